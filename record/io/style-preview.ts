import { chinaDateOf } from '#kernel/dates.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { layoutOf, type Layout, templateFaults } from '#paper/layout.ts';
import { Paper } from '#paper/model.ts';
import { plainText } from '#paper/text.ts';
import { actionOf } from '#law/actions/index.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { problemFrom } from '#law/engine/refusal.ts';
import { writeDocuments } from '#law/writing/issue.ts';
import { wordingFaults, wordingOn, type Phrases } from '#law/writing/wording.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Inspected } from '#platform/typesetting/protocol.ts';
import { STANDARD_SHEET } from '#platform/typesetting/sheet.ts';
import type { Actor } from '#registry/model.ts';
import { FormCode, templateOn } from '#law/writing/styles.ts';
import type { LoadFactsAsOf } from '../ports.ts';
import type { LayoutPreviewRequest, StyleExamples, StylePreview, WordingPreviewRequest } from '../style-contract.ts';
import { keptPaper, recentPapers, type DocumentPlace } from './document-store.ts';
import { actionKindOf, documentsOf, eventsOf, saveReading } from './store.ts';
import { asSpecimen, failureText, specimenOrder, type Trial } from './style-trial.ts';

/** A style on a real case before anybody approves it: the sheets as they are and as they would be, and their words to compare. */

export interface Previewer extends Trial {
  readonly loadFactsAsOf: LoadFactsAsOf<Tx>;
}

const SHOWN = 20;
const LARGEST = 8_000_000;

const noSuchPaper = (): Problem => problem('not-found', '没有找到这份文书。', { todo: '请从列出的文书中选择。' });

export const wordingExamples = async ({ recorder }: Trial, { agencyId }: Actor, form: DocumentCode): Promise<StyleExamples> => {
  const recent = await inTransaction(recorder.database, { agency: agencyId }, async (tx) => recentPapers(tx, agencyId, form));
  return { documents: recent.slice(0, SHOWN).map(({ content: _content, ...one }) => one) };
};

export const layoutExamples = async ({ recorder }: Trial, { agencyId }: Actor, layout: Layout): Promise<StyleExamples> => {
  const recent = await inTransaction(recorder.database, { agency: agencyId }, async (tx) => recentPapers(tx, agencyId, null));
  const ours = recent.filter(({ content }) => layoutOf(Paper.parse(JSON.parse(content))) === layout);
  return { documents: ours.slice(0, SHOWN).map(({ content: _content, ...one }) => one) };
};

interface Sheets {
  readonly paper: Paper;
  readonly source: string;
}

/** In the order of reading: a line for each page. */
const wordsOf = ({ pages }: Inspected): string => pages.map(({ text }) => text).join('\n');

async function side(trial: Trial, { paper, source }: Sheets, by: 'paper' | 'sheets'): Promise<Result<StylePreview['before'], Problem>> {
  const specimen = asSpecimen(paper);
  const printed = await trial.press.print({ ...specimenOrder(trial, specimen, source, trial.recorder.clock()), inspect: 'pictures' });
  if (!printed.ok) return fail(problem('invalid-request', `《${paper.title}》不能按这一样式排印：${failureText(printed.error)}`, { todo: '请修改后再试排。' }));
  const { inspected, pages } = printed.value;
  const picture = inspected?.picture ?? null;
  return ok({ pages, picture: picture !== null && picture.length <= LARGEST ? picture : null, text: by === 'paper' || inspected === null ? plainText(paper) : wordsOf(inspected) });
}

async function compared(trial: Trial, title: string, before: Sheets, after: Sheets, by: 'paper' | 'sheets'): Promise<Result<StylePreview, Problem>> {
  const first = await side(trial, before, by);
  if (!first.ok) return first;
  const second = await side(trial, after, by);
  return second.ok ? ok({ title, before: first.value, after: second.value }) : second;
}

