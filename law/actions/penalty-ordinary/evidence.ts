import { z } from 'zod';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, count, date, demanded, line, lines, text } from '#law/forms/fields.ts';
import { EVIDENCE_FORMS, EVIDENCE_KINDS, OUTSIDE } from '#law/penalty/evidence.ts';
import { Provision } from '#law/disposition.ts';
import { cite } from '#law/statutes/index.ts';
import { acted, making, step } from './state.ts';

const Evidence = z.strictObject({
  kind: choice('证据种类', EVIDENCE_KINDS), name: line('证据名称'), source: line('来源'), proves: text('证明对象', 1000),
  form: choice('证据的形式', EVIDENCE_FORMS).exactOptional(), provider: line('提供者', 100).exactOptional(), holder: line('保管原件的单位（由其加盖印章）', 100).exactOptional(),
  made: z.strictObject({ method: line('制作方法'), on: date('制作日期'), by: line('制作人', 50) }).meta({ title: '制作情况（视听资料、电子数据应当填写）' }).exactOptional(),
  outside: z.strictObject({ place: choice('形成地', OUTSIDE), formalities: text('证明手续（公证、认证等文书的名称、编号）', 500) }).meta({ title: '在内地以外形成的证据' }).exactOptional(),
  verified: confirmed('与原件（原物）核对'),
});

/** What a court would ask of the evidence, asked before it is in the file. */
function evidenceRefusals({ kind, form, provider, holder, made }: z.infer<typeof Evidence>, on: string): readonly Refusal[] {
  const recorded = kind === 'audio-visual' || kind === 'electronic';
  return [
    ...(form === 'copy' && provider === undefined
      ? [refuse('provider-missing', '复制件应当写明提供者，由其签章确认', [cite('penalty-2021', 46), cite('evidence-rules-2002', 10)], { todo: '填写提供者；由提供者在证据登记表上签章并注明日期。' })] : []),
    ...(form === 'held' && holder === undefined
      ? [refuse('holder-missing', '由有关单位保管的原件的复制件，应当注明出处，由该单位核对后加盖印章', [cite('penalty-2021', 46), cite('evidence-rules-2002', 10)], { todo: '填写保管原件的单位。' })] : []),
    ...(recorded && made === undefined
      ? [refuse('making-missing', '视听资料、电子数据应当注明制作方法、制作时间和制作人', [cite('penalty-2021', 46), cite('evidence-rules-2002', 12)], { todo: '填写“制作情况”。' })] : []),
    ...(made !== undefined && made.on > on ? [refuse('made-in-future', '证据的制作日期晚于收集之日', [cite('penalty-2021', 46)], { todo: '核对制作日期。' })] : []),
  ];
}

const collectEvidence = step({
  code: 'collect-evidence', name: '收集证据', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: [cite('penalty-2021', 46), cite('penalty-2021', 54, 1)], documents: ['evidence-register'], form: Evidence,
  objections: (_state, data, { on }) => evidenceRefusals(data, on),
  apply: (state, { officers }) => ({ ...acted(state, officers), evidence: state.evidence + 1 }),
});

const entrustAppraisal = step({
  code: 'entrust-appraisal', name: '委托鉴定（检验检测检疫）', stage: 'investigation', by: ['officer'], from: ['investigating'], certified: 2,
  articles: [cite('penalty-2021', 46)], documents: ['appraisal-entrustment'],
  form: z.strictObject({
    institution: line('受委托机构'), qualification: line('机构资质'), subject: text('委托事项', 1000), materials: lines('送检的物品、材料').exactOptional(), due: date('完成期限').exactOptional(),
  }),
  objections: (_state, { due }, { on }) => (due !== undefined && due < on ? [refuse('appraisal-due-past', '完成期限早于委托之日', [cite('penalty-2021', 46)], { todo: '核对完成期限。' })] : []),
  apply: (state, { id, officers }) => ({ ...acted(state, officers), appraisals: [...state.appraisals, { id, received: false }] }),
});

/** Only where a law, regulation or rule gives the right: how long it lasts is that provision's, and no national one sets it for all. */
const Reexamination = z.strictObject({
  body: line('受理复检（复验、重新鉴定）的机关或者机构', 100), days: count('提出的期限', 1, 365), unit: choice('期限的单位', { 'working-day': '个工作日', 'calendar-day': '日' }),
  provision: Provision.meta({ title: '规定这一权利的条款' }),
});

const receiveAppraisal = step({
  code: 'receive-appraisal', name: '收到鉴定意见', stage: 'investigation', by: ['officer'], from: ['investigating'],
  articles: [cite('penalty-2021', 46)], documents: ['evidence-register', 'examination-notice'],
  applicable: (state) => state.appraisals.some(({ received }) => !received),
  form: z.strictObject({
    opinion: text('鉴定意见'), report: demanded(line('报告（鉴定意见书）的编号', 100)), madeOn: date('报告日期').exactOptional(),
    reexamination: Reexamination.meta({ title: '当事人申请复检（重新鉴定）的权利（法律、法规、规章有规定的填写）' }).exactOptional(), toldParty: confirmed('将鉴定意见告知当事人'),
  }),
  objections: (_state, { madeOn }, { on }) => (madeOn !== undefined && madeOn > on ? [refuse('report-in-future', '报告日期晚于收到之日', [cite('penalty-2021', 46)], { todo: '核对报告日期。' })] : []),
  apply: (state, { on, data: { reexamination } }) => {
    const waiting = state.appraisals.findIndex(({ received }) => !received);
    return {
      ...making(state, 'examination', on), evidence: state.evidence + 1,
      appraisals: state.appraisals.map((one, index) => (index === waiting ? { ...one, received: true } : one)),
      reexamination: reexamination === undefined ? null : { unit: reexamination.unit, length: reexamination.days },
    };
  },
});

export const EVIDENCE_STEPS = [collectEvidence, entrustAppraisal, receiveAppraisal];
