import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { Party, checkParty, isCitizenForAmounts, naturalPersonOf, partyName } from './party.ts';

const TODAY = LegalDate.parse('2026-11-20');

const ZHANG = {
  name: '张三',
  sex: 'male',
  birthDate: '1949-12-31',
  identity: { paper: 'resident-id', number: '11010519491231002X' },
  address: '河南省三门峡市湖滨区示范路1号',
};
const CITIZEN = { kind: 'citizen', person: ZHANG };
const TRADER = { kind: 'sole-trader', tradeName: '老张小吃店', licence: '无照经营', operator: ZHANG, premises: '示范路2号' };
const COMPANY = {
  kind: 'organisation',
  name: '示范食品有限公司',
  uscc: '91350100M000100Y43',
  representative: '李四',
  address: '示范路3号',
};

const party = (raw: unknown): Party => Party.parse(raw);
const messages = (raw: unknown): string[] => Party.safeParse(raw).error?.issues.map(({ path, message }) => `${path.join('/')}: ${message}`) ?? [];
const refusal = (raw: unknown): unknown => {
  const checked = checkParty(party(raw), TODAY);
  return checked.ok ? null : checked.error.evidence?.['errors'];
};

describe('a party', () => {
  it('is a citizen, a sole trader or an organisation, each with the fields that documents print', () => {
    for (const raw of [CITIZEN, TRADER, COMPANY]) assert.deepEqual(messages(raw), []);
    assert.notDeepEqual(messages({ ...COMPANY, kind: 'company' }), []);
  });

  it('has no fields beyond those of its kind', () => {
    assert.equal(messages({ ...CITIZEN, uscc: COMPANY.uscc }).length, 1);
    assert.equal(messages({ ...COMPANY, person: ZHANG }).length, 1);
  });

  it('carries a unified code only with a right check character; spaces and small letters are tidied', () => {
    assert.deepEqual(messages({ ...COMPANY, uscc: '91350100M000100Y44' }), ['uscc: 统一社会信用代码不正确，请核对18位代码']);
    const tidied = party({ ...COMPANY, uscc: ' 91350100m000100y43 ' });
    assert.ok(tidied.kind === 'organisation' && tidied.uscc === '91350100M000100Y43');
  });

  it('without a unified code must state its licence', () => {
    const { uscc: _uscc, ...withoutCode } = COMPANY;
    assert.deepEqual(messages(withoutCode), ['licence: 没有统一社会信用代码的，请说明证照情况']);
    assert.deepEqual(messages({ ...withoutCode, licence: '依法不需要登记' }), []);
    const { licence: _licence, ...unlicensed } = TRADER;
    assert.deepEqual(messages(unlicensed), ['licence: 没有统一社会信用代码的，请说明证照情况']);
  });

  it('names each missing field of a form in Chinese', () => {
    assert.deepEqual(messages({ ...COMPANY, name: ' ', representative: '' }), ['name: 请填写名称', 'representative: 请填写法定代表人（负责人）']);
  });

  it('may be older than the first legal date, but is born on a real day', () => {
    assert.deepEqual(messages({ kind: 'citizen', person: { ...ZHANG, birthDate: '1938-02-28' } }), []);
    assert.deepEqual(messages({ kind: 'citizen', person: { ...ZHANG, birthDate: '1951-02-29' } }), ['person/birthDate: 没有这一天']);
  });
});

describe('the name of a party in documents', () => {
  it('is for a sole trader the trade name with the operator behind it, or the operator alone', () => {
    assert.equal(partyName(party(TRADER)), '老张小吃店（经营者：张三）');
    const { tradeName: _tradeName, ...nameless } = TRADER;
    assert.equal(partyName(party(nameless)), '张三');
  });

  it('is for citizens and organisations their own', () => {
    assert.equal(partyName(party(CITIZEN)), '张三');
    assert.equal(partyName(party(COMPANY)), '示范食品有限公司');
  });
});

describe('the amounts of thresholds', () => {
  it('for citizens apply to citizens and sole traders, those for organisations to all others', () => {
    assert.equal(isCitizenForAmounts(party(CITIZEN)), true);
    assert.equal(isCitizenForAmounts(party(TRADER)), true);
    assert.equal(isCitizenForAmounts(party(COMPANY)), false);
  });
});

describe('the identity of a natural person', () => {
  it('is in order where number, check character and birth date agree', () => {
    for (const raw of [CITIZEN, TRADER, COMPANY]) assert.equal(refusal(raw), null);
  });

  it('is refused where the check character is wrong', () => {
    const person = { ...ZHANG, identity: { ...ZHANG.identity, number: '110105194912310021' } };
    assert.deepEqual(refusal({ kind: 'citizen', person }), [{ path: '/person/identity/number', message: '居民身份证号码不正确' }]);
  });

  it('is refused where the birth date is another than the number holds, also of the operator of a trader', () => {
    const operator = { ...ZHANG, birthDate: '1949-12-30' };
    assert.deepEqual(refusal({ ...TRADER, operator }), [{ path: '/operator/birthDate', message: '出生日期与居民身份证号码不一致' }]);
  });

  it('is refused where the person is not born yet', () => {
    const person = { ...ZHANG, birthDate: '2026-11-21', identity: { paper: 'passport', number: 'E12345678' } };
    assert.deepEqual(refusal({ kind: 'citizen', person }), [{ path: '/person/birthDate', message: '出生日期不能晚于今天' }]);
  });

  it('by a passport has no check character to test', () => {
    assert.equal(refusal({ kind: 'citizen', person: { ...ZHANG, identity: { paper: 'passport', number: 'e12345678' } } }), null);
  });

  it('belongs to the citizen or the operator, and to nobody behind an organisation', () => {
    assert.equal(naturalPersonOf(party(CITIZEN))?.name, '张三');
    assert.equal(naturalPersonOf(party(TRADER))?.name, '张三');
    assert.equal(naturalPersonOf(party(COMPANY)), null);
  });
});