/** The paper of a step, written again from the case as it was, in these words. */
async function rewritten({ loadFactsAsOf, recorder }: Previewer, tx: Tx, actor: Actor, { caseId, seq, form }: DocumentPlace, phrases: Phrases): Promise<Result<Paper, Problem>> {
  const { agencyId } = actor;
  const code = FormCode.safeParse(form);
  const action = actionOf((await actionKindOf(tx, agencyId, caseId)) ?? '');
  const events = action === undefined ? [] : (await eventsOf(tx, agencyId, caseId)).map(({ event }) => event).filter((event) => event.seq <= seq);
  const last = events.at(-1);
  if (action === undefined || last === undefined || !code.success) return fail(noSuchPaper());
  const facts = await loadFactsAsOf(tx, agencyId, last.at);
  const documents = (await documentsOf(tx, agencyId, caseId)).filter((one) => one.seq <= seq);
  const drawn = documents.filter((one) => one.seq === seq).flatMap(({ form: drawnForm, number, issuedOn }) => {
    const known = FormCode.safeParse(drawnForm);
    return known.success ? [{ form: known.data, number, issuedOn }] : [];
  });
  const wordings = [{ form, from: last.on, phrases }];
  const written = writeDocuments({
    action, events, agency: facts.issuer, facts: { ...facts, now: last.at, today: chinaDateOf(last.at), digest: recorder.ports.digest },
    earlier: documents.filter((one) => one.seq < seq), wordings,
  }, drawn).find((one) => one.form === form);
  if (written === undefined) return fail(noSuchPaper());
  const [first, ...more] = written.paper.ok ? [] : written.paper.error;
  if (written.paper.ok) return ok(written.paper.value);
  return first === undefined ? fail(noSuchPaper()) : fail(problemFrom([first, ...more], 'invalid-request'));
}

/** How a document of a case would read in other words. That somebody looked is recorded. */
export async function previewWording(previewer: Previewer, actor: Actor, form: DocumentCode, { caseId, seq, phrases }: WordingPreviewRequest): Promise<Result<StylePreview, Problem>> {
  const [fault, ...faults] = wordingFaults(DOCUMENTS[form], phrases);
  if (fault !== undefined) return fail(problemFrom([fault, ...faults]));
  const { recorder } = previewer;
  const now = recorder.clock();
  const papers = await inTransaction(recorder.database, { agency: actor.agencyId }, async (tx) => {
    const kept = await keptPaper(tx, actor.agencyId, { caseId, seq, form });
    if (kept === null || kept.paper === null) return fail(noSuchPaper());
    await saveReading(tx, actor.agencyId, { caseId, by: actor.officerId, at: now, purpose: `试排《${kept.title}》` });
    const { styles } = await recorder.ports.loadAgencyFacts(tx, actor.agencyId, chinaDateOf(now));
    const before = await rewritten(previewer, tx, actor, { caseId, seq, form }, wordingOn(styles.wordings, form, chinaDateOf(now)));
    const after = await rewritten(previewer, tx, actor, { caseId, seq, form }, phrases);
    if (!before.ok) return before;
    if (!after.ok) return after;
    const template = templateOn(styles, layoutOf(after.value), chinaDateOf(now));
    return ok({ before: before.value, after: after.value, source: (template === null ? null : await recorder.ports.templateSource(tx, actor.agencyId, template)) ?? STANDARD_SHEET });
  });
  if (!papers.ok) return papers;
  const { before, after, source } = papers.value;
  return compared(previewer, DOCUMENTS[form].name, { paper: before, source }, { paper: after, source }, 'paper');
}

/** How a document of a case would look in another layout. */
export async function previewLayout(trial: Trial, actor: Actor, layout: Layout, { source, ...place }: LayoutPreviewRequest): Promise<Result<StylePreview, Problem>> {
  const faults = source === null ? [] : templateFaults(source);
  if (faults.length > 0) return fail(problem('invalid-request', faults.join('；'), { todo: '请修改后再试排。' }));
  const { recorder } = trial;
  const { agencyId, officerId } = actor;
  const now = recorder.clock();
  const found = await inTransaction(recorder.database, { agency: agencyId }, async (tx) => {
    const kept = await keptPaper(tx, agencyId, place);
    if (kept === null || kept.paper === null) return fail(noSuchPaper());
    await saveReading(tx, agencyId, { caseId: place.caseId, by: officerId, at: now, purpose: `试排《${kept.title}》` });
    const { styles } = await recorder.ports.loadAgencyFacts(tx, agencyId, chinaDateOf(now));
    const template = templateOn(styles, layout, chinaDateOf(now));
    const current = template === null ? null : await recorder.ports.templateSource(tx, agencyId, template);
    return ok({ title: kept.title, paper: Paper.parse(JSON.parse(kept.paper.content)), current: current ?? STANDARD_SHEET });
  });
  if (!found.ok) return found;
  const { title, paper, current } = found.value;
  return compared(trial, title, { paper, source: current }, { paper, source: source ?? STANDARD_SHEET }, 'sheets');
}
