import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { PublicationView } from '#disclosure/contract.ts';
import type { CaseId, MatterId } from '#kernel/ids.ts';
import { CaseBriefs, CaseDetail, CaseList, InspectionItems, TodoList } from '#record/contract.ts';
import { DisposalView } from '#record/disposal-contract.ts';
import { DossierView } from '#record/dossier-contract.ts';
import { LedgerView } from '#record/ledger-contract.ts';
import { NumberRegister, type NumberState } from '#record/number-contract.ts';
import { VolumeList, type Standing } from '#record/volume-contract.ts';
import { ClauseMatrix } from '#registry/clauses-contract.ts';
import { AgencyList, CalendarView, DemonstrationAccounts, OfficerList, SessionView } from '#registry/contract.ts';
import { MatterChanges, MatterDetail, MatterList } from '#registry/matter-contract.ts';
import { PlanView, ProfileEditions } from '#registry/profile-contract.ts';
import { SigningSheet } from '#record/sign-contract.ts';
import { SealList, SigningView } from '#registry/signing-contract.ts';
import { TableEditions } from '#registry/setting-contract.ts';
import { ReviewQueue } from '#review/contract.ts';
import { ask, withQuery } from '#web/kit/api.ts';
import type { CaseOption, CaseSearch } from '#web/kit/forms/context.ts';
import { problemOf } from '#web/kit/problem.ts';

/** Everything the desk reads, with the name it is remembered under. */

export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: ({ signal }) => ask('/api/session', { answer: SessionView, signal }),
  staleTime: 60_000,
});

export const agenciesQuery = queryOptions({
  queryKey: ['agencies'],
  queryFn: ({ signal }) => ask('/api/agencies', { answer: AgencyList, signal }),
  staleTime: 60_000,
});

/** Asked only where an agency is marked as a demonstration; null where the platform publishes no accounts. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: async ({ signal, client }) => {
    const { agencies } = await client.ensureQueryData(agenciesQuery);
    if (!agencies.some(({ demonstration }) => demonstration)) return null;
    try {
      return await ask('/api/demonstration', { answer: DemonstrationAccounts, signal });
    } catch (error) {
      if (problemOf(error).status === 404) return null;
      throw error;
    }
  },
  staleTime: 60_000,
});

export const officersQuery = (filter: { readonly search?: string | undefined; readonly on?: string | undefined } = {}) =>
  queryOptions({
    queryKey: ['officers', filter],
    queryFn: ({ signal }) => ask(withQuery('/api/officers', filter), { answer: OfficerList, signal }),
    staleTime: 60_000,
    placeholderData: keepPreviousData,
  });

export const signingQuery = queryOptions({ queryKey: ['signing'], queryFn: ({ signal }) => ask('/api/signing', { answer: SigningView, signal }), staleTime: 10_000 });

export const sealsQuery = queryOptions({ queryKey: ['signing', 'seals'], queryFn: ({ signal }) => ask('/api/signing/seals', { answer: SealList, signal }), staleTime: 10_000 });

export const signingSheetQuery = (caseId: CaseId, seq: number, form: string) => queryOptions({
  queryKey: ['signing-sheet', caseId, seq, form], queryFn: ({ signal }) => ask(`/api/cases/${caseId}/documents/${seq}/${form}/signing`, { answer: SigningSheet, signal }),
  // While somebody signs nothing is fetched anew: the network may be gone, and the form would begin again.
  staleTime: Infinity, gcTime: 0,
});

export const mattersQuery = queryOptions({
  queryKey: ['matters', 'list'],
  queryFn: ({ signal }) => ask('/api/matters', { answer: MatterList, signal }),
  staleTime: 60_000,
});

export const matterChangesQuery = queryOptions({
  queryKey: ['matters', 'changes'],
  queryFn: ({ signal }) => ask('/api/matters/changes', { answer: MatterChanges, signal }),
});

export const matterQuery = (matter: MatterId) =>
  queryOptions({ queryKey: ['matters', matter], queryFn: ({ signal }) => ask(`/api/matters/${matter}`, { answer: MatterDetail, signal }) });

export const todoQuery = queryOptions({ queryKey: ['todo'], queryFn: ({ signal }) => ask('/api/todo', { answer: TodoList, signal }) });

export interface CaseFilter {
  readonly search?: string | undefined;
  readonly phase?: string | undefined;
  readonly stage?: string | undefined;
  readonly mine?: boolean | undefined;
  readonly overdue?: boolean | undefined;
  readonly page?: number | undefined;
}

export const casesQuery = (filter: CaseFilter) =>
  queryOptions({
    queryKey: ['cases', filter],
    queryFn: ({ signal }) => ask(withQuery('/api/cases', { ...filter }), { answer: CaseList, signal }),
    placeholderData: keepPreviousData,
  });

/** Cases that a form may name: asked again for each thing typed. */
export const findCases = async ({ kinds, search, id }: CaseSearch, signal: AbortSignal): Promise<readonly CaseOption[]> =>
  (await ask(withQuery('/api/case-choices', { kinds: kinds.join(','), search, id }), { answer: CaseBriefs, signal })).cases;

