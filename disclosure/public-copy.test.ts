import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { array, assert as check, constantFrom, integer, oneof, pre, property, stringMatching, tuple, type Arbitrary } from 'fast-check';
import type { Redaction } from '#law/forms/disclosure.ts';
import { COMPANY, day, fine } from '#law/testing/builders.ts';
import type { Known } from './detect/detection.ts';
import { knowledgeOf } from './knowledge.ts';
import { PublicCopy, type Texts } from './model.ts';
import { maskName } from './person-name.ts';
import { proposedRedactions, publicCopy } from './public-copy.ts';
import { publishableOf, type Publishable } from './source.ts';
import { citizen, decidedCase, PERSON, residentId, trader, withFacts } from './testing/disclosing.ts';
import { publicationView } from './view.ts';

const BASE: Publishable = {
  category: '行政处罚', partyKind: 'organisation', partyCode: '91350100M000100Y43', penalties: [], decidedOn: day('2026-03-16'), officers: [],
  texts: { title: '甲公司案', party: '甲公司', facts: '经营超过保质期的食品', evidence: '现场笔录', basis: '违反了《某法》第一条', discretion: '情节一般', decision: '警告', remedy: '申请复议' },
};

const KNOWN: Known = {
  today: day('2026-11-20'), names: ['王小明', '王大力', '欧阳建国'], numbers: [], addresses: [PERSON.address], kept: ['甲公司'], naturalParty: true,
};

const withText = (facts: string, rest: Partial<Publishable['texts']> = {}): Publishable => ({ ...BASE, texts: { ...BASE.texts, facts, ...rest } });

