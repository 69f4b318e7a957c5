import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, line, lines, SIGNATURES, text, time, yesNo } from '#law/forms/fields.ts';
import { samplingStep } from '#law/procedures/sampling.ts';
import { cite } from '#law/statutes/index.ts';
import { CONDUCT, inspectorRefusals, MODE, openRecusals, PROCEDURE } from './limits.ts';
import { acted, entering, step, type InspectionState } from './state.ts';

const RECORD = [PROCEDURE, cite('penalty-2021', 55, 2), cite('penalty-2021', 47)];

const giveNotice = step({
  code: 'give-notice', name: '制作检查通知书', stage: 'investigation', by: ['officer'], task: true, from: ['approved'], certified: 2,
  articles: [PROCEDURE, CONDUCT, cite('penalty-2021', 43)], documents: ['inspection-notice'],
  form: z.strictObject({
    visitOn: date('检查日期'), items: text('检查的事项、内容和标准', 3000), contact: line('联系人和监督电话'),
    frequencyTold: confirmed('告知年度检查频次和任务来源'), disciplineTold: confirmed('告知“五个严禁”“八个不得”的检查纪律'), recusalTold: confirmed('告知申请回避的权利'),
  }),
  objections: (state, { visitOn }, { on, officers }, facts) => [
    ...inspectorRefusals(state, officers, facts),
    ...(compareDates(visitOn, on) < 0 ? [refuse('visit-before-notice', '检查日期早于通知的日期', [PROCEDURE], { todo: '改为以后的日期。' })] : []),
  ],
  // Another notice is told anew.
  apply: (state, { on, data }) => {
    const { notice: _earlier, ...served } = state.served;
    return { ...state, served, notice: { on, visitOn: data.visitOn, items: data.items } };
  },
});

/** 检查必审批、必通知: the notice is served beforehand; where the law allows an unannounced visit, it is shown on arrival. */
function unnotified(state: InspectionState, on: LegalDate): readonly Refusal[] {
  const { notice, scheme, served } = state;
  if (notice === null) return [refuse('not-notified', '尚未制作检查通知书，不得检查', [PROCEDURE], { todo: '先办理“制作检查通知书”。' })];
  if (compareDates(on, notice.visitOn) < 0) return [refuse('earlier-than-told', `通知的检查日期是${notice.visitOn}，不得提前检查`, [PROCEDURE], { todo: '按通知的日期检查，或者重新通知。', evidence: { lastDay: notice.visitOn } })];
  return served.notice === undefined && scheme?.unannounced !== true ? [refuse('notice-unserved', '检查通知书尚未送达被检查对象', [PROCEDURE], { todo: '先送达检查通知书。' })] : [];
}

const blocked = (state: InspectionState, on: LegalDate): readonly Refusal[] => [...unnotified(state, on), ...openRecusals(state)];

const checkIn = step({
  code: 'check-in', name: '扫码入企', stage: 'investigation', by: ['officer'], task: true, from: ['approved'], certified: 2,
  articles: [PROCEDURE, CONDUCT, cite('penalty-2021', 55, 1)],
  applicable: ({ mode }) => mode === 'on-site',
  form: z.strictObject({
    code: line('入企扫码编码', 100), arrivedAt: time('到达时间'), place: line('检查地点'),
    credential: choice('出示的证件', { certificate: '行政执法证件', other: '工作证、介绍信等其他证件' }),
    noticeShown: confirmed('出示检查通知书'), companions: lines('到场的随同人员', 0),
  }),
  blockers: blocked,
  objections: (state, { credential, companions }, { officers }, facts) => [
    ...inspectorRefusals(state, officers, facts),
    ...(credential === 'certificate' ? [] : [refuse('other-credential', '检查应当出示行政执法证件，不得以其他证件代替', [PROCEDURE, cite('penalty-2021', 55, 1)], { todo: '出示行政执法证件；没有执法证件的人员不得检查。' })]),
    ...companions.filter((name) => state.scheme?.assistants.includes(name) !== true).map((name) => refuse(
      'companion-unapproved', `${name}不是审批时确定的随同人员`, [PROCEDURE], { todo: '随同人员和人数应当事先确定；确需增加的，重新报批。' },
    )),
  ],
  apply: (state, { on, data, officers }) => ({
    ...acted(entering(state, 'underway', on), officers), begunOn: on, arrived: { on, at: data.arrivedAt },
    served: { ...state.served, notice: state.served.notice ?? on },
  }),
});

const beginOffSite = step({
  code: 'begin-off-site', name: '开展非现场检查', stage: 'investigation', by: ['officer'], task: true, from: ['approved'], certified: 2,
  articles: [MODE, PROCEDURE],
  applicable: ({ mode }) => mode === 'off-site',
  form: z.strictObject({ materials: lines('调取、核查的材料和数据'), method: line('核查方法') }),
  blockers: blocked,
  objections: (state, _data, { officers }, facts) => inspectorRefusals(state, officers, facts),
  apply: (state, { on, officers }) => ({ ...acted(entering(state, 'underway', on), officers), begunOn: on, served: { ...state.served, notice: state.served.notice ?? on } }),
});

