import type { OfficerId } from '#kernel/ids.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { overCap } from '#law/profiles/frequency-cap.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import type { InspectionState } from './state.ts';
import type { Registration } from './task.ts';

export const SUBJECT = cite('inspection-2024', '“明确行政检查主体”部分');
const MATTERS = cite('inspection-2024', '“清理并公布行政检查事项”部分');
export const MODE = cite('inspection-2024', '“合理确定行政检查方式”部分');
export const PROCEDURE = cite('inspection-2024', '“严格行政检查标准、程序”部分');
const SPECIAL = cite('inspection-2024', '“严格控制专项检查”部分');
export const CONDUCT = cite('inspection-2024', '“规范行政检查行为”部分');

/** Who may never inspect, whoever asked them to. */
const UNLAWFUL_SUBJECTS: ReadonlySet<Registration['subject']> = new Set(['coordinating-body', 'third-party', 'outsourced']);

function subjectRefusals({ subject, announced, published, basis }: Registration): readonly Refusal[] {
  return [
    ...(UNLAWFUL_SUBJECTS.has(subject) ? [refuse('subject-unlawful', '行政执法机关、法律法规授权的组织和受委托组织以外，任何组织不得实施行政检查', [SUBJECT], { todo: '由有检查权的行政执法机关实施；第三方只能提供技术支持。' })] : []),
    ...(announced ? [] : [refuse('subject-unannounced', '检查主体的资格没有依法确认并公告', [SUBJECT], { todo: '先确认主体资格并向社会公告。' })]),
    ...(published ? [] : [refuse('matter-unpublished', '检查事项和检查标准未经公布，不得实施检查', [MATTERS], { todo: '先公布检查事项和检查标准。' })]),
    ...(basis.some(({ rank }) => canFoundPenalty(rank)) ? [] : [refuse('no-basis', '行政检查没有法律、法规或者规章依据', [MATTERS], { todo: '没有法定依据的检查事项应当取消。' })]),
  ];
}

function planRefusals({ type, source, plan, planApproval, planPublished }: Registration): readonly Refusal[] {
  if (type === 'individual') {
    return source === 'plan' ? [refuse('cause-missing', '个案检查应当有投诉举报、转办交办、数据监测等具体线索或者对象的申请', [CONDUCT], { todo: '写明线索来源；按计划检查的，选择日常检查或者专项检查。' })] : [];
  }
  const articles = type === 'special' ? [SPECIAL] : [PROCEDURE];
  return [
    ...(plan === undefined ? [refuse('plan-missing', '日常检查、专项检查应当列入检查计划', articles, { todo: '填写检查计划的名称和编号。' })] : []),
    ...(planPublished ? [] : [refuse('plan-unpublished', '检查计划尚未向社会公布', articles, { todo: '先公布检查计划。' })]),
    ...(type === 'special' && planApproval === undefined ? [refuse('special-unapproved', '专项检查计划应当经批准后备案', articles, { todo: '填写批准专项检查计划的机关和文号。' })] : []),
  ];
}

/** 年度频次上限 of one object: what is not counted against it, the published list says. */
function capRefusals({ enterprise, type, source, matter, cap, done, doneAllLevels }: Registration): readonly Refusal[] {
  if (!enterprise || (cap === undefined && type === 'individual') || cap?.uncapped.some((one) => one === source) === true) return [];
  if (cap === undefined) return [refuse('cap-unpublished', '没有公布对同一企业的年度检查频次上限', [MODE], { todo: '先公布年度检查频次上限，并填写本事项的上限。' })];
  return !overCap({ ...cap, matter }, { here: done, allLevels: doneAllLevels }) ? [] : [refuse('cap-reached', `期间内本机关已经检查${done}次、各级机关共${doneAllLevels}次，达到公布的频次上限`, [MODE], {
    todo: '本期间不再检查；属于清单列明的不受上限限制的情形的，按该情形登记来源。', evidence: { cap, done, doneAllLevels },
  })];
}

function modeRefusals({ mode, onSiteReason, remote, cooperation, merged }: Registration): readonly Refusal[] {
  return [
    ...(mode === 'on-site' && onSiteReason === undefined ? [refuse('on-site-unexplained', '能够以书面核查、信息共享等方式检查的，不得入企检查', [MODE], { todo: '写明非现场方式不能达到检查目的的理由，或者改为非现场检查。' })] : []),
    ...(remote && cooperation === undefined ? [refuse('remote-without-cooperation', '异地检查应当依照协助机制，由当地机关协助', [MODE], { todo: '填写协助机关和协助函文号。' })] : []),
    ...(merged ? [] : [refuse('merging-unchecked', '能够合并、联合的检查应当合并、联合实施', [MODE], { todo: '先核对能否与本机关或者其他机关的检查合并、联合。' })]),
  ];
}

export const registrationRefusals = (data: Registration): readonly Refusal[] =>
  [...subjectRefusals(data), ...planRefusals(data), ...capRefusals(data), ...modeRefusals(data)];

/** Only who was approved may inspect. */
export function inspectorRefusals({ scheme }: InspectionState, officers: readonly OfficerId[], facts: Facts): readonly Refusal[] {
  const strangers = [...new Set(officers)].filter((id) => scheme?.inspectors.includes(id) !== true);
  return strangers.map((id) => refuse('inspector-unapproved', `${facts.people.get(id)?.name ?? ''}不是批准的检查人员`, [PROCEDURE], { todo: '由批准的人员检查；需要更换的，先办理“更换检查人员”。' }));
}

/** Where both were drawn by lot, only who was drawn may inspect. */
export function drawRefusals({ task, drawn }: InspectionState, officers: readonly OfficerId[], facts: Facts): readonly Refusal[] {
  if (task?.byDraw !== true) return [];
  if (drawn.length === 0) return [refuse('not-drawn', '双随机检查尚未抽取检查对象和检查人员', [MODE], { todo: '先办理“登记双随机抽取”。' })];
  return [...new Set(officers)].filter((id) => !drawn.includes(id))
    .map((id) => refuse('inspector-undrawn', `${facts.people.get(id)?.name ?? ''}不是随机抽取的检查人员`, [MODE], { todo: '由抽取的人员检查；应当回避的，重新抽取。' }));
}

export const openRecusals = ({ recusals }: InspectionState): readonly Refusal[] => (recusals.some(({ granted }) => granted === null)
  ? [refuse('recusal-open', '回避申请尚未决定', [cite('penalty-2021', 43, 3)], { todo: '由机关负责人先对回避申请作出决定。' })] : []);
