import { refuse, problemFrom } from '#law/engine/refusal.ts';
import type { DecideRectification, DecideVoiding, PaperKey, ProposeRectification, ReissueDocument } from '#law/forms/papers.ts';
import { paperStateOf, RECTIFICATION, samePaper } from '#law/papers/state.ts';
import { CORRECTED } from '#law/procedures/papers.ts';
import { partyName, type Party } from '#law/party.ts';
import { Paper } from '#paper/model.ts';
import { Refused } from '#platform/http/problem.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended, Project } from '../ports.ts';
import { slipRefusals, type Identity } from '../rectification-rules.ts';
import { keptPaper, saveChange, type PaperChange } from './document-store.ts';

const seqOf = ({ events }: Appended, key: PaperKey): number => events.find(({ id }) => id === key.event)?.seq ?? 0;

function identityOf(party: Party | null): Identity {
  if (party === null) return { name: '', code: null };
  return { name: partyName(party), code: party.kind === 'citizen' ? party.person.identity.number : party.uscc ?? null };
}

/** A slip is judged where the words of the paper are kept. */
async function judgeSlips(tx: Tx, appended: Appended): Promise<void> {
  const { agency, caseId, view } = appended;
  const { paper: key, slips } = appended.event.data as ProposeRectification; // called for that step alone
  const kept = await keptPaper(tx, agency, { caseId, seq: seqOf(appended, key), form: key.form });
  const [first, ...more] = kept?.paper === null || kept === null
    ? [refuse('paper-unkept', '这份文书编号时系统还没有保存正文，不能逐字核对', CORRECTED, { todo: '由机关依法另行制作纸质的补正文书，并扫描归档。' })]
    : slipRefusals(Paper.parse(JSON.parse(kept.paper.content)), slips, identityOf(view.party));
  if (first !== undefined) throw new Refused(problemFrom([first, ...more]));
}

function changeOf(appended: Appended): PaperChange | null {
  const { event, events } = appended;
  const state = paperStateOf(events);
  const by = { bySeq: event.seq, on: event.on };
  if (event.step === 'reissue-document') {
    const { paper } = event.data as ReissueDocument; // the form of that step
    return { ...by, seq: seqOf(appended, paper), form: paper.form, kind: 'replaced', byForm: paper.form, reason: null, proposedBy: event.by, approvedBy: null };
  }
  const { paper, approved } = event.data as DecideVoiding | DecideRectification; // the forms of the two steps left
  if (!approved) return null;
  const place = { ...by, seq: seqOf(appended, paper), form: paper.form, approvedBy: event.by };
  if (event.step === 'decide-voiding') {
    const asked = state.voidings.find(({ data, decision }) => decision?.id === event.id && samePaper(data.paper, paper));
    return asked === undefined ? null : { ...place, kind: 'voided', byForm: null, reason: asked.data.reason, proposedBy: asked.event.by };
  }
  const asked = state.rectifications.find(({ data, decision }) => decision?.id === event.id && samePaper(data.paper, paper));
  return asked === undefined ? null : { ...place, kind: 'rectified', byForm: RECTIFICATION, reason: null, proposedBy: asked.event.by };
}

const CHANGING: ReadonlySet<string> = new Set(['decide-voiding', 'reissue-document', 'decide-rectification']);

/** What became of a paper, as the register of numbers and whoever verifies it are told. */
export const projectPapers: Project<Tx> = async (tx, appended: Appended) => {
  if (appended.event.step === 'propose-rectification') return judgeSlips(tx, appended);
  const change = CHANGING.has(appended.event.step) ? changeOf(appended) : null;
  if (change !== null) await saveChange(tx, appended.agency, appended.caseId, change);
};
