import { z } from 'zod';
import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import { CaseId, type AgencyId } from '#kernel/ids.ts';
import type { Problem } from '#kernel/problems.ts';
import type { Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import type { Standing } from '#law/engine/systems.ts';
import type { ObjectStore } from '#platform/objects/object-store.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { AgencyFacts, RecordPorts } from '#record/ports.ts';
import { eventIdsOf } from '#record/io/erased-store.ts';
import { eventsOf, refusalsOf } from '#record/io/store.ts';
import { takeStep } from '#record/io/take-step.ts';
import { recordPorts } from '../ports.ts';
import { computedContent, isComputed } from './content.ts';
import { demoId } from './identity.ts';
import { bring } from './recordings.ts';
import { scanned } from './scans.ts';
import { bound } from './signatures.ts';
import type { TimedStep } from './timeline.ts';

export const caseIdOf = (agency: AgencyId, slug: string): CaseId => CaseId.parse(demoId('case', agency, slug));

/** The registry stands still while the district is loaded, and is read once for all steps of an agency. */
function portsReadingOnce(): RecordPorts<Tx> {
  let known: Promise<AgencyFacts> | null = null;
  return { ...recordPorts, loadAgencyFacts: async (tx, agency, on) => (known ??= recordPorts.loadAgencyFacts(tx, agency, on)) };
}

const Evidence = z.object({ refusals: z.array(z.object({ rule: z.string() })) });

/** Throws unless the step came out as the script says: accepted, or refused by that rule. */
export function checkOutcome(step: TimedStep, taken: Result<unknown, Problem>): void {
  const where = `${step.slug}: ${step.step} on ${step.on}`;
  if (step.refusedBy === null) {
    if (!taken.ok) throw new Error(`${where} is refused: ${taken.error.detail}`, { cause: taken.error });
    return;
  }
  const evidence = Evidence.safeParse(taken.ok ? null : taken.error.evidence);
  const rules = evidence.success ? evidence.data.refusals.map(({ rule }) => rule) : [];
  if (!rules.includes(step.refusedBy)) throw new Error(`${where} should be refused by ${step.refusedBy}, and is ${taken.ok ? 'accepted' : `refused by ${rules.join(', ')}`}`);
}

async function standingOf(tx: Tx, agency: AgencyId, caseId: CaseId, { kind, at }: TimedStep, ports: RecordPorts<Tx>): Promise<{ standing: Standing; facts: Facts }> {
  const events = (await eventsOf(tx, agency, caseId)).map(({ event }) => event);
  const action = actionOf(kind);
  if (action === undefined) throw new Error(`${kind} is not among the action kinds`);
  const today: LegalDate = chinaDateOf(at);
  const facts: Facts = { ...(await ports.loadAgencyFacts(tx, agency, today)), now: at, today, digest: ports.digest };
  return { standing: { events, view: action.view(fold(action, events)) }, facts };
}

/** What of these cases is recorded already, by case: a run that was cut short left it. */
async function recordedSteps(database: Database, agency: AgencyId, slugs: readonly string[]): Promise<Map<string, Set<string>>> {
  return inTransaction(database, { agency }, async (tx) => {
    const found = new Map<string, Set<string>>();
    for (const slug of slugs) found.set(slug, new Set(await eventIdsOf(tx, agency, caseIdOf(agency, slug))));
    return found;
  });
}

interface Loaded {
  readonly database: Database;
  readonly objects: ObjectStore;
  /** Where people reach the platform: papers that the cases need in print have it in their codes. */
  readonly origin: string;
}

/**
 * Takes the steps one after the other, each at its own time, as if the people had taken them: through the same use-case, under the same
 * rules. Steps that are recorded already are left as they are. Ends early, between two steps, when `stopped` says so.
 */
export async function play({ database, objects, origin }: Loaded, agency: AgencyId, steps: readonly TimedStep[], stopped: () => boolean): Promise<void> {
  const ports = portsReadingOnce();
  const recorded = await recordedSteps(database, agency, [...new Set(steps.map(({ slug }) => slug))]);
  for (const step of steps) {
    if (stopped()) return;
    const caseId = caseIdOf(agency, step.slug);
    const known = recorded.get(step.slug) ?? new Set();
    if (known.has(step.id)) continue;
    // A destroyed case has forgotten what it refused; what came after tells.
    const passed = step.refusedBy !== null && steps.some(({ slug, at, id }) => slug === step.slug && at > step.at && known.has(id));
    const again = !passed && step.refusedBy !== null && (await inTransaction(database, { agency }, (tx) => refusalsOf(tx, agency, caseId))).some(({ at }) => at === step.at);
    if (passed || again) continue;
    const data = isComputed(step.step)
      ? await inTransaction(database, { agency }, async (tx) => {
          const { standing, facts } = await standingOf(tx, agency, caseId, step, ports);
          return computedContent(step.step, standing, facts);
        })
      : step.step === 'attach-scan' ? { ...(await scanned({ database, objects, ports, origin }, { agency, caseId, step })) } : await bound(database, agency, caseId, step);
    if (step.step === 'register-recording') await bring(database, step.lost ? null : objects, agency, caseId, step.by, data);
    const taken = await takeStep({ database, ports, clock: () => step.at }, {
      agency, by: step.by, caseId, step: step.step, ...(known.size === 0 ? { actionKind: step.kind } : {}),
      request: { id: step.id, expectedSeq: known.size, on: step.on, officers: [...step.officers], data },
    });
    checkOutcome(step, taken);
    if (taken.ok) known.add(step.id);
  }
}
