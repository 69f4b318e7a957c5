import { isDeepStrictEqual } from 'node:util';
import type { CaseEvent } from '#law/engine/event.ts';

/**
 * The gate written a second time, from the words of the law and without a line of the code under test: it reads the log as a person
 * would who goes through the dossier with a pencil. It knows one world only, that of the gate tests.
 */

type Data = Readonly<Record<string, unknown>>;
const dataOf = (event: CaseEvent): Data => event.data as Data; // every form is an object

interface Money {
  readonly type: string;
  readonly amountFen?: number;
}

const CITIZEN_KINDS = ['citizen', 'sole-trader'];
const ALWAYS = ['downgrade-qualification', 'revoke-licence', 'stop-business', 'close-down', 'restrict-occupation'];
const MONEY = ['fine', 'confiscate-gains', 'confiscate-property'];

const penaltiesIn = (draft: Data): readonly Money[] => (draft['kind'] === 'penalty' ? (draft['penalties'] as readonly Money[]) : []); // the form of a draft

function large(draft: Data, party: Data): boolean {
  const limit = CITIZEN_KINDS.includes(String(party['kind'])) ? 500_000 : 5_000_000;
  return MONEY.some((type) => {
    const parts = penaltiesIn(draft).filter((penalty) => penalty.type === type);
    return parts.length > 0 && parts.reduce((sum, { amountFen }) => sum + (amountFen ?? 0), 0) >= limit;
  }) || penaltiesIn(draft).some(({ type }) => ALWAYS.includes(type));
}

/** The party as last registered or amended. */
const partyIn = (events: readonly CaseEvent[]): Data =>
  dataOf(events.findLast(({ step }) => step === 'register-source' || step === 'amend-party') ?? never())['party'] as Data; // the form of both

/** 五类情形 (处罚法第五十八条), and in Henan every decision of the ordinary procedure. */
export function naivelyMajor(before: readonly CaseEvent[], draft: Data, everywhere: boolean): boolean {
  if (everywhere) return true;
  const conclusion = before.findLast(({ step }) => step === 'conclude-investigation');
  const declared = (conclusion === undefined ? [] : dataOf(conclusion)['circumstances']) as readonly string[]; // the form of the conclusion
  return declared.length > 0 || before.some(({ step }) => step === 'hold-hearing') || large(draft, partyIn(before));
}

/** What is wrong with the clearance of this draft; null where it has one in force. */
export function naiveComplaint(before: readonly CaseEvent[], draft: Data): string | null {
  const changed = before.findLastIndex(({ step }) => ['submit-review', 'hold-hearing', 'resume-investigation', 'amend-party'].includes(step));
  const submission = before[changed];
  if (submission?.step !== 'submit-review') return submission === undefined ? 'never sent to review' : `changed by ${submission.step} after review`;
  if (!isDeepStrictEqual(dataOf(submission)['draft'], draft)) return 'another draft was sent to review';
  const since = before.slice(changed + 1);
  if (!since.some(({ step }) => step === 'accept-review')) return 'not accepted for review';
  const opinion = since.findLast(({ step }) => step === 'give-opinion');
  if (opinion === undefined) return 'no opinion';
  if (dataOf(opinion)['conclusion'] === 'agree') return opinion.by === submission.by ? 'reviewed by who sent it' : null;
  return settled(since.slice(since.indexOf(opinion) + 1), draft);
}

/** 协商不成的，经负责人集体讨论决定: objected, consulted without agreement, then this draft confirmed by more than half of two or more heads. */
function settled(after: readonly CaseEvent[], draft: Data): string | null {
  const order = after.filter((event) => ['object-opinion', 'consult-review'].includes(event.step) || (event.step === 'deliberate' && dataOf(event)['subject'] === 'disagreement'));
  const [objection, consultation, deliberation] = order.slice(-3);
  if (objection?.step !== 'object-opinion') return 'problems found, and not objected to';
  if (consultation?.step !== 'consult-review' || dataOf(consultation)['agreed'] !== false) return 'problems found, and agreed';
  if (deliberation?.step !== 'deliberate') return 'problems found, and not discussed';
  if (!isDeepStrictEqual(dataOf(deliberation)['conclusion'], draft)) return 'discussed and changed';
  const heads = (dataOf(deliberation)['members'] as readonly { leader: boolean; agrees: boolean }[]).filter(({ leader }) => leader); // the form of 'deliberate'
  return heads.length >= 2 && heads.filter(({ agrees }) => agrees).length > heads.length / 2 ? null : 'not carried';
}

/**
 * What a log that reached a decision must satisfy, whatever led to it; the sentences name what does not hold. `everywhere`: the agency
 * reviews every decision.
 */
export function faultsOf(events: readonly CaseEvent[], everywhere: boolean): readonly string[] {
  return events.flatMap((event, index): string[] => {
    if (event.step !== 'decide') return [];
    const before = events.slice(0, index);
    const draft = dataOf(event)['decision'] as Data; // the form of 'decide'
    const major = naivelyMajor(before, draft, everywhere);
    const complaint = major ? naiveComplaint(before, draft) : null;
    const giver = before.find(({ id }) => id === event.gate?.clearance);
    return [
      ...(event.gate?.major === major ? [] : [`recorded as ${event.gate?.major === true ? '' : 'not '}major`]),
      ...(complaint === null ? [] : [`major and ${complaint}`]),
      ...(major && !['give-opinion', 'deliberate'].includes(giver?.step ?? '') ? ['names no clearance'] : []),
      ...(before.some(({ on }) => on > event.on) ? ['dated before what it rests on'] : []),
      ...(draft['kind'] === 'penalty' ? untold(before, draft) : []),
    ];
  });
}

/** 未告知不得作出决定 (处罚法第六十二条): the notice in force told this party at least as much, and was served. */
function untold(before: readonly CaseEvent[], draft: Data): readonly string[] {
  const last = before.findLastIndex(({ step }) => step === 'give-notice' || step === 'amend-party');
  const notice = before[last];
  if (notice?.step !== 'give-notice') return ['penalty without notice'];
  const told = dataOf(notice)['intended'] as Data; // the form of the notice
  const sum = (of: Data, type: string) => penaltiesIn(of).filter((penalty) => penalty.type === type).reduce((total, { amountFen }) => total + (amountFen ?? 0), 0);
  const types = [...new Set(penaltiesIn(draft).map(({ type }) => type))];
  const served = before.slice(last).some((event) => event.step === 'serve' && dataOf(event)['document'] === 'notice');
  const heavier = types.some((type) => sum(draft, type) > sum(told, type) || !penaltiesIn(told).some((penalty) => penalty.type === type));
  return [...(served ? [] : ['penalty with a notice not served']), ...(heavier ? ['penalty heavier than told'] : [])];
}

function never(): never {
  throw new Error('every case begins with its registration');
}