const digits = (count: number) => array(integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
const two = (n: number): string => String(n).padStart(2, '0');

/** Secrets that are cut to nothing: of one kind any two leave the same public text. */
const CODES = {
  identity: tuple(constantFrom('410502', '110105', '440524'), integer({ min: 1940, max: 2010 }), integer({ min: 1, max: 12 }), integer({ min: 1, max: 28 }), digits(3))
    .map(([county, year, month, date, order]) => residentId(`${county}${year}${two(month)}${two(date)}${order}`)),
  mobile: tuple(constantFrom('13', '15', '18', '19'), digits(9)).map(([head, tail]) => head + tail),
  mail: tuple(stringMatching(/^[a-z]{3,8}$/), stringMatching(/^[a-z]{3,8}$/)).map(([name, host]) => `${name}@${host}.com`),
  account: digits(16).map((number) => `账号4100${number.slice(4)}`),
  plate: digits(4).map((number) => `豫MA${number}`),
} as const satisfies Record<string, Arbitrary<string>>;

const words = array(constantFrom('执法人员', '在仓库', '发现', '经核对', '货值金额', '12袋', '2026年3月2日', '，', '。', '\n', '（', '）', '：', '、'), { maxLength: 6 }).map((list) => list.join(''));

const secret = oneof(...Object.values(CODES), constantFrom('王小明', '欧阳建国', PERSON.address));

const publishedText = (publishable: Publishable, known: Known = KNOWN): string => {
  const copy = publicCopy(publishable, proposedRedactions(publishable, known), known);
  assert.ok(copy.ok, copy.ok ? '' : copy.error.map(({ rule, sentence }) => `${rule}: ${sentence}`).join('\n'));
  return JSON.stringify(copy.value);
};

const named = (name: string): string => publishedText(withText(`询问${name}，${name}称`), { ...KNOWN, names: [name] });
const living = (address: string): string => publishedText(withText(`在${address}送达`), { ...KNOWN, addresses: [address] });

describe('the public copy', () => {
  it('made of what the detectors propose holds none of the secrets that were in the text', () => {
    check(property(words, secret, words, secret, words, (a, first, b, second, c) => {
      // Words between them: two numbers run together are another number.
      const text = publishedText(withText(`${a}，${first}，${b}，${second}，${c}`));
      for (const one of [first, second]) assert.ok(!text.includes(one.replace(/^账号/, '')), `${one} in ${text}`);
    }), { numRuns: 300 });
  });

  it('is refused, whatever was hidden by hand, while one secret is left', () => {
    check(property(words, secret, words, secret, (a, first, b, second) => {
      pre(first !== second && !second.includes(first) && !first.includes(second));
      const publishable = withText(`${a}，${first}，${b}，${second}。`);
      const all = proposedRedactions(publishable, KNOWN);
      const some = all.slice(1);
      const copy = publicCopy(publishable, some, KNOWN);
      assert.ok(!copy.ok, JSON.stringify(copy));
    }), { numRuns: 200 });
  });

  it('tells nothing of what was hidden: two secrets of one kind leave the same text', () => {
    for (const code of Object.values(CODES)) {
      check(property(words, words, code, code, (a, b, first, second) => {
        assert.equal(publishedText(withText(`${a}，${first}，${b}`)), publishedText(withText(`${a}，${second}，${b}`)));
      }), { numRuns: 50 });
    }
    assert.equal(named('王小明'), named('王大力'));
    assert.equal(living(PERSON.address), living('河南省三门峡市湖滨区崤山路99号5号楼2单元101室'));
  });

  it('tells two people of one surname apart by a number', () => {
    assert.match(publishedText(withText('王小明称，王大力在场')), /王某某称，王某某2在场/);
  });

  it('names the kinds of what was hidden', () => {
    assert.deepEqual(PublicCopy.parse(JSON.parse(publishedText(withText('致电13812345678')))).hidden, ['通讯方式']);
  });
});

const refusedBy = (redactions: readonly Redaction[], publishable: Publishable = withText('王小明住在和平路，电话13812345678')): readonly string[] => {
  const copy = publicCopy(publishable, redactions, { ...KNOWN, names: [], addresses: [] });
  return copy.ok ? [] : copy.error.map(({ rule }) => rule);
};
const hide = (kind: Redaction['kind'], text: string, replacement: string, field = 'facts'): Redaction => ({ field, kind, text, replacement });

describe('hiding', () => {
  const phone = hide('contact', '13812345678', '＊＊＊');

  it('is of text that is really there, in a field that there is', () => {
    assert.deepEqual(refusedBy([phone, hide('other', '不在其中', '＊')]), ['redaction-text-absent']);
    assert.deepEqual(refusedBy([phone, hide('other', '王小明', '＊', 'collector')]), ['redaction-field-unknown']);
  });

  it('never leaves part of a number', () => {
    assert.deepEqual(refusedBy([hide('contact', '13812345678', '138＊＊＊')]), ['replacement-tells']);
    assert.deepEqual(refusedBy([hide('contact', '13812345678', '１３８某')]), ['replacement-tells']);
    assert.deepEqual(refusedBy([hide('contact', '13812345678', '（号码已隐去）')]), []);
  });

  it('of a name leaves the surname at most', () => {
    assert.deepEqual(refusedBy([phone, hide('natural-person', '王小明', '王小某')]), ['replacement-tells']);
    assert.deepEqual(refusedBy([phone, hide('natural-person', '王小明', '王某某')]), []);
    assert.deepEqual(refusedBy([phone, hide('natural-person', '王小明', '证人甲')]), []);
  });

  it('never takes a whole field from the public', () => {
    assert.deepEqual(refusedBy([phone, hide('other', '警告', '＊', 'decision')]), ['field-hidden-whole']);
  });

  it('in one place is in vain while the same stands in another', () => {
    assert.deepEqual(refusedBy([phone, hide('trade-secret', '和平路', '某路')], withText('在和平路，电话13812345678', { remedy: '和平路法院' })), ['redaction-survives']);
  });

  it('of two texts that overlap in part is refused; of one inside the other it is the longer', () => {
    assert.deepEqual(refusedBy([hide('other', '甲乙丙', '＊'), hide('other', '丙丁', '＊')], withText('有甲乙丙丁')), ['redactions-overlap']);
    assert.deepEqual(refusedBy([hide('other', '甲乙丙', '＊'), hide('other', '乙', '＊')], withText('有甲乙丙丁')), []);
  });
});

const publishableIn = (source: object, decision = fine(4_000), facts: object = {}): Publishable => {
  const journey = decidedCase({}, source, decision);
  const publishable = publishableOf({ events: journey.events, view: journey.view }, { ...journey.facts(), ...facts });
  assert.ok(publishable);
  return publishable;
};

describe('what may be published of a case', () => {
  it('names an organisation in full, with its unified code', () => {
    const { texts, partyCode } = publishableIn({}, fine(40_000));
    assert.deepEqual([texts.party, texts.title, partyCode], ['示范食品有限公司', '示范食品有限公司经营超过保质期食品案', '91350100M000100Y43']);
  });

  it('names a citizen by the surname alone, also in the name of the case', () => {
    const { texts, partyCode } = publishableIn({ party: citizen(), title: '王小明无证经营案' });
    assert.deepEqual([texts.party, texts.title, partyCode], ['王某某', '王某某无证经营案', null]);
  });

  it('names a sole trader by the trade name, the operator by the surname', () => {
    const { texts } = publishableIn({ party: trader(), title: '无证经营' });
    assert.deepEqual([texts.party, texts.title], ['明记小吃店（经营者：王某某）', '明记小吃店无证经营案']);
    const { tradeName: _none, ...unnamed } = { ...trader() } as { tradeName?: string };
    assert.equal(publishableIn({ party: unnamed, title: '无证经营' }).texts.party, '王某某');
  });

  it('states kinds and amounts in figures and capitals, what to correct, the basis, and the remedies with their periods', () => {
    const texts: Texts = publishableIn({}, fine(40_000)).texts;
    assert.equal(texts.decision, '罚款人民币40,000元（大写：肆万元整）\n责令改正：立即改正违法行为');
    assert.match(texts.basis ?? '', /^违反了《中华人民共和国食品安全法》第一百二十四条第一款的规定，依据《中华人民共和国食品安全法》第一百二十四条第一款的规定作出处罚。$/);
    assert.match(texts.remedy ?? '', /之日起六十日内向三门峡市湖滨区人民政府申请行政复议.*之日起六个月内向三门峡市湖滨区人民法院提起行政诉讼/);
  });

  it('holds evidence and discretion where the whole decision is published (全文公开), and only there', () => {
    const henan: Texts = publishableIn({ party: citizen(), title: '无证经营案' }).texts;
    assert.match(henan.evidence ?? '', /现场检查笔录/);
    assert.match(henan.discretion ?? '', /裁量基准/);
    const elsewhere: Texts = publishableIn({ party: citizen(), title: '无证经营案' }, fine(4_000), { jurisdiction: 'national' }).texts;
    assert.deepEqual([elsewhere.evidence, elsewhere.discretion], ['', '']);
  });

  it('holds nothing of the payment account, or of the people of the party', () => {
    const text = JSON.stringify(publishableIn({ party: citizen(), title: '无证经营案' }));
    for (const internal of ['示范银行', PERSON.name, PERSON.phone, PERSON.address, PERSON.identity.number, '1990-01-01']) {
      assert.ok(!text.includes(internal), internal);
    }
  });

  it('knows as secret the names of whoever was questioned, of the representative and of an earlier party', () => {
    const journey = decidedCase({}, { party: COMPANY }, withFacts('经营超过保质期的食品'));
    assert.ok(knowledgeOf({ events: journey.events, view: journey.view }, journey.today).names.includes('李四'));
  });
});

describe('the view for those who publish', () => {
  it('proposes what to hide, and shows the copy and its digest once nothing is left', () => {
    const journey = decidedCase({}, {}, withFacts('致电13812345678后发现经营超过保质期的食品'));
    const view = () => publicationView({ events: journey.events, view: journey.view }, journey.facts());
    const { proposals, copy, refusals, original } = view();
    assert.deepEqual([copy, refusals.map(({ rule }) => rule), original?.facts], [null, ['unredacted'], '致电13812345678后发现经营超过保质期的食品']);
    journey.prepared(proposals);
    const prepared = view();
    assert.deepEqual([prepared.status, prepared.preparedBy?.name, prepared.refusals], ['prepared', '张明', []]);
    journey.take('publish', { copy: prepared.digest });
    const { history } = view();
    assert.deepEqual(history.map(({ version, by, online, digest }) => [version, by.name, online, digest]), [[1, '周敏', true, prepared.digest]]);
  });
});

describe('a masked name', () => {
  it('keeps the surname, a compound one whole; of other names the first character', () => {
    assert.deepEqual(['张三', '欧阳娜娜', '欧阳', '买买提·艾力', 'John Smith'].map(maskName), ['张某某', '欧阳某某', '欧某某', '买某某', 'J某某']);
  });
});
