import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import { penaltyOrdinary } from './action.ts';
import { STATUTE } from '#law/testing/builders.ts';
import { CONTENT } from '#law/testing/content.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { filed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
const investigating = () => filed(start()).on('2026-03-03');
/** The same case, where the ordinary content of a step has one field less, as steps recorded before the field was there. */
const lacking = (step: string, field: string) => {
  const content = { ...CONTENT, [step]: Object.fromEntries(Object.entries(CONTENT[step] ?? {}).filter(([key]) => key !== field)) };
  return kindJourneys({ action: penaltyOrdinary, content }, reviewRules, gateFor)().take('register-source').take('request-filing').take('approve-filing').on('2026-03-03');
};
const last = (journey: Journey, code: DocumentCode): string => {
  const issued = journey.papers.findLast((one) => one.code === code);
  assert.ok(issued, code);
  return plainText(issued.paper);
};
const says = (text: string, ...words: readonly string[]): void => {
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

describe('询问通知和协助调查', () => {
  it('询问通知书写明时间、地点、事项、应当携带的材料、权利义务和通知了谁、怎样通知', () => {
    says(last(investigating().take('notify-inquiry', { inquiryOn: '2026-03-05' }), 'inquiry-notice'), '李四：', '2026年3月5日09:30', '执法大队询问室', '涉案食品的购进和销售', '营业执照、进货台账',
      '第五十五条第二款', '如实回答', '申请其回避', '直接送交', '李四本人');
  });

  it('询问日期不得早于通知之日，当日可以；没有确认书的不得以电子方式通知，电话不是通知方式', () => {
    investigating().refuses('notify-inquiry', 'inquiry-before-notice', '第五十五条', { inquiryOn: '2026-03-02' }).allows('notify-inquiry', { inquiryOn: '2026-03-03' })
      .refuses('notify-inquiry', 'invalid-request', '', { manner: 'phone' }).refuses('notify-inquiry', 'electronic-without-consent', '第六十一条第二款', { manner: 'electronic' })
      .take('confirm-service-address', { electronic: true, account: 'a@example.cn' }).allows('notify-inquiry', { manner: 'electronic' });
  });

  it('协助调查函写明请求的事项和答复的日期；向没有名称的机关请求的不予办理', () => {
    investigating().refuses('request-assistance', 'invalid-request', '', { authority: '有关机关' }).refuses('request-assistance', 'assistance-due-past', '第二十六条', { due: '2026-03-02' })
      .allows('request-assistance', { due: '2026-03-03' });
    says(last(investigating().take('request-assistance', { due: '2026-03-20' }), 'assistance-request'), '示范区税务局：', '第二十六条', '1. 涉案期间的开票记录', '2026年3月20日前');
  });

  it('答复逐一登记：没有发函的机关、已经答复的机关不能登记；不予协助的不算证据', () => {
    const journey = investigating().take('request-assistance').take('request-assistance', { authority: '示范区人民医院' });
    assert.equal(investigating().blockersOf('record-assistance'), null);
    journey.refuses('record-assistance', 'assistance-unasked', '第二十六条', { authority: '示范区财政局' }).refuses('record-assistance', 'answer-in-future', '第二十六条', { answeredOn: '2026-03-04' });
    journey.take('record-assistance', { answer: 'refused' }).refuses('conclude-investigation', 'no-evidence', '第四十六条').refuses('record-assistance', 'assistance-unasked', '第二十六条');
    journey.take('record-assistance', { authority: '示范区人民医院' }).allows('conclude-investigation');
    says(last(journey, 'evidence-register'), '示范区人民医院', '示税函〔2026〕3号', '开票记录复制件');
  });
});

describe('抽样取证', () => {
  it('凭证和通知书都有样品清单、抽样的时间、地点、方法、人员和封存情况', () => {
    const journey = investigating().take('take-samples');
    for (const code of ['sampling-notice', 'sampling-record'] as const) {
      says(last(journey, code), '袋装食品', '20251001', '2袋', '12袋', '2026年3月3日10:20', '示范路3号', '随机抽取', '张明（执法证号', '样品已当场封存；加贴封条，备份样品1袋由当事人保管');
    }
  });

  it('没有写明抽样时间、地点的，凭证缺项，不予办理', () => {
    assert.throws(() => lacking('take-samples', 'place').take('take-samples'), /缺少应当载明的“抽样地点”/);
    assert.throws(() => lacking('take-samples', 'takenAt').take('take-samples'), /缺少应当载明的“抽样时间”/);
  });

  it('提请审批的，批准后才能抽样；没有同意的不得抽样，重新提请批准后可以；法律没有规定必须审批', () => {
    const journey = investigating().allows('take-samples').take('request-sampling').refuses('take-samples', 'sampling-undecided', '第五十六条');
    says(last(journey, 'sampling-approval'), '袋装食品2袋', '核实食品是否符合安全标准', '机关负责人意见');
    journey.take('decide-sampling', { approved: false, opinion: '不必抽样' }).refuses('take-samples', 'sampling-declined', '第五十六条')
      .take('request-sampling').take('decide-sampling').allows('take-samples');
  });

  it('被抽样人没有签名的应当有见证人', () => {
    investigating().refuses('take-samples', 'sampling-unwitnessed', '第五十六条', { signature: 'refused' }).allows('take-samples', { signature: 'refused', witness: '社区工作人员赵某' });
  });

  it('处理通知书列出尚未处理的全部样品，已经处理的不再列出', () => {
    const journey = investigating().take('take-samples').on('2026-03-04').take('take-samples', { items: [{ name: '瓶装食品', batch: '甲', quantity: '1瓶', base: '6瓶' }] }).on('2026-03-09').take('handle-samples');
    says(last(journey, 'sampling-disposal'), '2026年3月3日、2026年3月4日', '袋装食品', '瓶装食品', '已在检验中消耗');
    assert.equal(journey.blockersOf('handle-samples'), null);
    const again = last(journey.take('take-samples', { items: [{ name: '罐装食品', batch: '乙', quantity: '1罐', base: '6罐' }] }).take('handle-samples', { outcome: 'returned', detail: '原样退还' }), 'sampling-disposal');
    says(again, '罐装食品', '退还当事人');
    assert.doesNotMatch(again, /袋装食品|瓶装食品/);
  });
});

describe('证据的形式', () => {
  const HELD = { form: 'held', holder: '示范区税务局', source: '示范区税务局档案室' };
  const FOREIGN = { place: 'foreign', formalities: '公证书〔2026〕1号' };

  it('复制件写明提供者；有关单位保管的，注明出处、由该单位盖章；原件都不要求', () => {
    investigating().allows('collect-evidence', { form: 'original' }).refuses('collect-evidence', 'provider-missing', '第十条', { form: 'copy' })
      .refuses('collect-evidence', 'holder-missing', '第十条', { form: 'held' });
    says(last(investigating().take('collect-evidence', { form: 'copy', provider: '李四' }), 'evidence-register'), '复制件，与原件（原物）核对无误。提供者：李四', '提供者（签章）：李四');
    says(last(investigating().take('collect-evidence', HELD), 'evidence-register'), '出处：示范区税务局档案室；原件由示范区税务局保管，经核对无异', '保管原件的单位（印章）');
  });

  it('视听资料、电子数据注明制作方法、制作时间、制作人；制作日期不得晚于收集之日', () => {
    const made = { method: '从监控系统导出', on: '2026-03-03', by: '张明' };
    for (const kind of ['audio-visual', 'electronic']) {
      investigating().refuses('collect-evidence', 'making-missing', '第十二条', { kind }).refuses('collect-evidence', 'made-in-future', '第四十六条', { kind, made: { ...made, on: '2026-03-04' } });
      says(last(investigating().take('collect-evidence', { kind, made }), 'evidence-register'), '从监控系统导出', '张明');
    }
  });

  it('在内地以外形成的证据写明证明手续', () => {
    investigating().refuses('collect-evidence', 'invalid-request', '', { outside: { place: 'foreign' } });
    says(last(investigating().take('collect-evidence', { outside: FOREIGN }), 'evidence-register'), '中华人民共和国领域外', '公证书〔2026〕1号');
  });
});

const received = (over: object = {}) => investigating().take('entrust-appraisal', { materials: ['样品2袋'], due: '2026-03-20' }).on('2026-03-09').take('receive-appraisal', over);

describe('检验（鉴定）结果的告知', () => {
  const AGAIN = { body: '示范省检验检测院', days: 7, unit: 'working-day', provision: STATUTE };

  it('委托书写明送检的材料和完成期限；期限不得早于委托之日', () => {
    says(last(received(), 'appraisal-entrustment'), '样品2袋', '2026年3月20日');
    investigating().refuses('entrust-appraisal', 'appraisal-due-past', '第四十六条', { due: '2026-03-02' });
  });

  it('告知书写明机构、资质、委托日期、报告编号、结果和陈述申辩的权利；没有报告编号的缺项', () => {
    const text = last(received(), 'examination-notice');
    says(text, '示范市检验检测中心', '检验检测机构资质认定', '2026年3月3日', '示检〔2026〕12号', '不符合安全标准', '进行陈述和申辩');
    assert.doesNotMatch(text, /申请复检/);
    assert.throws(() => lacking('receive-appraisal', 'report').take('entrust-appraisal').take('receive-appraisal'), /缺少应当载明的“报告编号”/);
  });

  it('两次委托的，结果对应先委托的一次', () => {
    const journey = investigating().take('entrust-appraisal').take('entrust-appraisal', { institution: '示范省计量院' }).take('receive-appraisal').take('receive-appraisal');
    assert.deepEqual(journey.papers.filter(({ code }) => code === 'examination-notice').map(({ paper }) => plainText(paper).includes('示范省计量院')), [false, true]);
  });

  it('法律、法规、规章给予复检权利的，告知机构和期限，自送达之日起算；没有规定的没有这一期限', () => {
    const journey = received({ reexamination: AGAIN });
    says(last(journey, 'examination-notice'), '第一百二十四条第一款', '7个工作日内向示范省检验检测院申请复检');
    const served = journey.on('2026-03-10').take('serve', { document: 'examination' });
    assert.deepEqual([served.due('reexamination'), served.clock('reexamination').effect], ['2026-03-19', 'right']);
    const without = received().take('serve', { document: 'examination' });
    assert.equal(without.obligations().some(({ code }) => code === 'reexamination'), false);
  });
});

describe('先行登记保存的文书', () => {
  it('审批表、通知书、处理决定书写明方式、地点、清单、期限、救济途径', () => {
    const journey = investigating().take('request-preservation').take('approve-preservation');
    says(last(journey, 'preservation-approval'), '电脑主机一台', '数据可能被删除', '由本机关运回保存', '本局证物室');
    says(last(journey, 'evidence-preservation'), '电脑主机一台', '由本机关运回保存；本局证物室', '7个工作日', '60日内向三门峡市湖滨区人民政府申请行政复议', '6个月内直接向三门峡市湖滨区人民法院');
    says(last(journey.take('resolve-preservation'), 'preservation-disposal'), '先行登记保存证据通知书', '电脑主机一台', '复制、拍照后返还', '复制后返还', '三门峡市湖滨区人民法院');
  });

  it('没有写明救济途径的通知书缺项，不予办理', () => {
    assert.throws(() => lacking('approve-preservation', 'court').take('request-preservation').take('approve-preservation'), /缺少应当载明的“人民法院”/);
  });

  it('两次提请一并批准的，通知书列出两次的证据；先后批准的，处理决定书各列各的', () => {
    const second = { items: ['账册三本'], reason: '账册可能转移' };
    const together = investigating().take('request-preservation').take('request-preservation', second).take('approve-preservation');
    says(last(together, 'evidence-preservation'), '电脑主机一台', '账册三本', '数据可能被删除；账册可能转移');
    const apart = investigating().take('request-preservation').take('approve-preservation').take('request-preservation', second).take('resolve-preservation');
    assert.doesNotMatch(last(apart, 'preservation-disposal'), /账册三本/);
    const settled = last(apart.take('approve-preservation').take('resolve-preservation', { outcome: 'released' }), 'preservation-disposal');
    says(settled, '账册三本', '解除登记保存');
    assert.doesNotMatch(settled, /电脑主机/);
  });

  it('通知书、处理决定书、责令改正通知书在调查期间送达；重新制作的重新送达', () => {
    const journey = investigating().take('inspect-site').refuses('serve', 'step-not-open', '', { document: 'correction' });
    journey.take('order-correction').take('request-preservation').take('approve-preservation').take('serve', { document: 'correction' })
      .refuses('serve', 'nothing-to-serve', '第六十一条', { document: 'correction' }).take('serve', { document: 'preservation' });
    assert.equal(journey.blockersOf('serve'), null);
    journey.take('order-correction').allows('serve', { document: 'correction' });
  });
});

describe('移送有管辖权的机关', () => {
  it('移送函写明当事人、案情、移送的理由和条文、移送的材料', () => {
    says(last(investigating().take('transfer-jurisdiction'), 'jurisdiction-transfer'), '邻区市场监督管理局：', '示范食品有限公司', '违法行为发生在邻区', '第二十二条的规定，违法行为发生地不在本机关的管辖区域', '现场检查笔录');
  });

  it('对方先立案、指定管辖的，写明文书；其他的不要求', () => {
    for (const ground of ['first', 'designated']) {
      investigating().refuses('transfer-jurisdiction', 'jurisdiction-unproven', '第二十五条', { ground }).allows('transfer-jurisdiction', { ground, proof: '邻市监立〔2026〕1号' });
    }
    for (const ground of ['powers', 'territory', 'level']) investigating().allows('transfer-jurisdiction', { ground });
  });

  it('登记保存的证据未处理的不得移送；由机关负责人决定', () => {
    investigating().take('request-preservation').take('approve-preservation').refuses('transfer-jurisdiction', 'preservation-open', '第五十六条');
    investigating().refuses('transfer-jurisdiction', 'role-missing', '', {}, { by: investigating().view.handlers[0] ?? assert.fail() });
  });

  it('对方答复以前仍是本机关的案件，期限照算，不得销案，不得再次移送；接收后了结，期限终止', () => {
    const journey = investigating().take('transfer-jurisdiction').refuses('dismiss-case', 'transfer-unanswered', '第二十五条第二款');
    assert.equal(journey.blockersOf('transfer-jurisdiction'), null);
    assert.equal(journey.clock('decide').closedOn, null);
    journey.on('2026-03-10').take('record-transfer-answer', { receivedOn: '2026-03-09' });
    assert.deepEqual([journey.view.phase, journey.clock('decide').closedOn], ['handed-over', '2026-03-10']);
  });

  it('退回的写明理由，案件留在原来的环节继续办理', () => {
    const journey = investigating().take('transfer-jurisdiction').on('2026-03-10')
      .refuses('record-transfer-answer', 'return-unexplained', '第二十五条第二款', { answer: 'returned', receivedOn: '2026-03-09' })
      .refuses('record-transfer-answer', 'answer-date', '第二十五条第二款', { receivedOn: '2026-03-02' }).refuses('record-transfer-answer', 'answer-date', '', { receivedOn: '2026-03-11' });
    journey.take('record-transfer-answer', { answer: 'returned', receivedOn: '2026-03-09', reason: '对方认为由本机关管辖，继续办理' });
    assert.deepEqual([journey.view.phase, journey.clock('decide').closedOn], ['investigating', null]);
    journey.allows('dismiss-case').allows('transfer-jurisdiction');
  });

  it('移送以后未答复的，不得作出决定', () => {
    const journey = investigating().take('inquire').take('conclude-investigation').take('transfer-jurisdiction', { ground: 'powers' });
    assert.ok(journey.blockersOf('decide')?.includes('transfer-unanswered'));
  });
});

describe('笔录、责令改正和案源', () => {
  const PARTICULARS = { sex: 'female', birthDate: '1990-01-01', identity: { paper: 'passport', number: 'E00000001' }, address: '示范路9号', phone: '13800000000', employment: '店员' };

  it('被询问人不是当事人的，笔录写明其身份；证件号码不可能的不予办理', () => {
    says(last(investigating().take('inquire', { person: '王店员', relation: '店员', particulars: PARTICULARS }), 'inquiry-record'), '王店员', '护照号码：E00000001', '示范路9号', '店员');
    investigating().refuses('inquire', 'party-identity', '', { particulars: { ...PARTICULARS, identity: { paper: 'resident-id', number: '110101199001011234' } } });
  });

  it('现场检查笔录写明被检查人的证照、法定代表人和现场负责人、附图', () => {
    says(last(investigating().take('inspect-site', { siteManager: '店长甲', attachments: ['货架照片3张'] }), 'site-inspection-record'), '91350100M000100Y43', '李四', '店长甲', '货架照片3张');
  });

  it('责令改正通知书写明证据：没有填写的，写本案已有的笔录和证据；一份也没有的缺项', () => {
    assert.throws(() => investigating().take('order-correction'), /缺少应当载明的“证据”/);
    says(last(investigating().take('inspect-site').take('collect-evidence').take('order-correction'), 'correction-order'), '现场检查（勘验）笔录、进货台账');
    const own = last(investigating().take('order-correction', { evidence: '举报人提供的照片', violated: [{ ...STATUTE, place: '第三十四条' }] }), 'correction-order');
    says(own, '举报人提供的照片', '违反了《中华人民共和国食品安全法》第三十四条的规定', '根据《中华人民共和国食品安全法》第一百二十四条第一款、');
  });

  it('举报人写入案源登记表；身份需要保密的不得写入', () => {
    const reporter = { name: '赵举报', contact: '0398-1111111' };
    says(last(start().take('register-source', { reporter }), 'source-registration'), '赵举报（0398-1111111）');
    start().refuses('register-source', 'reporter-exposed', '第五十条', { reporter, confidentialReporter: true });
  });

  it('调查终结报告写明案件来源', () => {
    says(last(investigating().take('inquire').take('conclude-investigation'), 'investigation-report'), '案件来源：监督检查');
  });
});
