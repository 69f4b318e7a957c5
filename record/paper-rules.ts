import { compareDates } from '#kernel/dates.ts';
import { actionOf } from '#law/actions/index.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing, SystemRules } from '#law/engine/systems.ts';
import type { DecideRectification, DecideVoiding, PaperKey, ProposeRectification, ProposeVoiding, ReissueDocument, ServeRectification } from '#law/forms/papers.ts';
import { issuedPapers, placeOf, type IssuedPaper, type Place } from '#law/papers/issued.ts';
import { awaitsReissue, paperStateOf, RECTIFICATION, samePaper, voidingOf, type PaperState } from '#law/papers/state.ts';
import { CORRECTED, MANAGED } from '#law/procedures/papers.ts';
import { methodRefusals } from '#law/procedures/service.ts';
import { scanOf } from './scan-state.ts';
import { handsIn } from './signature-rules.ts';

/** A case as its papers see it. */
interface Room {
  readonly action: ActionDefinition;
  readonly standing: Standing;
  readonly state: PaperState;
  readonly issued: readonly IssuedPaper[];
}

function roomOf(standing: Standing): Room | null {
  const action = actionOf(standing.view.rules.code);
  return action === undefined ? null : { action, standing, state: paperStateOf(standing.events), issued: issuedPapers(action, standing.events) };
}

const find = ({ issued }: Room, key: PaperKey): IssuedPaper | undefined => issued.find((one) => samePaper(one.key, key));
const placed = (room: Room, paper: IssuedPaper): Place => placeOf(room.action, room.standing.events, room, paper);
const nameOf = ({ form }: IssuedPaper): string => `《${DOCUMENTS[form].name}》`;

const REMAKE = '内容有误的，依法办理变更、撤销或者重新作出，不能以作废文书代替；文字差错的，办理“提出补正文书”。';

/** A finished record of what was said, seen or handed over is evidence, whatever it says: made and signed in the act, and no letter with a number. */
function isRecord({ event, key, form }: IssuedPaper, events: readonly CaseEvent[]): boolean {
  const signed = handsIn(events).some(({ kind, data }) => kind === 'signed' && data.event === key.event && data.form === key.form) || (scanOf(events, key)?.data.lines ?? []).length > 0;
  const { word }: DocumentForm = DOCUMENTS[form];
  return signed || (word === undefined && 'signature' in (event.data as object)) || event.step === 'serve' || event.step === 'serve-rectification';
}

function isOnline({ standing: { events, view } }: Room, { form }: IssuedPaper): boolean {
  const last = events.findLast(({ step }) => step === 'publish' || step === 'take-down');
  return last?.step === 'publish' && view.disclosed?.letter === form;
}

/** Why this paper may not be voided, whoever asks: asked when it is proposed, and again when it is approved. */
function unvoidable(room: Room, paper: IssuedPaper, { reason, whereabouts: { kind } }: Pick<ProposeVoiding, 'reason'> & { readonly whereabouts: Pick<ProposeVoiding['whereabouts'], 'kind'> }): readonly Refusal[] {
  const { state, issued, standing } = room;
  const name = nameOf(paper);
  const place = placed(room, paper);
  const twin = issued.some((one) => one.form === paper.form && !samePaper(one.key, paper.key) && voidingOf(state, one.key) === undefined);
  return [
    ...(voidingOf(state, paper.key) === undefined ? [] : [refuse('voided-already', `${name}已经作废`, MANAGED, { todo: '请刷新页面查看；需要新的文书的，办理“重新制发文书”。' })]),
    ...(isRecord(paper, standing.events) ? [refuse('record-kept', `${name}是已经完成的笔录或者回证，属于证据，不能作废`, MANAGED, { todo: '如实保留；记载有误的，另行制作笔录说明，或者由签名人在笔录上更正并签名。' })] : []),
    ...(place === 'served' ? [refuse('served-paper', `${name}已经送达，对当事人发生效力，不能作废`, MANAGED, { todo: REMAKE })] : []),
    ...(place === 'handed' && kind !== 'recalled' ? [refuse('handed-paper', `${name}在办理时已经当场交付，没有收回以前不能作废`, MANAGED, { todo: `全部收回后写明收回的日期、交回人和经过，再提出作废。${REMAKE}` })] : []),
    ...(isOnline(room, paper) ? [refuse('published-paper', `${name}已经公示，不能作废`, MANAGED, { todo: `先办理撤下，或者送达后以补正决定书补正。${REMAKE}` })] : []),
    ...(reason === 'duplicate' && !twin ? [refuse('no-duplicate', `本案没有另一份有效的${name}，不是重复制发`, MANAGED, { todo: '选择实际的原因；作废后应当重新制发，办理的决定不因作废而取消。' })] : []),
  ];
}

