import { randomBytes, randomUUID } from 'node:crypto';
import { z } from 'zod';
import { bigramsOf } from '#kernel/bigrams.ts';
import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';
import { addHours, chinaDateOf, type Instant } from '#kernel/dates.ts';
import { EventId, type AgencyId, type CaseId, type Digest, type OfficerId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { actionOf } from '#law/actions/index.ts';
import { assess, type Taken } from '#law/engine/assess.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import { linkedIn, linksOf } from '#law/engine/links.ts';
import { nextSteps } from '#law/engine/next.ts';
import { obligationsOf, type Obligation } from '#law/engine/obligations.ts';
import { partyName } from '#law/party.ts';
import type { Clock } from '#platform/clock.ts';
import { sqlState } from '#platform/postgres/failures.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Database, Tx } from '#platform/postgres/pool.ts';
import { awaitingOf } from '../awaiting.ts';
import { commit, documentEntry } from '../commitment.ts';
import type { StepTaken, TakeStepRequest } from '../contract.ts';
import type { AgencyFacts, RecordPorts } from '../ports.ts';
import { issueDocuments, type Issue } from './issue-documents.ts';
import { briefsOf, linkMark } from './link-store.ts';
import {
  appendEvent, documentsOf, earlierCases, eventsOf, lockCase, lockParty, saveCase, saveDocuments, saveObligations, saveRefusal, type CaseHead, type CaseProjection, type CommittedDocument,
  type IssuedDocument, type NumberedDocument,
  type StoredEvent,
} from './store.ts';

export interface Recorder {
  readonly database: Database;
  readonly clock: Clock;
  readonly ports: RecordPorts<Tx>;
}

/** Who takes which step of which case. `actionKind` is there when the case begins with it. */
export interface StepOrder {
  readonly agency: AgencyId;
  readonly by: OfficerId;
  readonly caseId: CaseId;
  readonly step: string;
  readonly actionKind?: string;
  readonly request: TakeStepRequest;
}

/** A server clock behind the log by more than this is wrong; less is two machines that disagree a little. */
const TOLERANCE_HOURS = 1 / 30;

const requestDigest = ({ by, step, request }: StepOrder, digest: (text: string) => Digest): Digest => {
  const { expectedSeq: _seen, ...content } = request;
  return digest(canonicalJson({ by, step, ...content } as unknown as JsonValue)); // parsed JSON of the request
};

function clockProblem(now: Instant, head: CaseHead | null): Problem | null {
  if (head === null || addHours(now, TOLERANCE_HOURS) >= head.lastRecordedAt) return null;
  return problem('clock-went-back', `服务器时间（${now}）早于本案最后一条记录的时间（${head.lastRecordedAt}），暂停记录。`, {
    todo: '请通知系统管理员校准服务器时间后重试。',
  });
}

function movedOn(stored: readonly StoredEvent[], expected: number, action: ActionDefinition): Problem {
  const last = stored.at(-1)?.event;
  return problem('case-moved-on', `您打开本页后，他人已办理了“${last ? action.steps[last.step]?.name ?? last.step : ''}”。本次没有保存。`, {
    todo: '请刷新后核对最新情况，再决定是否办理。', evidence: { expectedSeq: expected, lastSeq: stored.length },
  });
}

/** The clocks that the step opened, ended or moved. */
function changedObligations(before: readonly Obligation[], after: readonly Obligation[]): readonly Obligation[] {
  return after.filter((one, index) => {
    const earlier = before[index];
    return earlier === undefined || earlier.due?.date !== one.due?.date || earlier.closedBy !== one.closedBy;
  });
}

export interface Context {
  readonly tx: Tx;
  readonly order: StepOrder;
  readonly action: ActionDefinition;
  readonly stored: readonly StoredEvent[];
  /** Documents issued before this step. */
  readonly documents: readonly NumberedDocument[];
  readonly facts: Facts;
  readonly agencyFacts: AgencyFacts;
  readonly ports: RecordPorts<Tx>;
  readonly request: Digest;
}

/** What lists need, derived from the log that now ends in `taken`. */
function projectionOf(context: Context, taken: Taken<unknown>, events: readonly CaseEvent[], issued: readonly NumberedDocument[]): CaseProjection {
  const { action, facts, ports } = context;
  const view = action.view(taken.state);
  const name = view.party === null ? '' : partyName(view.party);
  const numbers = [...context.documents, ...issued].flatMap(({ number }) => number ?? []);
  return {
    actionKind: action.code, title: view.title, matter: view.matter, partyName: name, phase: view.phase,
    stage: action.phases[view.phase]?.stage ?? 'initiation', handlers: view.handlers, registeredOn: events[0]?.on ?? taken.event.on,
    filedOn: view.filedOn, decidedOn: view.decision?.on ?? null, lastSeq: taken.event.seq, lastRecordedAt: taken.event.at,
    awaiting: awaitingOf(nextSteps(action, events, facts.today, facts, ports.systems, ports.obtainGate), facts.today),
    search: [...bigramsOf([view.title, name, view.matter, ...numbers].join(' ')), ...linksOf(action, events).map(({ caseId }) => linkMark(caseId))],
  };
}

/** A Problem commits what was written before it: the refusal stays, the step does not. A case that never began has no log to keep it in. */
async function rememberRefusal({ tx, order, facts, stored }: Context, { code, detail, articles }: Problem): Promise<void> {
  if (stored.length === 0 || (code !== 'law-refuses' && code !== 'clearance-missing')) return;
  await saveRefusal(tx, order.agency, {
    caseId: order.caseId, step: order.step, by: order.by, at: facts.now, code, sentence: detail, articles: articles.map(({ text }) => text),
  });
}

/** A case that the form names must be one of the agency's own, of a kind that the field takes, and another than this. */
async function wrongLinks({ tx, order, action }: Context, data: unknown): Promise<Problem | null> {
  const links = linkedIn(action.steps[order.step]?.form ?? z.never(), data);
  const known = await briefsOf(tx, order.agency, links.map(({ caseId }) => caseId));
  const errors = links.flatMap(({ caseId, field, title, kinds }) => {
    const found = caseId === order.caseId ? undefined : known.find(({ id }) => id === caseId);
    if (found === undefined) return [{ path: `/data/${field}`, message: `${title}不是本机关的另一案件` }];
    return kinds.length === 0 || kinds.includes(found.kind) ? [] : [{ path: `/data/${field}`, message: `${title}不能是“${found.kindName}”案件` }];
  });
  return errors.length === 0 ? null : problem('invalid-request', errors.map(({ message }) => message).join('；'), { todo: '按案由、当事人或者文号查找并选择案件。', evidence: { errors } });
}

const freshSalt = (): string => randomBytes(32).toString('hex');

function withEntry(document: IssuedDocument, at: Instant, act: Digest, digest: (text: string) => Digest): CommittedDocument {
  const salt = freshSalt();
  return { ...document, entryId: EventId.parse(randomUUID()), salt, entry: documentEntry({ ...document, sha256: document.paper.digest, at, act }, salt, digest) };
}

/** The step as the law judges it: the event that would record it and the state after it, or every reason against it. */
export function judge({ order, action, stored, facts, ports }: Context, command: StepCommand): Result<Taken<unknown>, Problem> {
  const before = stored.map(({ event }) => event);
  const { drafted, form } = action.steps[order.step] ?? {};
  const read = form?.safeParse(command.data);
  const gate = drafted && read?.success ? ports.obtainGate(action.view(fold(action, before)), drafted(read.data), before, command.on, facts) : null;
  return assess(action, before, command, facts, ports.systems, gate);
}

/** What the documents of a step are written from. */
export const issueOf = ({ order, action, documents, facts, agencyFacts, ports }: Context, events: readonly CaseEvent[]): Issue =>
  ({ agency: order.agency, agencyFacts, action, events, facts, earlier: documents, unprintable: ports.unprintable });

async function record(context: Context, command: StepCommand): Promise<Result<StepTaken, Problem>> {
  const { tx, order, action, stored, facts, ports } = context;
  const before = stored.map(({ event }) => event);
  const taken = judge(context, command);
  if (!taken.ok) {
    await rememberRefusal(context, taken.error);
    return taken;
  }
  const { event } = taken.value;
  const events = [...before, event];
  const salt = freshSalt();
  const previous = stored.at(-1)?.digest ?? null;
  const { agency, caseId } = order;
  const issued = await issueDocuments(tx, issueOf(context, events));
  if (!issued.ok) {
    await rememberRefusal(context, issued.error);
    return issued;
  }
  const documents = issued.value;
  const committed = commit(agency, caseId, event, previous, salt, ports.digest);
  await Promise.all([
    appendEvent(tx, agency, caseId, { event, salt, previous, request: context.request, ...committed }),
    saveDocuments(tx, agency, caseId, documents.map((one) => withEntry(one, event.at, committed.digest, ports.digest)), event.at),
    saveCase(tx, agency, caseId, projectionOf(context, taken.value, events, documents)),
    saveObligations(tx, agency, caseId, changedObligations(obligationsOf(action, before, facts), obligationsOf(action, events, facts))),
  ]);
  const after = action.view(taken.value.state);
  for (const project of ports.projections) await project(tx, { agency, caseId, event, events, view: after, facts });
  return ok({ caseId, seq: event.seq, phase: after.phase, documents: documents.map(({ form: code, title, number }) => ({ form: code, title, number })) });
}

/** The same request again: what it did the first time, if it is the same. */
function repeated(context: Context, earlier: StoredEvent): Result<StepTaken, Problem> {
  if (earlier.request !== context.request) {
    return fail(problem('request-id-reused', '此请求编号已用于另一项内容，本次没有保存。', { todo: '请刷新页面后重新填写提交。' }));
  }
  const { order, action, stored } = context;
  const documents = context.documents.filter(({ seq }) => seq === earlier.event.seq);
  const upTo = stored.slice(0, earlier.event.seq).map(({ event }) => event);
  return ok({ caseId: order.caseId, seq: earlier.event.seq, phase: action.view(fold(action, upTo)).phase, documents: documents.map(({ form, title, number }) => ({ form, title, number })) });
}

/** With the party's earlier cases, where the step asks for them. */
async function withEarlier(context: Context, data: unknown): Promise<Context> {
  const { tx, order: { agency, caseId, step }, action } = context;
  const asks = action.steps[step];
  const form = asks?.earlier === undefined ? null : asks.form.safeParse(data);
  if (asks?.earlier === undefined || form?.success !== true) return context;
  const name = partyName(asks.earlier(form.data));
  await lockParty(tx, agency, action.code, name);
  return { ...context, facts: { ...context.facts, earlier: await earlierCases(tx, agency, action.code, name, caseId) } };
}

/** Everything that a step is judged by, with the case locked. */
async function loaded(tx: Tx, { clock, ports }: Recorder, order: StepOrder): Promise<Result<Context & { readonly clockWrong: Problem | null }, Problem>> {
  const head = await lockCase(tx, order.agency, order.caseId);
  const action = actionOf(head?.actionKind ?? order.actionKind ?? '');
  if (action === undefined) return fail(problem('not-found', head === null && order.actionKind === undefined ? '没有找到这个案件。' : '没有这一执法行为类别。'));
  const now = clock();
  const today = chinaDateOf(now);
  // Independent questions travel together, as one pipeline on the transaction's connection.
  const [agencyFacts, stored, documents] = await Promise.all([
    ports.loadAgencyFacts(tx, order.agency, today),
    head === null ? [] : eventsOf(tx, order.agency, order.caseId),
    head === null ? [] : documentsOf(tx, order.agency, order.caseId),
  ]);
  const facts: Facts = { ...agencyFacts, now: head !== null && now < head.lastRecordedAt ? head.lastRecordedAt : now, today, digest: ports.digest };
  return ok({ tx, order, action, stored, documents, facts, agencyFacts, ports, request: requestDigest(order, ports.digest), clockWrong: clockProblem(now, head) });
}

/** The step with all that its rules ask for, where the request still fits the case; what does not fit is no refusal of the law. */
async function ordered(context: Context & { readonly clockWrong: Problem | null }): Promise<Result<{ readonly context: Context; readonly command: StepCommand }, Problem>> {
  const { order, stored, action, facts, clockWrong } = context;
  if (order.request.expectedSeq !== stored.length) return fail(movedOn(stored, order.request.expectedSeq, action));
  if (clockWrong) return fail(clockWrong);
  const { id, on, officers, data } = order.request;
  const wrong = await wrongLinks(context, data);
  if (wrong) return fail(wrong);
  return ok({ context: await withEarlier(context, data), command: { id, step: order.step, on: on ?? facts.today, by: order.by, officers, data } });
}

/** A step ready to be judged, as `takeStep` judges it, for whoever only wants to know (try-step.ts). */
export async function readyStep(tx: Tx, recorder: Recorder, order: StepOrder): ReturnType<typeof ordered> {
  const context = await loaded(tx, recorder, order);
  return context.ok ? ordered(context.value) : context;
}

async function takeIn(tx: Tx, recorder: Recorder, order: StepOrder): Promise<Result<StepTaken, Problem>> {
  const context = await loaded(tx, recorder, order);
  if (!context.ok) return context;
  const earlier = context.value.stored.find(({ event }) => event.id === order.request.id);
  if (earlier) return repeated(context.value, earlier);
  const ready = await ordered(context.value);
  return ready.ok ? record(ready.value.context, ready.value.command) : ready;
}

/** Two requests open the same case at once: there was no row to lock, and the keys of the log let only the first one in. */
const lostTheRace = (error: unknown): boolean => sqlState(error) === '23505';

/**
 * Takes one step of a case: lock, load, judge, append; event, ledger entry, documents, clocks and the other systems' projections in
 * one transaction, or nothing. The same request sent again is answered with what it did.
 */
export async function takeStep(recorder: Recorder, order: StepOrder): Promise<Result<StepTaken, Problem>> {
  const attempt = () => inTransaction(recorder.database, { agency: order.agency }, (tx) => takeIn(tx, recorder, order));
  try {
    return await attempt();
  } catch (error) {
    if (!lostTheRace(error)) throw error;
    return attempt();
  }
}