export const caseQuery = (caseId: CaseId) =>
  queryOptions({ queryKey: ['case', caseId], queryFn: ({ signal }) => ask(`/api/cases/${caseId}`, { answer: CaseDetail, signal }) });

/** Read anew after each step: `lastSeq` is the case's last event. */
export const dossierQuery = (caseId: CaseId, lastSeq: number) =>
  queryOptions({ queryKey: ['case', caseId, 'dossier', lastSeq], queryFn: ({ signal }) => ask(`/api/cases/${caseId}/dossier`, { answer: DossierView, signal }) });

/** What is left of a destroyed case. */
export const disposalQuery = (caseId: CaseId) =>
  queryOptions({ queryKey: ['case', caseId, 'disposal'], queryFn: ({ signal }) => ask(`/api/cases/${caseId}/disposal`, { answer: DisposalView, signal }) });

export interface VolumeFilter {
  readonly standing?: Standing | undefined;
  readonly search?: string | undefined;
  readonly page?: number | undefined;
}

export const volumesQuery = (filter: VolumeFilter) =>
  queryOptions({ queryKey: ['volumes', filter], queryFn: ({ signal }) => ask(withQuery('/api/volumes', { ...filter }), { answer: VolumeList, signal }), placeholderData: keepPreviousData });

export interface NumberFilter {
  readonly year?: number | undefined;
  readonly form?: string | undefined;
  readonly state?: NumberState | undefined;
  readonly page?: number | undefined;
}

export const numbersQuery = (filter: NumberFilter) =>
  queryOptions({ queryKey: ['numbers', filter], queryFn: ({ signal }) => ask(withQuery('/api/documents/numbers', { ...filter }), { answer: NumberRegister, signal }), placeholderData: keepPreviousData });

export const reviewsQuery = queryOptions({ queryKey: ['reviews'], queryFn: ({ signal }) => ask('/api/reviews', { answer: ReviewQueue, signal }) });

export const publicationQuery = (caseId: CaseId) =>
  queryOptions({ queryKey: ['publication', caseId], queryFn: ({ signal }) => ask(`/api/cases/${caseId}/publication`, { answer: PublicationView, signal }) });

export const calendarQuery = queryOptions({ queryKey: ['calendar'], queryFn: ({ signal }) => ask('/api/calendar', { answer: CalendarView, signal }) });

export const ledgerQuery = queryOptions({ queryKey: ['ledger'], queryFn: ({ signal }) => ask('/api/ledger', { answer: LedgerView, signal }) });

export const clausesQuery = queryOptions({ queryKey: ['clauses'], queryFn: ({ signal }) => ask('/api/clauses', { answer: ClauseMatrix, signal }), staleTime: 60_000 });

export const profileQuery = queryOptions({ queryKey: ['lists', 'agency-profile'], queryFn: ({ signal }) => ask('/api/lists/agency-profile', { answer: ProfileEditions, signal }) });

/** A list that is a table, by its kind, with all its editions. */
export const listQuery = (kind: string) => queryOptions({ queryKey: ['lists', kind], queryFn: ({ signal }) => ask(`/api/lists/${kind}`, { answer: TableEditions, signal }) });

export const inspectionItemsQuery = queryOptions({ queryKey: ['inspection-items'], queryFn: ({ signal }) => ask('/api/inspection-items', { answer: InspectionItems, signal }) });

export const planQuery = queryOptions({ queryKey: ['plan'], queryFn: ({ signal }) => ask('/api/plan', { answer: PlanView, signal }), staleTime: 60_000 });
