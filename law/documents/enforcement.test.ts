import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { BUILDING, MONEY, transfer } from '#law/testing/content-coercion-enforcement.ts';
import { OTHER_CASE, served } from '#law/testing/content-shared.ts';
import { journeys } from '#law/testing/journey.ts';
import type { Issued } from '#law/testing/papers.ts';
import { decisionServed } from '#law/testing/routes.ts';
import { applied, courtJourney, courtUrged, enforcementJourney, owing, substituting, urged } from '#law/testing/routes-coercion.ts';
import type { DocumentCode } from './index.ts';

/** What the papers of enforcement say in this branch of the law and in the other. */

const world = { review: reviewRules, obtainGate: gateFor };
const start = () => enforcementJourney(world);
const court = () => courtJourney(world);
const penalties = journeys(reviewRules, gateFor);
const said = ({ papers }: { readonly papers: readonly Issued[] }, form: DocumentCode): string =>
  papers.filter(({ code }) => code === form).map(({ paper }) => plainText(paper)).at(-1) ?? '';

const decided = (on: string, enforcement: object) => owing(start()).on(on).take('propose-enforcement', { enforcement }).take('decide', { enforcement });

const ready = () => substituting(start()).on('2026-03-24').take('demand-substitute').take('serve', served('substitute-demand')).on('2026-03-30');

function says(text: string, has: readonly string[], hasNot: readonly string[] = []): void {
  for (const one of has) assert.ok(text.includes(one), `${one}\n${text}`);
  for (const one of hasNot) assert.ok(!text.includes(one), `${one}\n${text}`);
}

describe('催告书', () => {
  it('有强制执行权的依第三十五条催告，告知依法强制执行', () => {
    says(said(urged(start()), 'payment-demand'), ['第三十五条', '本机关将依法强制执行'], ['第五十四条', '人民法院']);
  });

  it('只能拍卖已经查封、扣押的财物的，告知拍卖抵缴罚款（第四十六条第三款）', () => {
    says(said(owing(start(), { power: 'sealed', mainCase: OTHER_CASE }), 'payment-demand'), ['第三十五条', '依法拍卖已经查封、扣押的财物抵缴罚款'], ['人民法院']);
  });

  it('申请人民法院强制执行的依第五十四条催告，罚款和其他决定都一样', () => {
    for (const text of [said(courtUrged(court()), 'payment-demand'), said(decisionServed(penalties()).on('2026-04-10').take('demand-performance'), 'payment-demand')]) {
      says(text, ['第五十四条', '依法申请人民法院强制执行'], ['第三十五条', '依法强制执行或者']);
    }
  });
});

describe('加处罚款（加收滞纳金）决定书', () => {
  it('罚款依处罚法加处；其他决定的依强制法第四十五条和登记的依据，不引用处罚法', () => {
    says(said(decisionServed(penalties()).on('2026-04-10').take('impose-late-fine', { until: '2026-04-10' }), 'late-fine-decision'), ['《中华人民共和国行政处罚法》第七十二条第一款第（一）项'], ['食品安全法']);
    const charged = start().on('2026-01-05').take('register-enforcement', { duty: MONEY }).take('charge-late', { kind: 'charge', until: '2026-01-05' });
    says(said(charged, 'late-fine-decision'), ['根据《中华人民共和国行政强制法》第四十五条和《中华人民共和国食品安全法》第一百二十四条第一款的规定', '加收滞纳金'], ['行政处罚法']);
  });
});

describe('强制执行决定书', () => {
  const hiding = transfer({ hiding: '账户资金三日内转出大半，有银行流水' });

  it('写明所执行的决定和催告书及其送达日期；没有转移、隐匿的，写经催告逾期仍不履行（第三十七条第一款）', () => {
    says(said(decided('2026-02-05', transfer()), 'enforcement-decision'), [
      '《催告书》（湖市监催字〔2026〕第1号）于2026年1月6日送达', '行政决定书（湖综执决字〔2025〕第3号）确定的义务，且无正当理由', '执行的数额：人民币80,000元（大写：捌万元整）',
    ], ['第三十七条第三款', '立即', '转移']);
  });

  it('催告期间有转移、隐匿财物迹象而立即执行的，写明证据和第三十七条第三款，不写逾期', () => {
    const urgedLate = owing(start()).on('2026-02-05').take('demand-performance', { until: '2026-02-20' }).take('serve', served('demand'));
    const text = said(urgedLate.on('2026-02-06').take('propose-enforcement', { enforcement: hiding }).take('decide', { enforcement: hiding }), 'enforcement-decision');
    says(text, ['催告期间，有证据证明你单位有转移或者隐匿财物迹象：账户资金三日内转出大半', '第三十七条第三款', '立即强制执行'], ['逾期仍不履行']);
  });

  it('催告的期限已经届满的，逾期就是理由', () => {
    says(said(decided('2026-02-05', hiding), 'enforcement-decision'), ['逾期仍不履行'], ['第三十七条第三款']);
  });
});

