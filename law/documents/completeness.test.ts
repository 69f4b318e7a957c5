import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { coercionEnforcement } from '#law/actions/coercion-enforcement/action.ts';
import { coercionMeasure } from '#law/actions/coercion-measure/action.ts';
import { levy } from '#law/actions/levy/action.ts';
import { CITIZEN, penalty } from '#law/testing/builders.ts';
import { BUILDING, ENFORCEMENT_CONTENT, MONEY, transfer } from '#law/testing/content-coercion-enforcement.ts';
import { freeze, MEASURE_CONTENT } from '#law/testing/content-coercion-measure.ts';
import { LEVY_CONTENT } from '#law/testing/content-levy.ts';
import { served } from '#law/testing/content-shared.ts';
import { approved, INSPECTION } from '#law/testing/inspection-routes.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { journeys } from '#law/testing/journey.ts';
import type { Issued } from '#law/testing/papers.ts';
import { decidedLarge, decisionServed } from '#law/testing/routes.ts';
import type { DocumentCode } from './index.ts';

/** What papers must say by the article or by the standard of evaluation, form by form. */

const penalties = journeys(reviewRules, gateFor);
const enforcing = kindJourneys({ action: coercionEnforcement, content: ENFORCEMENT_CONTENT }, reviewRules, gateFor);
const measures = kindJourneys({ action: coercionMeasure, content: MEASURE_CONTENT }, reviewRules, gateFor);
const levies = kindJourneys({ action: levy, content: LEVY_CONTENT }, reviewRules, gateFor);
const inspections = kindJourneys(INSPECTION, reviewRules, gateFor);

const said = ({ papers }: { readonly papers: readonly Issued[] }, form: DocumentCode): string =>
  papers.filter(({ code }) => code === form).map(({ paper }) => plainText(paper)).at(-1) ?? '';