function recallWrong({ whereabouts }: ProposeVoiding, paper: IssuedPaper, { on }: StepCommand): readonly Refusal[] {
  if (whereabouts.kind !== 'recalled' || (compareDates(whereabouts.on, paper.event.on) >= 0 && compareDates(whereabouts.on, on) <= 0)) return [];
  return [refuse('recall-order', `收回日期${whereabouts.on}应当在文书作出（${paper.event.on}）以后、提出作废（${on}）以前`, MANAGED, { todo: '核对收回日期。' })];
}

const notIssued = (): readonly Refusal[] => [refuse('document-unknown', '本案没有作出这份文书', MANAGED, { todo: '请刷新页面后重新选择。' })];

const early = (paper: IssuedPaper, { on }: StepCommand): readonly Refusal[] => (compareDates(on, paper.event.on) >= 0 ? [] : [
  refuse('before-document', `${nameOf(paper)}于${paper.event.on}作出，不可能在${on}办理`, MANAGED, { todo: '核对办理日期。', evidence: { lastDay: paper.event.on } }),
]);

const foreign = ({ standing: { view } }: Room, { by }: StepCommand): readonly Refusal[] => (view.handlers.length === 0 || view.handlers.includes(by) ? [] : [
  refuse('not-handler', '文书由本案承办人员提出作废、补正，重新制发', MANAGED, { todo: '请由本案承办人员登录办理。' }),
]);

const pendingVoiding = ({ state }: Room, key: PaperKey) => state.voidings.find(({ data, decision }) => decision === null && samePaper(data.paper, key));
const pendingRectification = ({ state }: Room, key: PaperKey) => state.rectifications.find(({ data, decision }) => decision === null && samePaper(data.paper, key));

const waiting = (room: Room, key: PaperKey): readonly Refusal[] => (pendingVoiding(room, key) === undefined && pendingRectification(room, key) === undefined ? [] : [
  refuse('paper-pending', '这份文书的作废或者补正正在等待审批', MANAGED, { todo: '由机关负责人先审批。' }),
]);

function decidingWrong(room: Room, { approved, paper: key }: DecideVoiding | DecideRectification, proposed: { readonly event: CaseEvent } | undefined, again: (paper: IssuedPaper) => readonly Refusal[], { by }: StepCommand): readonly Refusal[] {
  const paper = find(room, key);
  if (proposed === undefined || paper === undefined) return [refuse('no-proposal', '没有等待审批的申请', MANAGED, { todo: '请刷新页面后重新选择。' })];
  return [
    ...(proposed.event.by === by ? [refuse('own-proposal', '提出的人不能审批', MANAGED, { todo: '由另一名机关负责人审批。' })] : []),
    ...(approved ? again(paper) : []),
  ];
}

/** What can be rectified: a paper that has reached the party and stands. */
function unrectifiable(room: Room, paper: IssuedPaper): readonly Refusal[] {
  const name = nameOf(paper);
  const place = placed(room, paper);
  if (paper.form === RECTIFICATION) return [refuse('rectification-itself', '补正决定书不再补正', CORRECTED, { todo: '对原文书再办理一次补正。' })];
  if (isRecord(paper, room.standing.events)) return [refuse('record-kept', `${name}是笔录或者回证，不以决定书补正`, CORRECTED, { todo: '由签名人在笔录上更正并签名，或者另行制作笔录说明。' })];
  if (voidingOf(room.state, paper.key) !== undefined) return [refuse('voided-already', `${name}已经作废`, CORRECTED, { todo: '对代替它的文书办理。' })];
  return place === 'served' || place === 'handed' ? [] : [refuse('unserved-paper', `${name}还没有送达当事人，不必补正`, CORRECTED, { todo: '纸质件有差错的，办理“提出作废文书”，作废后重新制发。' })];
}

