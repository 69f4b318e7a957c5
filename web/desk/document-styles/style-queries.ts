import { queryOptions } from '@tanstack/react-query';
import { StyleExamples } from '#record/style-contract.ts';
import { LayoutEditions, StyleList, WordingEditions } from '#registry/style-contract.ts';
import { ask } from '#web/kit/api.ts';

/** What the pages of 文书样式 read. A style is of a form's wording or of a family's layout. */

export type StyleSort = 'wording' | 'layout';

export const stylesQuery = queryOptions({ queryKey: ['styles'], queryFn: ({ signal }) => ask('/api/styles', { answer: StyleList, signal }) });

export const wordingQuery = (form: string) => queryOptions({ queryKey: ['styles', 'wording', form], queryFn: ({ signal }) => ask(`/api/styles/wording/${form}`, { answer: WordingEditions, signal }) });

export const layoutQuery = (layout: string) => queryOptions({ queryKey: ['styles', 'layout', layout], queryFn: ({ signal }) => ask(`/api/styles/layout/${layout}`, { answer: LayoutEditions, signal }) });

export const examplesQuery = (sort: StyleSort, code: string) =>
  queryOptions({ queryKey: ['style-examples', sort, code], queryFn: ({ signal }) => ask(`/api/styles/${sort}/${code}/examples`, { answer: StyleExamples, signal }) });
