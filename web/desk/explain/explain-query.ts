import { queryOptions } from '@tanstack/react-query';
import type { CaseId } from '#kernel/ids.ts';
import { ExplanationView } from '#record/contract.ts';
import { ask, withQuery } from '#web/kit/api.ts';

/** What is asked about a case: why a period ends when it does, why a decision is major, why a step may not be taken. */
export type Question =
  | { readonly about: 'obligation'; readonly code: string; readonly opened: number }
  | { readonly about: 'major' }
  | { readonly about: 'step'; readonly step: string };

const addressOf = (question: Question, asOf: string | undefined): string => {
  switch (question.about) {
    case 'obligation': return withQuery(`obligation/${question.code}`, { opened: question.opened, asOf });
    case 'major': return withQuery('major', { asOf });
    case 'step': return withQuery(`step/${question.step}`, { asOf });
    default: return question satisfies never;
  }
};

/** The answer as of a moment; now if none is said. */
export const explanationQuery = (caseId: CaseId, question: Question, asOf: string | undefined) =>
  queryOptions({
    queryKey: ['case', caseId, 'explain', question, asOf],
    queryFn: ({ signal }) => ask(`/api/cases/${caseId}/explain/${addressOf(question, asOf)}`, { answer: ExplanationView, signal }),
  });
