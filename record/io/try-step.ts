import type { Problem } from '#kernel/problems.ts';
import { ok, type Result } from '#kernel/result.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { paperHtml } from '#paper/html.ts';
import type { Paper } from '#paper/model.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { StepDraft } from '../contract.ts';
import { draftDocuments } from './issue-documents.ts';
import { issueOf, judge, readyStep, type Recorder, type StepOrder } from './take-step.ts';

const MARK = '草稿：尚未办理，没有编号，不得送达';

/** The form has headings above its papers. */
const UNDER = 4;

const asDraft = (paper: Paper): Paper => ({ ...paper, mark: paper.mark === null ? MARK : `${paper.mark}　${MARK}` });

/**
 * What a step would bring about if it were taken now: the papers, as drafts, or every reason against it. Nothing is written, no number is
 * drawn, and a refusal is not kept: somebody looked before they acted.
 */
export async function tryStep(recorder: Recorder, order: StepOrder): Promise<Result<StepDraft, Problem>> {
  return inTransaction(recorder.database, { agency: order.agency }, async (tx) => {
    const ready = await readyStep(tx, recorder, order);
    if (!ready.ok) return ready;
    const { context, command } = ready.value;
    const taken = judge(context, command);
    if (!taken.ok) return taken;
    const drafts = draftDocuments(issueOf(context, [...context.stored.map(({ event }) => event), taken.value.event]));
    if (!drafts.ok) return drafts;
    return ok({ documents: drafts.value.map(({ form, title, paper }) => ({ form, title, audience: audienceOf(form), html: paperHtml(asDraft(paper), UNDER) })) });
  });
}

const audienceOf = (form: DocumentCode): StepDraft['documents'][number]['audience'] => DOCUMENTS[form].audience;