function serviceWrong(room: Room, { paper: key, service }: ServeRectification, command: StepCommand): readonly Refusal[] {
  const paper = find(room, key);
  if (paper === undefined || paper.form !== RECTIFICATION || voidingOf(room.state, key) !== undefined || placed(room, paper) === 'served') {
    return [refuse('nothing-to-serve', '没有待送达的《补正决定书》', CORRECTED, { todo: '请刷新页面后重新选择。' })];
  }
  const confirmed = room.standing.events.findLast(({ step }) => step === 'confirm-service-address');
  const told = confirmed?.data as { readonly electronic: boolean; readonly account?: string } | undefined; // the form of that step
  const serviceAddress = confirmed === undefined ? null : { on: confirmed.on, electronic: told?.electronic === true ? told.account ?? null : null };
  return [...early(paper, command), ...methodRefusals({ serviceAddress }, service, command.on)];
}

function objections(room: Room, step: string, data: unknown, command: StepCommand): readonly Refusal[] {
  const { paper: key } = data as { readonly paper: PaperKey }; // every form of these steps has it
  const paper = find(room, key);
  if (paper === undefined) return notIssued();
  switch (step) { // each case: the form of that step
    case 'propose-voiding':
      return [...foreign(room, command), ...early(paper, command), ...waiting(room, key), ...unvoidable(room, paper, data as ProposeVoiding), ...recallWrong(data as ProposeVoiding, paper, command)];
    case 'decide-voiding': {
      const proposed = pendingVoiding(room, key);
      return decidingWrong(room, data as DecideVoiding, proposed, (one) => (proposed === undefined ? [] : unvoidable(room, one, proposed.data)), command);
    }
    case 'reissue-document':
      return [...foreign(room, command), ...(awaitsReissue(room.state, (data as ReissueDocument).paper) ? [] : [
        refuse('nothing-to-reissue', `${nameOf(paper)}没有作废，或者已经重新制发`, MANAGED, { todo: '请刷新页面查看。' }),
      ])];
    case 'propose-rectification':
      return [...foreign(room, command), ...early(paper, command), ...waiting(room, key), ...unrectifiable(room, paper), ...slipsWrong(data as ProposeRectification)];
    case 'decide-rectification':
      return decidingWrong(room, data as DecideRectification, pendingRectification(room, key), (one) => unrectifiable(room, one), command);
    default:
      return serviceWrong(room, data as ServeRectification, command);
  }
}

const slipsWrong = ({ slips }: ProposeRectification): readonly Refusal[] => slips.flatMap(({ original, corrected }) => (original === corrected ? [
  refuse('slip-unchanged', `“${original}”没有改变`, CORRECTED, { todo: '填写补正后的文字。' }),
] : []));

/** The steps that may name this paper now, for whoever fills in their forms. */
function offeredFor(room: Room, paper: IssuedPaper): readonly string[] {
  const { state } = room;
  const { key } = paper;
  const idle = waiting(room, key).length === 0;
  return [
    ...(idle && unvoidable(room, paper, { reason: 'misprint', whereabouts: { kind: 'recalled' } }).length === 0 ? ['propose-voiding'] : []),
    ...(pendingVoiding(room, key) === undefined ? [] : ['decide-voiding']),
    ...(awaitsReissue(state, key) ? ['reissue-document'] : []),
    ...(idle && unrectifiable(room, paper).length === 0 ? ['propose-rectification'] : []),
    ...(pendingRectification(room, key) === undefined ? [] : ['decide-rectification']),
    ...(paper.form === RECTIFICATION && voidingOf(state, key) === undefined && placed(room, paper) !== 'served' ? ['serve-rectification'] : []),
  ];
}

/** Each paper of the case with the steps that may name it. */
export const paperOffers = (standing: Standing): readonly { readonly key: PaperKey; readonly steps: readonly string[] }[] => {
  const room = roomOf(standing);
  return room === null ? [] : room.issued.map((paper) => ({ key: paper.key, steps: offeredFor(room, paper) }));
};

/** A proposal may be tried with any paper: why not with this one is told by the rules. Of the other steps there is nothing to ask where nobody has proposed anything. */
function applicable(step: string, standing: Standing): boolean {
  const proposal = step.startsWith('propose-');
  const { voidings, rectifications } = paperStateOf(standing.events);
  if (!proposal && voidings.length === 0 && rectifications.length === 0) return false;
  const room = roomOf(standing);
  return room !== null && (proposal ? room.issued.length > 0 : room.issued.some((paper) => offeredFor(room, paper).includes(step)));
}

/** The rules of 作废、重新制发、补正. What a rectification may change is judged where the paper's words are kept (rectification-rules.ts). */
export const paperRules: SystemRules = {
  applicable,
  blockers: () => [],
  objections: (step, data, standing, command) => {
    const room = roomOf(standing);
    return room === null ? [] : objections(room, step, data, command);
  },
};
