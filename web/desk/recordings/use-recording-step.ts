import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import { StepTaken } from '#record/contract.ts';
import { ask } from '#web/kit/api.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { caseQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';

/** A step of recordings: what else happens in the case meanwhile does not matter to it, so it is taken at the state the case is in. */
export function useRecordingStep(caseId: CaseId, step: string, onTaken: () => void) {
  const [id, setId] = useState(uuidv7);
  return useMutation({
    mutationFn: async (data: object) => {
      const { lastSeq } = await queryClient.fetchQuery({ ...caseQuery(caseId), staleTime: 0 });
      return ask(`/api/cases/${caseId}/steps/${step}`, { method: 'POST', body: { id, expectedSeq: lastSeq, officers: [], data }, answer: StepTaken });
    },
    onSuccess: async () => {
      setId(uuidv7());
      onTaken();
      await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
    },
  });
}