const holds = (text: string, ...words: readonly string[]): void => {
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

const demanded = () => enforcing().on('2026-01-05').take('register-enforcement', { duty: { ...MONEY, principalFen: 8_000_000 } }).take('charge-late', { until: '2026-01-05' })
  .take('demand-performance', { until: '2026-01-20' }).take('serve').on('2026-02-05');
const laid = () => measures().on('2026-03-02').take('register-measure').take('propose-measure').take('decide').on('2026-03-03').take('implement');
const levied = () => levies().on('2026-03-02').take('register-levy').on('2026-03-03').take('assess').take('serve', served('assessment')).on('2026-03-09').take('decide').take('serve', served('decision'));

describe('催告书和强制执行申请书', () => {
  it('写明据以催告的决定、尚未缴纳的数额；只有其他处罚的，不写数额', () => {
    holds(said(decisionServed(penalties()).on('2026-04-10').take('demand-performance'), 'payment-demand'), '《行政处罚决定书》（湖市监罚决字〔2026〕第1号）', '尚未缴纳的数额：人民币40,000元（大写：肆万元整）');
    const revoked = decidedLarge(penalties(), penalty({ 'revoke-licence': null })).take('serve', { document: 'decision' }).on('2026-04-10').take('demand-performance');
    assert.doesNotMatch(said(revoked, 'payment-demand'), /尚未缴纳的数额/);
  });

  it('加处罚款决定书写明没有履行的决定和每日的比例（行政处罚法第七十二条）', () => {
    holds(said(decisionServed(penalties()).on('2026-04-10').take('impose-late-fine', { until: '2026-04-10' }), 'late-fine-decision'), '湖市监罚决字〔2026〕第1号', '每日按没有缴纳数额的3%');
  });
});

describe('行政机关强制执行', () => {
  it('强制执行决定书写明执行的方式；协助划拨通知书写明上缴国库的账户，没有账户的不制作（行政强制法第三十七条、第四十九条）', () => {
    const decided = demanded().take('propose-enforcement', { enforcement: transfer() }).take('decide', { enforcement: transfer() });
    holds(said(decided, 'enforcement-decision'), '执行方式：划拨存款、汇款');
    holds(said(decided, 'transfer-order'), '收款账户：国家金库示范区支库');
    const { account: _account, ...unnamed } = transfer() as Record<string, unknown>;
    assert.throws(() => demanded().take('propose-enforcement', { enforcement: unnamed }).take('decide', { enforcement: unnamed }), /收款的国库（财政专户）账户/);
  });

  it('强制拆除公告张贴在现场：不写公民的证件号码和住址（行政处罚法第五十条）', () => {
    const text = said(enforcing().on('2026-03-02').take('register-enforcement', { duty: BUILDING, party: CITIZEN }).take('demand-performance').take('announce-demolition', { until: '2026-12-30' }), 'demolition-notice');
    assert.ok(CITIZEN.kind === 'citizen');
    holds(text, `${CITIZEN.person.name}：`, '湖综执决字〔2025〕第3号');
    assert.ok(!text.includes(CITIZEN.person.identity.number) && !text.includes(CITIZEN.person.address));
  });
});

describe('行政强制措施', () => {
  it('延长期限决定书写明延长到哪一天；延长、处理都告知救济途径，机关和法院与原决定相同', () => {
    holds(said(laid().on('2026-03-20').take('extend-term'), 'coercion-extension'), '湖市监强措字〔2026〕第1号', '期限至2026年5月2日止', '三门峡市湖滨区人民政府申请行政复议', '三门峡市湖滨区人民法院');
    holds(said(laid().on('2026-03-20').take('dispose'), 'coercion-disposal'), '《查封决定书》（湖市监强措字〔2026〕第1号）', '三门峡市湖滨区人民法院');
  });

  it('解除冻结的，书面通知金融机构，清单写明账号和数额（行政强制法第三十三条）', () => {
    const frozen = measures().on('2026-03-02').take('register-measure').take('propose-measure', { measure: freeze() }).take('decide', { measure: freeze() }).on('2026-03-03').take('implement-freeze').take('lift');
    holds(said(frozen, 'coercion-lifting'), '《冻结决定书》（湖市监冻决字〔2026〕第1号）', '同时通知金融机构解除冻结');
    holds(said(frozen, 'property-return-list'), '解除冻结的存款、汇款清单', '示范银行湖滨支行', '人民币100,000元');
    const told = frozen.take('notify-unfreezing');
    holds(said(told, 'unfreeze-notice'), '示范银行湖滨支行：', '《解除行政强制措施决定书》（湖市监解强字〔2026〕第1号）', '人民币100,000元', '《冻结决定书》（湖市监冻决字〔2026〕第1号）');
    assert.equal(told.blockersOf('notify-unfreezing'), null);
  });

  it('退还查封物品的，不通知金融机构', () => {
    assert.equal(laid().on('2026-03-20').take('lift').blockersOf('notify-unfreezing'), null);
  });
});

describe('征收', () => {
  it('催缴书的期限是送达后的法定期间，不是滞纳金计算的截止日；写明滞纳金的数额', () => {
    holds(said(levied().on('2026-04-10').take('urge-payment'), 'collection-reminder'), '10个工作日内缴清', '滞纳金：计算至2026年4月10日，逾期10日');
  });

  it('减征的，写明减征以后应缴的数额；申请书由缴款义务人签名，审批表写明有权决定的机关', () => {
    const asked = levied().on('2026-03-20').take('request-relief');
    holds(said(asked, 'relief-application'), '减征', '受灾停产', '申请人（签名或者盖章）');
    const relieved = asked.take('decide-relief');
    holds(said(relieved, 'relief-decision'), '减征后应缴的数额：人民币2,000元');
    holds(said(relieved, 'relief-approval'), '河南省财政厅', '减〔2026〕1号', '准予减征');
  });
});

describe('行政检查通知书', () => {
  it('写明任务来源、检查频次和检查纪律；来自投诉举报的，不告诉被检查对象', () => {
    holds(said(approved(inspections()).on('2026-03-10').take('give-notice'), 'inspection-notice'), '日常检查，2026年度食品经营检查计划第12项', '1年内已经检查1次，公布的上限为2次', '“五个严禁”“八个不得”');
    const { papers } = approved(inspections(), { type: 'individual', source: 'complaint' }).on('2026-03-10').take('give-notice');
    const text = said({ papers }, 'inspection-notice');
    holds(text, '个案检查，线索核查');
    assert.doesNotMatch(text, /投诉|计划第12项/);
  });
});

describe('结案审批表', () => {
  it('写明立案和决定的文号、查明的事实、处理决定、执行情况和附件', () => {
    const text = said(decisionServed(penalties()).take('record-payment').take('request-closing'), 'closing-report');
    holds(text, '湖市监立字〔2026〕第1号', '湖市监罚决字〔2026〕第1号', '查明的事实：经营超过保质期的食品', '罚款人民币40,000元', '罚款已缴清');
    assert.match(text, /附件：卷内文书\d+份/);
  });
});
