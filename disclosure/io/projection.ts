import type { z } from 'zod';
import { bindingOn, dueBy } from '#law/engine/facts.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import type { AnnulDecision, TakeDown, WithholdPublication } from '#law/forms/disclosure.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import type { Appended } from '#record/ports.ts';
import { knowledgeOf } from '../knowledge.ts';
import { copyDigest, publicCopy } from '../public-copy.ts';
import { publishableOf } from '../source.ts';
import { disclosureStateOf } from '../state.ts';
import { decisionHead, insertAnnulment, insertPublication, insertTakeDown, insertWithholding, notePerformance, registerDecision, type Because } from './store.ts';

type Handler = (tx: Tx, appended: Appended, because: Because) => Promise<void>;

// The log holds data that passed the step's form: each handler names the form of its own step.
const dataOf = <Form extends z.ZodType>(event: CaseEvent) => event.data as z.infer<Form>;

/** The rules have let this very copy pass in the same transaction; made anew, it must come out the same. */
async function publish(tx: Tx, { agency, caseId, event, events, view, facts }: Appended, because: Because): Promise<void> {
  const standing = { events, view };
  const { publication } = disclosureStateOf(events);
  const publishable = publishableOf(standing, facts);
  if (publication.status !== 'published' || publishable === null || !view.disclosed) throw new Error('a publication without a decision to publish');
  const { online, draft } = publication;
  const copy = publicCopy(publishable, draft.redactions, knowledgeOf(standing, facts.today));
  if (!copy.ok || copyDigest(copy.value, facts.digest) !== online.copy) throw new Error('the copy to be published is not the copy that was confirmed');
  const head = await decisionHead(tx, agency, caseId, view.disclosed.letter);
  await insertPublication(tx, {
    ...because, ...head, version: online.version, copy: copy.value, digest: online.copy, at: event.at, preparedBy: draft.by, publishedBy: event.by,
  });
}

const HANDLERS: Readonly<Record<string, Handler>> = {
  publish,
  'annul-decision': async (tx, appended, because) => {
    if (!appended.view.disclosed) return;
    const { kind, effectiveOn } = dataOf<typeof AnnulDecision>(appended.event);
    await insertAnnulment(tx, because, kind, effectiveOn);
  },
  'take-down': async (tx, { event }, because) => insertTakeDown(tx, because, dataOf<typeof TakeDown>(event).explanation, event.at),
  'withhold-publication': async (tx, { event }, because) => insertWithholding(tx, because, dataOf<typeof WithholdPublication>(event).ground, event.at),
};

/** Counts a decision from the step on by which it is one that is published: it is made, or a measure that was approved is laid. */
async function register(tx: Tx, { view: { disclosed, decision }, event, facts }: Appended, because: Because): Promise<void> {
  if (!disclosed || decision === null) return;
  const { category, performance } = disclosed;
  const due = dueBy(facts, DISCLOSURE_LAW[category].limit, decision.on)?.due.date ?? null;
  await registerDecision(tx, because, { category, seq: event.seq, on: decision.on, due });
  // 履行情况 is public where the plan of the place, or the agency itself, has it published.
  if (performance !== null && bindingOn(facts, 'disclosure.performance', event.on)?.value === 'published') {
    await notePerformance(tx, because, { seq: event.seq, state: performance, on: event.on });
  }
}

/** What disclosure keeps of a step, in the step's own transaction: the register of decisions, and what the public may read. */
export async function projectDisclosure(tx: Tx, appended: Appended): Promise<void> {
  const { agency, caseId, event } = appended;
  const because: Because = { agency, caseId, event: event.id };
  await register(tx, appended, because);
  await HANDLERS[event.step]?.(tx, appended, because);
}
