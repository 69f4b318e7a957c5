import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, penalty, STAFF, STATUTE } from '#law/testing/builders.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { decidedLarge } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
const TAKEN = penalty({ 'confiscate-property': 3_000 });
const thing = (name: string) => ({ name, specification: '箱', quantity: '2箱', condition: '完好' });
const served = (source: object = {}): Journey => decidedLarge(start(), TAKEN, source).on('2026-03-19').take('serve', { document: 'decision' });
const listed = (source: object = {}): Journey => served(source).take('list-confiscated', { things: [thing('电池'), thing('灯具')] });
const auction = (over: object = {}) => ({ method: 'auction', institution: '示范拍卖有限公司', taker: '孙某', proceedsFen: 100_000, receipt: '缴0001', remittedOn: '2026-03-19', ...over });
const other = (over: object = {}) => ({ method: 'other', basis: STATUTE, manner: '移交专卖部门', taker: '示范市专卖局', proceedsFen: 0, ...over });
const destroy = (supervisors: readonly string[]) => ({ method: 'destroy', basis: STATUTE, manner: '焚烧', place: '处理场', supervisors });
const text = (journey: Journey): string => journey.papers.slice(-1).map(({ paper }) => plainText(paper)).join();

describe('没收物品的接收', () => {
  it('没收非法财物的决定送达后，由两名执法人员列清单接收；没有没收的，不提供', () => {
    decidedLarge(start(), TAKEN).refuses('list-confiscated', 'decision-unserved', '第六十一条第一款');
    served().refuses('list-confiscated', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] }).refuses('list-confiscated', 'invalid-request', '', { things: [] }).allows('list-confiscated');
    const none = decidedLarge(start(), penalty({ fine: 60_000 })).on('2026-03-19').take('serve', { document: 'decision' });
    assert.equal(none.blockersOf('list-confiscated'), null);
  });

  it('清单写明决定书、来源、名称、规格、数量、物品状况、保管地点和保管人；再次接收的接着编号', () => {
    const first = text(listed());
    for (const words of ['湖市监罚决字〔2026〕第1号', '查封、扣押的财物', '电池', '2箱', '完好', '本局罚没物品库', '保管员乙', '当事人（签名）']) assert.ok(first.includes(words), `${words}\n${first}`);
    assert.match(text(listed().take('list-confiscated', { things: [thing('插座')] })), /3.*插座/s);
  });
});

describe('没收物品的处理（行政处罚法第七十四条）', () => {
  it('只能处理清单上的、还没有处理的物品', () => {
    const journey = listed();
    journey.refuses('dispose-confiscated', 'confiscated-unlisted', '第七十四条第一款', { things: [{ number: 3 }] })
      .refuses('dispose-confiscated', 'confiscated-twice', '第七十四条第一款', { things: [{ number: 1 }, { number: 1 }] })
      .take('dispose-confiscated').refuses('dispose-confiscated', 'confiscated-twice', '第七十四条第一款').take('dispose-confiscated', { things: [{ number: 2 }] });
    assert.equal(journey.blockersOf('dispose-confiscated'), null);
  });

  it('由机关负责人批准，经手的人不能批准；销毁有两名以上监销人', () => {
    for (const approver of [STAFF.wang.id, '00000000-0000-4000-8000-000000000099']) listed().refuses('dispose-confiscated', 'disposal-unapproved', '第七十四条', { approver });
    listed().refuses('dispose-confiscated', 'disposal-unapproved', '第七十四条', { approver: STAFF.qian.id }, { officers: [STAFF.qian.id, STAFF.li.id] });
    listed().refuses('dispose-confiscated', 'invalid-request', '', { end: destroy(['甲']) }).refuses('dispose-confiscated', 'destruction-unsupervised', '第七十四条', { end: destroy(['甲', '甲']) })
      .allows('dispose-confiscated', { end: destroy(['甲', '乙']) });
  });

  it('所得款项必须全部上缴国库：没有缴库凭证和日期的，拒绝；拍卖必有所得', () => {
    for (const missing of ['receipt', 'remittedOn']) {
      const end = Object.fromEntries(Object.entries(auction()).filter(([key]) => key !== missing));
      listed().refuses('dispose-confiscated', 'proceeds-not-remitted', '第七十四条第二款', { end });
    }
    listed().refuses('dispose-confiscated', 'auction-without-proceeds', '第七十四条第二款', { end: auction({ proceedsFen: 0 }) }).allows('dispose-confiscated', { end: auction() })
      .refuses('dispose-confiscated', 'proceeds-not-remitted', '第七十四条第二款', { end: other({ proceedsFen: 1 }) }).allows('dispose-confiscated', { end: other() });
  });

  it('不得退回当事人，也不得由其负责人买回；不得由本机关人员取得', () => {
    for (const taker of ['示范食品有限公司', '李四']) listed().refuses('dispose-confiscated', 'confiscated-returned', '第七十四条第一款', { end: auction({ taker }) });
    listed().refuses('dispose-confiscated', 'confiscated-to-staff', '第七十四条第二款', { end: other({ taker: STAFF.wang.name }) });
    assert.ok(CITIZEN.kind === 'citizen');
    listed({ party: CITIZEN }).refuses('dispose-confiscated', 'confiscated-returned', '第七十四条第一款', { end: other({ taker: CITIZEN.person.name }) });
  });

  it('记录写明处理方式和依据、物品、批准人、监销人或者接收人、缴库凭证', () => {
    const destroyed = text(listed().take('dispose-confiscated'));
    for (const words of ['没收物品处理记录', '处理的依据', '《中华人民共和国食品安全法》', '电池', '孙健', '监销人（签名）：监销人甲', '无害化处理']) assert.ok(destroyed.includes(words), `${words}\n${destroyed}`);
    assert.ok(!destroyed.includes('灯具'));
    const sold = text(listed().take('dispose-confiscated', { end: auction() }));
    for (const words of ['公开拍卖', '示范拍卖有限公司', '孙某', '缴0001', '2026年3月19日']) assert.ok(sold.includes(words), `${words}\n${sold}`);
  });

  it('没有全部处理的，不得结案，写明是哪些', () => {
    const journey = listed().take('record-performance').take('dispose-confiscated');
    journey.refuses('request-closing', 'confiscated-undisposed', '第七十四条第一款').take('dispose-confiscated', { things: [{ number: 2 }], end: auction() }).allows('request-closing');
  });
});