const recordInspection = step({
  code: 'record-inspection', name: '制作检查笔录', stage: 'investigation', by: ['officer'], task: true, from: ['underway'], certified: 2,
  articles: RECORD, documents: ['site-inspection-record'],
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('检查地点（方式）'), siteManager: line('现场负责人', 50).exactOptional(),
    rightsTold: confirmed('告知权利、听取意见'), findings: text('检查情况'), statement: text('被检查人的意见（没有的填“无”）', 3000),
    pages: count('笔录页数', 1, 500), signedPages: count('逐页签名的页数', 0, 500), signature: choice('被检查人签名', SIGNATURES),
    witness: line('见证人', 50).exactOptional(), filmed: yesNo('音像记录'),
  }),
  objections: (state, { startedAt, endedAt, pages, signedPages, signature, witness, filmed }, { on, officers }, facts) => [
    ...inspectorRefusals(state, officers, facts),
    ...(startedAt < endedAt ? [] : [refuse('record-time-order', '检查笔录的结束时间应当晚于开始时间', RECORD, { todo: '核对开始和结束的时、分。' })]),
    ...(state.arrived?.on === on && startedAt < state.arrived.at ? [refuse('before-arrival', `检查开始时间早于扫码入企的时间${state.arrived.at}`, RECORD, { todo: '核对时间；扫码入企之后才能开始检查。' })] : []),
    ...(signature === 'signed' && signedPages !== pages ? [refuse('page-unsigned', `笔录共${pages}页，逐页签名的只有${signedPages}页`, RECORD, { todo: '由被检查人逐页签名；拒绝签名的注明情况。' })] : []),
    ...(signature === 'signed' || witness !== undefined || filmed ? [] : [refuse('record-unwitnessed', '被检查人没有签名的，应当由见证人签名或者以音像记录', RECORD, { todo: '邀请见证人，或者音像记录。' })]),
  ],
  apply: (state, { officers }) => ({ ...acted(state, officers), records: state.records + 1 }),
});

const inquire = step({
  code: 'inquire', name: '询问', stage: 'investigation', by: ['officer'], from: ['underway'], certified: 2, articles: RECORD, documents: ['inquiry-record'],
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('地点'), person: line('被询问人', 50), relation: line('与被检查对象的关系', 100),
    identityShown: confirmed('出示执法证件'), rightsTold: confirmed('告知权利义务'),
    dialogue: z.array(z.strictObject({ question: text('问', 1000), answer: text('答', 3000) })).min(1).max(200).meta({ title: '询问内容' }), signature: choice('被询问人签名', SIGNATURES),
  }),
  objections: (state, { startedAt, endedAt }, { officers }, facts) => [
    ...inspectorRefusals(state, officers, facts),
    ...(startedAt < endedAt ? [] : [refuse('record-time-order', '询问笔录的结束时间应当晚于开始时间', RECORD, { todo: '核对开始和结束的时、分。' })]),
  ],
  apply: (state, { officers }) => acted(state, officers),
});

const surveyScene = step({
  code: 'survey-scene', name: '现场勘验', stage: 'investigation', by: ['officer'], from: ['underway'], certified: 2,
  articles: [PROCEDURE, cite('penalty-2021', 46, 1), cite('penalty-2021', 55, 2)], documents: ['survey-record'],
  applicable: ({ mode }) => mode === 'on-site',
  form: z.strictObject({
    startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('勘验地点'), object: line('勘验对象'), rightsTold: confirmed('出示执法证件、告知权利'),
    method: text('勘验方法和使用的器材', 1000), findings: text('勘验情况（方位、尺寸、数量等）'), attachments: lines('附图、照片（名称、编号）', 0),
    signature: choice('被检查人签名', SIGNATURES), witness: line('见证人', 50).exactOptional(), filmed: yesNo('音像记录'),
  }),
  objections: (state, { startedAt, endedAt, signature, witness, filmed }, { officers }, facts) => [
    ...inspectorRefusals(state, officers, facts),
    ...(startedAt < endedAt ? [] : [refuse('record-time-order', '勘验笔录的结束时间应当晚于开始时间', RECORD, { todo: '核对开始和结束的时、分。' })]),
    ...(signature === 'signed' || witness !== undefined || filmed ? [] : [refuse('record-unwitnessed', '被检查人没有签名的，应当由见证人签名或者以音像记录', RECORD, { todo: '邀请见证人，或者音像记录。' })]),
  ],
  apply: (state, { officers }) => acted(state, officers),
});

const SAMPLING = [cite('penalty-2021', 56), PROCEDURE];

const takeSamples = samplingStep(step, {
  from: ['underway'], articles: SAMPLING, documents: ['sampling-record'], objections: inspectorRefusals,
  apply: (state, { officers }) => ({ ...acted(state, officers), samples: { ...state.samples, taken: state.samples.taken + 1 } }),
});

const reportSamples = step({
  code: 'report-samples', name: '登记抽样检验结果', stage: 'investigation', by: ['officer'], task: true, from: ['underway'], articles: SAMPLING,
  applicable: ({ samples }) => samples.reported < samples.taken,
  form: z.strictObject({ institution: line('检验机构'), qualified: yesNo('检验机构具有法定资质'), result: text('检验结果'), told: confirmed('将检验结果告知被检查对象') }),
  objections: (_state, { qualified }) => (qualified ? [] : [refuse('institution-unqualified', '检验机构没有法定资质，检验结果不能采用', SAMPLING, { todo: '委托有法定资质的机构重新检验。' })]),
  apply: (state) => ({ ...state, samples: { ...state.samples, reported: state.samples.reported + 1 } }),
});

export const VISIT_STEPS = [giveNotice, checkIn, beginOffSite, recordInspection, surveyScene, inquire, takeSamples, reportSamples];
