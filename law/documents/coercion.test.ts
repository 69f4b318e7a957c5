import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { coercionMeasure } from '#law/actions/coercion-measure/action.ts';
import { detain, freeze, MEASURE_CONTENT } from '#law/testing/content-coercion-measure.ts';
import { KindJourney } from '#law/testing/kind-journey.ts';
import { frozen, measureJourney, ordered, sealed, urgent, type MeasureJourney } from '#law/testing/routes-coercion.ts';
import type { DocumentCode } from './index.ts';

/** What the papers of a measure say of this measure and not of another: its name, its articles, who was there. */

const start = () => measureJourney({ review: reviewRules, obtainGate: gateFor });
const said = ({ papers }: MeasureJourney, form: DocumentCode): string => papers.filter(({ code }) => code === form).map(({ paper }) => plainText(paper)).at(-1) ?? '';

function says(text: string, has: readonly string[], hasNot: readonly string[] = []): void {
  for (const one of has) assert.ok(text.includes(one), `${one}\n${text}`);
  for (const one of hasNot) assert.ok(!text.includes(one), `${one}\n${text}`);
}

describe('行政强制现场笔录', () => {
  it('当事人到场的，告知权利、救济途径和申请回避的权利，问是否申请回避（行政强制法第十八条）', () => {
    says(said(sealed(start()), 'coercion-scene-record'), ['当场告知当事人', '有权申请回避', '当事人确认', '是否申请回避'], ['邀请见证人王']);
  });

  it('当事人不到场的，不写告知了当事人、当事人确认了什么；由见证人和执法人员签名', () => {
    const journey = ordered(start()).on('2026-03-03').take('implement', { present: false, signature: 'absent', witness: '王某' });
    says(said(journey, 'coercion-scene-record'), ['当事人不到场，执法人员邀请见证人王某到场，由见证人和执法人员在现场笔录上签名', '见证人（签名）：王某'], ['当场告知当事人', '当事人确认', '申请回避']);
    assert.equal(journey.papers.find(({ code }) => code === 'coercion-scene-record')?.paper.pageSigner, '见证人');
  });

  it('冻结的，写明起止时间、地点和向金融机构交付通知书，不写告知了不在场的当事人（第三十条第一款）', () => {
    says(said(frozen(start()), 'coercion-scene-record'), [
      '起止时间：2026年3月3日10:00至10:20', '地点：示范银行湖滨支行', '向金融机构出示执法身份证件，表明身份，交付冻结通知书。', '冻结通知书文号：湖市监冻通字〔2026〕第1号', '金融机构经办人（签名）',
    ], ['当事人确认', '当场告知', '回避', '陈述']);
    ordered(start(), freeze()).refuses('implement-freeze', 'record-time-order', '第三十条第一款', { startedAt: '10:20', endedAt: '10:20' });
  });

  it('没有写明地点的冻结笔录不制作', () => {
    const { 'implement-freeze': content = {}, ...others } = MEASURE_CONTENT;
    const { place: _place, ...lacking } = content as Record<string, unknown>; // an object of the test's own
    const journey = new KindJourney({ action: coercionMeasure, content: { ...others, 'implement-freeze': lacking } }, reviewRules, gateFor, { jurisdiction: 'national' });
    assert.throws(() => frozen(journey), /缺少应当载明的“地点”/);
  });
});

describe('冻结', () => {
  it('决定书和通知书写明期限的起止：自实施冻结之日起计算（第三十一条第二项）', () => {
    const journey = ordered(start(), freeze());
    for (const form of ['freeze-decision', 'freeze-notice'] as const) says(said(journey, form), ['冻结期限：30日，自实施冻结之日起计算；当日实施的，自2026年3月2日起至2026年4月1日止']);
    assert.equal(journey.fork().take('implement-freeze').state.term?.end, '2026-04-01');
  });

  it('《冻结通知书》写明金融机构的义务和条款；解除的，立即解除（第三十条第二款、第三十三条第二款）', () => {
    says(said(frozen(start()), 'freeze-notice'), ['冻结通知书', '第三十条第一款、第二款', '立即予以冻结，不得拖延，不得在冻结前向当事人泄露信息'], ['协助冻结通知书']);
    says(said(frozen(start()).take('lift').take('notify-unfreezing'), 'unfreeze-notice'), ['《中华人民共和国行政强制法》第三十三条第二款', '请立即解除']);
    says(said(frozen(start()).take('dispose').take('notify-unfreezing'), 'unfreeze-notice'), ['《冻结处理决定书》']);
  });

  it('随案移送的，告知书写明冻结的存款、汇款', () => {
    says(said(frozen(start()).take('transfer-property'), 'property-transfer-notice'), ['你单位涉嫌犯罪', '依《冻结决定书》', '示范银行湖滨支行', '人民币100,000元'], ['违法行为', '查封（扣押']);
  });
});

describe('延长、处理和解除', () => {
  it('查封、扣押的依第二十五条延长，依第二十七条处理，依第二十八条解除；冻结的依第三十二条、第三十三条', () => {
    const [held, money] = [sealed(start()), frozen(start())];
    says(said(held.fork().take('extend-term'), 'coercion-extension'), ['第二十五条第一款、第二款'], ['第三十二条']);
    says(said(money.fork().take('extend-term'), 'coercion-extension'), ['第三十二条第一款、第二款'], ['第二十五条']);
    says(said(held.fork().take('dispose'), 'coercion-disposal'), ['查封处理决定书', '第二十七条'], ['第三十二条', '冻结']);
    says(said(money.fork().take('dispose'), 'coercion-disposal'), ['冻结处理决定书', '第三十二条第一款', '冻结的存款、汇款'], ['第二十七条', '查封']);
    says(said(held.fork().take('lift'), 'coercion-lifting'), ['第二十八条第一款'], ['第三十三条', '第十九条']);
    says(said(money.fork().take('lift'), 'coercion-lifting'), ['第三十三条第一款'], ['第二十八条', '第十九条']);
  });

  it('机关负责人认为当场采取的强制措施不应当采取的，依第十九条解除', () => {
    says(said(urgent(start()).take('disapprove-urgent'), 'coercion-lifting'), ['不应当采取行政强制措施', '第十九条'], ['第二十八条']);
  });

  it('引用决定书用它自己的名称：查封决定书、扣押决定书、冻结决定书', () => {
    says(said(sealed(start()).take('lift'), 'coercion-lifting'), ['《查封决定书》（湖市监强措字〔2026〕第1号）']);
    says(said(sealed(start(), detain()).take('lift'), 'coercion-lifting'), ['《扣押决定书》（湖市监强措字〔2026〕第1号）']);
    says(said(frozen(start()).take('lift'), 'coercion-lifting'), ['《冻结决定书》（湖市监冻决字〔2026〕第1号）']);
  });

  it('退还财物清单不替当事人确认完好无损，留出异议和变卖所得；不写与违法行为的关系（第二十八条第二款）', () => {
    says(said(sealed(start()).take('lift'), 'property-return-list'), ['按清单领取；有异议的', '已经拍卖、变卖的财物及所得款项', '超过保质期的食品'], ['完好无损', '如数', '与违法行为的关系', '涉嫌违法']);
    says(said(sealed(start()), 'property-list'), ['与涉嫌违法行为的关系']);
  });
});
