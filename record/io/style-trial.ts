import type { AgencyId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { layoutOf, type Layout } from '#paper/layout.ts';
import { Paper } from '#paper/model.ts';
import { samplesOf } from '#paper/sample.ts';
import type { Instant } from '#kernel/dates.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import type { Press } from '#platform/typesetting/press.ts';
import type { Failure } from '#platform/typesetting/protocol.ts';
import { contentOf, orderOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import { handsOf, SEAL } from '#platform/typesetting/specimen.ts';
import { sheetFaults } from '../sheet-faults.ts';
import { recentPapers } from './document-store.ts';
import { pressTrouble } from './press-problem.ts';
import type { Recorder } from './take-step.ts';

/** A template on trial: nothing of it is believed before it has set samples and the agency's own papers, completely. */

export interface Trial {
  readonly recorder: Recorder;
  /** A press of its own, with little time and memory: papers to be served do not wait behind what is tried. */
  readonly press: Press;
  readonly origin: string;
}

/** So many of the agency's papers, each of another form. */
const PAPERS = 8;
const MARK = '试排样张，不具有法律效力';

/** What is only tried must not be taken for a document: every page says so. */
export const asSpecimen = (paper: Paper): Paper => ({ ...paper, mark: paper.mark === null ? MARK : `${paper.mark}　${MARK}` });

export const specimenOrder = ({ origin }: Trial, paper: Paper, source: string, at: Instant) => orderOf({
  content: contentOf(paper), template: TEMPLATE, layout: source, address: `${origin}/verify`, at, seal: SEAL, hands: handsOf(paper),
});

/** What the engine has to say of a template, for whoever wrote it. */
export function failureText(failure: Failure): string {
  if (failure.kind !== 'refused') return pressTrouble(failure);
  const messages = [...failure.message.matchAll(/"message":\s*"((?:[^"\\]|\\.)*)"/g)].map(([, one = '']) => one.replaceAll('\\"', '"'));
  return `模板有错误：${(messages.length === 0 ? failure.message : messages.join('；')).slice(0, 500)}`;
}

const refused = (title: string, faults: readonly string[]): Problem => problem(
  'invalid-request', `版式没有通过检查。《${title}》：${faults.join('；')}`, { todo: '请修改模板后重新上传；从通行的版式改起最为稳妥。', evidence: { title, faults: [...faults] } },
);

async function papersOf({ recorder }: Trial, agency: AgencyId, layout: Layout): Promise<readonly Paper[]> {
  const recent = await inTransaction(recorder.database, { agency }, async (tx) => recentPapers(tx, agency, null));
  const found = new Map<string, Paper>();
  for (const { form, content } of recent) {
    if (found.has(form) || found.size === PAPERS) continue;
    const paper = Paper.parse(JSON.parse(content));
    if (layoutOf(paper) === layout) found.set(form, asSpecimen(paper));
  }
  return [...found.values()];
}

/** Sets samples of every block, then papers of the agency; the first that comes out wrong ends it. */
export const tryTemplate = (trial: Trial) => async (agency: AgencyId, layout: Layout, source: string): Promise<Result<null, Problem>> => {
  for (const paper of [...samplesOf(layout), ...(await papersOf(trial, agency, layout))]) {
    const printed = await trial.press.print({ ...specimenOrder(trial, paper, source, trial.recorder.clock()), inspect: 'words' });
    if (!printed.ok && printed.error.kind === 'busy') return fail(problem('press-unavailable', '正在检查的版式过多。', { todo: '请稍后重试。' }));
    const faults = printed.ok ? sheetFaults(paper, printed.value.inspected) : [failureText(printed.error)];
    if (faults.length > 0) return fail(refused(paper.title, faults));
  }
  return ok(null);
};
