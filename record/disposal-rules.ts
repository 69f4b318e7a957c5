import { addDays, compareDates, type LegalDate } from '#kernel/dates.ts';
import { disposalStateOf, type DisposalState } from '#law/disposal/state.ts';
import type { StepCommand } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing, SystemRules } from '#law/engine/systems.ts';
import { HOLD_GROUNDS, type DecideDisposal, type DestroyVolume, type LiftHold, type PlaceHold, type ProposeErasure } from '#law/forms/disposal.ts';
import { RETENTIONS } from '#law/procedures/archiving.ts';
import { cite } from '#law/statutes/index.ts';
import { disposableFrom, isLonger } from './dossier/retention.ts';

const DESTROYING = [cite('archives-2020', 21)];
const ERASING = [cite('personal-information-2021', 47)];

const awaitsDecision = ({ proposal }: DisposalState): boolean => proposal !== null && proposal.decision === null;
const awaitsDestruction = ({ proposal }: DisposalState): boolean => proposal?.decision?.approved === true;

/** While somebody may still need the volume nothing of it is proposed, approved or destroyed. */
const held = ({ holds }: DisposalState): readonly Refusal[] => (holds.length === 0 ? [] : [refuse(
  'disposal-held', `本案已经暂缓销毁（${[...new Set(holds)].map((ground) => HOLD_GROUNDS[ground]).join('、')}），在解除以前不得销毁`, DESTROYING,
  { todo: '暂缓的情形消除以后，先办理“解除暂缓销毁”。' },
)]);

/** 保管期限 that runs: `lastDay` is the last day on which the volume must be there. */
function running({ kept }: DisposalState, on: LegalDate): readonly Refusal[] {
  const from = kept && disposableFrom(kept.retention, kept.archivedOn);
  if (kept === null || from === null || compareDates(on, from) >= 0) return [];
  const lastDay = addDays(from, -1);
  return [refuse('retention-running', `案卷的保管期限（${RETENTIONS[kept.retention]}，${kept.archivedOn}归档）至${lastDay}届满，届满以前不得鉴定销毁`, DESTROYING, {
    todo: '期限届满以后办理；生效的法律文书要求删除的，办理“提出依法删除”。', evidence: { retention: kept.retention, archivedOn: kept.archivedOn, lastDay },
  })];
}

const orderWrong = ({ orderedOn }: ProposeErasure, { on }: StepCommand): readonly Refusal[] => (compareDates(orderedOn, on) <= 0 ? [] : [
  refuse('order-not-effective', `要求删除的法律文书自${orderedOn}起生效，现在还没有生效`, ERASING, { todo: '文书生效以后再提出。' }),
]);

/** 鉴定与审批由两人分别进行: whoever proposed does not approve. */
function decisionWrong({ approved, extendTo }: DecideDisposal, { proposal, kept }: DisposalState, { by }: StepCommand): readonly Refusal[] {
  const own = proposal?.by === by ? [refuse('own-proposal', '提出销毁的人不能审批', DESTROYING, { todo: '由另一名机关负责人审批。' })] : [];
  if (extendTo === undefined) return own;
  const todo = '不批准销毁、延长保管期限的，选择比现在更长的期限。';
  return [
    ...own,
    ...(approved ? [refuse('extension-of-approved', '批准销毁的，不能同时延长保管期限', DESTROYING, { todo })] : []),
    ...(kept !== null && isLonger(extendTo, kept.retention) ? [] : [
      refuse('extension-not-longer', kept === null ? '本案没有归档，没有保管期限可以延长' : `延长以后的保管期限应当长于现在的${RETENTIONS[kept.retention]}`, DESTROYING, { todo }),
    ]),
  ];
}

/** 监销: two people of the agency watch, and whoever approved is not the one who destroys. */
function destructionWrong({ firstWitness, secondWitness }: DestroyVolume, { proposal }: DisposalState, { by }: StepCommand, { people }: Facts): readonly Refusal[] {
  const staff = (id: DestroyVolume['firstWitness']): boolean => (people.get(id)?.roles.length ?? 0) > 0;
  return [
    ...(firstWitness === secondWitness ? [refuse('too-few-witnesses', '销毁应当由两人监销，所列为同一人', DESTROYING, { todo: '另选一名监销人。' })] : []),
    ...([firstWitness, secondWitness].every(staff) ? [] : [refuse('witness-unknown', '监销人应当是本机关的在职人员', DESTROYING, { todo: '重新选择监销人。' })]),
    ...(proposal?.decision?.by === by ? [refuse('own-approval', '批准销毁的人不能自己销毁', DESTROYING, { todo: '由另一名档案管理人员办理。' })] : []),
  ];
}

function holdWrong(step: string, { ground }: PlaceHold | LiftHold, { holds }: DisposalState): readonly Refusal[] {
  const there = holds.includes(ground);
  if (step === 'place-hold') return there ? [refuse('hold-placed', `已经因${HOLD_GROUNDS[ground]}暂缓销毁`, DESTROYING, { todo: '不必重复办理。' })] : [];
  return there ? [] : [refuse('hold-unknown', `本案没有因${HOLD_GROUNDS[ground]}暂缓销毁`, DESTROYING, { todo: `现在暂缓的情形：${holds.map((one) => HOLD_GROUNDS[one]).join('、')}。` })];
}

function applicable(step: string, { events }: Standing): boolean {
  const state = disposalStateOf(events);
  const idle = !awaitsDecision(state) && !awaitsDestruction(state);
  switch (step) {
    case 'lift-hold':
      return state.holds.length > 0;
    case 'propose-disposal':
      // 永久保存的 never comes to the end of its term, and what was not filed has none.
      return idle && state.kept !== null && disposableFrom(state.kept.retention, state.kept.archivedOn) !== null;
    case 'propose-erasure':
      return idle;
    case 'decide-disposal':
      return awaitsDecision(state);
    case 'destroy-volume':
      return awaitsDestruction(state);
    default:
      return true;
  }
}

/** The rules of the end of a record. `data` has passed the form of the step. */
export const disposalRules: SystemRules = {
  applicable,
  blockers: (step, { events }, on) => {
    if (step === 'place-hold' || step === 'lift-hold') return [];
    const state = disposalStateOf(events);
    return [...held(state), ...(step === 'propose-disposal' ? running(state, on) : [])];
  },
  objections: (step, data, { events }, command, facts) => {
    const state = disposalStateOf(events);
    switch (step) {
      case 'place-hold':
      case 'lift-hold':
        return holdWrong(step, data as PlaceHold | LiftHold, state);
      case 'propose-erasure':
        return orderWrong(data as ProposeErasure, command);
      case 'decide-disposal':
        return decisionWrong(data as DecideDisposal, state, command);
      case 'destroy-volume':
        return destructionWrong(data as DestroyVolume, state, command, facts);
      default:
        return [];
    }
  },
};
