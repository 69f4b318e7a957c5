import { queryOptions } from '@tanstack/react-query';
import type { CaseId } from '#kernel/ids.ts';
import { PartyRecords, RecordingsView, RetrievalList, DeviceList } from '#record/recording-contract.ts';
import { ask, withQuery } from '#web/kit/api.ts';

export const recordingsQuery = (caseId: CaseId) =>
  queryOptions({ queryKey: ['recordings', caseId], queryFn: ({ signal }) => ask(`/api/cases/${caseId}/recordings`, { answer: RecordingsView, signal }) });

export const partyRecordsQuery = (caseId: CaseId) =>
  queryOptions({ queryKey: ['party-records', caseId], queryFn: ({ signal }) => ask(`/api/cases/${caseId}/party-records`, { answer: PartyRecords, signal }) });

export const retrievalsQuery = (page: number) =>
  queryOptions({ queryKey: ['retrievals', page], queryFn: ({ signal }) => ask(withQuery('/api/retrievals', { page }), { answer: RetrievalList, signal }) });

export const devicesQuery = queryOptions({ queryKey: ['recording-devices'], queryFn: ({ signal }) => ask('/api/recording-devices', { answer: DeviceList, signal }) });