describe('代履行', () => {
  it('决定书的标的是应当履行的义务（第五十一条第一款第一项）', () => {
    says(said(substituting(start()), 'substitute-decision'), ['标的：清除河道内的障碍物，恢复原状', '行政决定书（湖综执决字〔2025〕第3号）']);
  });

  it('催告书告知代履行开始的日期，三日是机关提前催告的时间；可以陈述、申辩（第五十一条第一款第二项、第三十六条）', () => {
    says(said(substituting(start()).on('2026-03-24').take('demand-substitute'), 'substitute-demand'), ['本机关定于2026年3月28日起代履行；你单位在此之前履行的，停止代履行', '陈述和申辩'], ['个工作日前']);
  });

  it('执行的笔录由代履行人签名；不是代履行的没有这一栏（第五十一条第一款第四项）', () => {
    says(said(ready().take('execute'), 'enforcement-record'), ['代履行人：示范清障有限公司', '代履行人（签名或者盖章）', '本机关派员到场监督', '没有采用暴力、胁迫', '执行完毕'], ['：是', '：否', '：无\n在', '停止供应', '紧急']);
    const money = owing(start()).on('2026-02-05').take('propose-enforcement', { enforcement: transfer() }).take('decide', { enforcement: transfer() }).take('serve', served('decision'));
    says(said(money.take('execute', { recoveredFen: 100_000, receipt: '缴字1号', complete: false }), 'enforcement-record'), ['尚未全部执行完毕'], ['代履行人']);
  });

  it('在夜间、节假日实施的，笔录写明紧急情况；立即代履行的写明地点、物品和事后的通知（第四十三条、第五十二条）', () => {
    says(said(ready().take('execute', { night: true, emergency: '堤防险情' }), 'enforcement-record'), ['因情况紧急，在夜间或者法定节假日实施：堤防险情']);
    const cleared = start().on('2026-03-02').take('register-enforcement').take('clear-at-once', { present: false, signature: 'absent' });
    says(said(cleared, 'enforcement-record'), ['需要立即清除河道的障碍物，当事人不能清除', '已经在事后立即通知当事人'], ['代履行人：', '派员到场监督']);
  });
});

describe('强制拆除、恢复执行和执行协议', () => {
  it('公告写明要拆除的是哪一处建筑物，不与公告方式矛盾（第四十四条）', () => {
    const text = said(start().on('2026-03-02').take('register-enforcement', { duty: BUILDING }).take('demand-performance').take('announce-demolition', { channel: '在本机关网站公布' }), 'demolition-notice');
    says(text, ['需要强制拆除：违法建筑物，砖混一层', '公告方式：在本机关网站公布'], ['所在地张贴']);
  });

  it('不履行协议而恢复的依第四十二条第二款，中止的情形消失而恢复的依第三十九条', () => {
    says(said(substituting(start()).take('agree').take('resume-after-breach'), 'enforcement-resumption'), ['不履行执行协议', '第四十二条第二款'], ['第三十九条']);
    says(said(substituting(start()).take('suspend').take('resume'), 'enforcement-resumption'), ['第三十九条'], ['第四十二条']);
  });

  it('执行协议写明双方：行政机关及其负责人和当事人，双方签名', () => {
    says(said(substituting(start()).take('agree'), 'enforcement-agreement'), ['甲方（行政机关）：三门峡市湖滨区市场监督管理局', '乙方（当事人）：示范食品有限公司', '甲方负责人（签名）：孙健', '乙方（签名或者盖章）']);
  });
});

describe('申请人民法院强制执行', () => {
  it('申请书写明决定和催告书送达的日期，当事人没有申请复议、没有起诉（第五十三条、第五十四条）', () => {
    says(said(applied(court()), 'enforcement-application'), [
      '决定于2025年7月1日送达', '未申请行政复议，也未提起行政诉讼，又不履行', '《催告书》（湖市监催字〔2026〕第1号）于2026年3月2日送达', '第五十三条、第五十四条、第五十五条',
    ]);
  });

  it('当事人申请过复议的，写明复议的结果，不写没有申请复议', () => {
    const journey = court().on('2026-03-02').take('register-application').take('record-remedy', { filedOn: '2025-07-10' }).take('end-remedy', { endedOn: '2025-08-20', result: 'upheld' })
      .take('demand-performance').take('serve').on('2026-03-17').take('apply');
    says(said(journey, 'enforcement-application'), ['被申请人的行政复议于2025年7月10日由', '2025年8月20日终结，结果为维持（驳回）', '仍不履行'], ['未申请行政复议']);
  });

  it('对不予受理的依第五十六条第二款请求受理，对不予执行的依第五十八条第三款请求准予执行；写明法院、文号和收到的日期', () => {
    const refused = applied(court()).take('record-refusal', { receivedOn: '2026-03-17' }).take('object-ruling');
    says(said(refused, 'court-objection'), ['撤销三门峡市湖滨区人民法院（2026）豫行审1号裁定，依法裁定受理', '收到裁定之日：2026年3月17日', '第五十六条第二款', '被申请人：'], ['第五十八条', '被执行人']);
    const denied = applied(court()).take('record-acceptance', { acceptedOn: '2026-03-17' }).take('record-denial', { receivedOn: '2026-03-17' }).take('object-ruling');
    says(said(denied, 'court-objection'), ['（2026）豫行审1号之一裁定，依法裁定准予强制执行', '第五十八条第三款', '不予执行'], ['第五十六条', '不予受理']);
  });
});
