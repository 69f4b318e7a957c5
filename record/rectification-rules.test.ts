import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { toLegalDate } from '#kernel/dates.ts';
import type { Block, Paper } from '#paper/model.ts';
import { differing, slipRefusals, type Identity } from './rectification-rules.ts';

const BLOCKS: readonly Block[] = [
  { kind: 'form', rows: [[{ label: '当事人', value: '张三峰' }], [{ label: '住所', value: '示范路12号' }]] },
  { kind: 'paragraph', text: '2026年3月2日检查发现，当事人经营超过保质其的食品12袋，货值三百元，对当事人张三峰作出处理。' },
  { kind: 'paragraph', text: '依据《中华人民共和国食品安全法》第一百二十四条第一款，决定对你罚款50000元，没收违法所得，限十五日内向示范银行湖滨支行缴清，不另行通知。' },
  { kind: 'remedies', text: '可以自收到之日起六十日内向示范市人民政府申请行政复议。' },
  { kind: 'issuer', agency: '示范市监管局', date: '2026年3月9日', seal: true },
];
const PAPER: Paper = {
  form: 'CF-22', title: '行政处罚决定书', letterhead: null, agency: '示范市监管局', number: '示罚决字〔2026〕第1号', internal: false, issuedOn: toLegalDate('2026-03-09') ?? assert.fail(),
  pageSigner: null, mark: null, blocks: [...BLOCKS],
};
const KNOWN: Identity = { name: '张三峰', code: '110101199001011234' };
const rulesOf = (original: string, corrected: string, party = KNOWN): readonly string[] => slipRefusals(PAPER, [{ original, corrected }], party).map(({ rule }) => rule);

describe('补正的界限', () => {
  it('错字、漏字、多字可以补正；住所的门牌号可以补正', () => {
    for (const [original, corrected] of [['保质其', '保质期'], ['作出处理。', '依法作出处理。'], ['检查发现', '检查时发现'], ['示范路12号', '示范路21号']] as const) assert.deepEqual(rulesOf(original, corrected), [], original);
  });

  it('金额、日期、期限、数量、货值的任何数字，哪怕是计算错误，都不能补正', () => {
    for (const [original, corrected] of [['罚款50000元', '罚款5000元'], ['2026年3月2日检查', '2026年3月3日检查'], ['限十五日', '限五日'], ['食品12袋', '食品2袋'], ['三百元', '三千元'], ['罚款50000元', '罚款50000角']] as const) {
      assert.deepEqual(rulesOf(original, corrected), ['slip-changes-decision'], original);
    }
  });

  it('法律的名称、条款，处理的种类，肯定和否定，机关和银行，都不能补正', () => {
    for (const [original, corrected] of [['食品安全法', '农产品安全法'], ['第一百二十四条', '第一百二十三条'], ['第一款', '第二款'], ['没收违法', '收取违法'], ['不另行', '另行'], ['湖滨支行', '开发支行'], ['示范银行', '示例银行']] as const) {
      assert.ok(rulesOf(original, corrected).includes('slip-changes-decision'), original);
    }
  });

  it('救济途径、署名和日期一字不能补正', () => {
    for (const [original, corrected] of [['自收到之日', '自收悉之日'], ['示范市监管局', '示范市监督局'], ['3月9日', '3月10日']] as const) assert.deepEqual(rulesOf(original, corrected), ['slip-changes-decision'], original);
  });

  it('姓名相差一个字，有证件号码可以核对的可以补正；没有号码的、相差两个字的，是另一个人', () => {
    assert.deepEqual(rulesOf('当事人张三峰作出', '当事人张三丰作出'), []);
    assert.deepEqual(rulesOf('当事人张三峰作出', '当事人张三丰作出', { ...KNOWN, code: null }), ['slip-changes-party']);
    assert.deepEqual(rulesOf('当事人张三峰作出', '当事人张四海作出'), ['slip-changes-party', 'slip-changes-decision']);
  });

  it('一处改动六个字以内；七个字的不是文字差错', () => {
    assert.deepEqual(differing({ original: '检查发现', corrected: '检查时发现' }), ['', '时']);
    assert.deepEqual(rulesOf('检查发现', '检查甲乙丙丁戊己发现'), []);
    assert.deepEqual(rulesOf('检查发现', '检查甲乙丙丁戊己庚发现'), ['slip-too-long']);
  });

  it('原文应当在正文中恰好出现一次；标题、文号不在正文中', () => {
    assert.deepEqual(rulesOf('张三峰', '张三丰'), ['slip-not-once']);
    assert.deepEqual(rulesOf('行政处罚决定书', '行政处罚决定'), ['slip-not-there']);
    assert.deepEqual(rulesOf('示罚决字', '示罚字'), ['slip-not-there']);
  });
});
