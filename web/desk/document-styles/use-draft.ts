import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { ListDrafted } from '#registry/setting-contract.ts';
import { ask } from '#web/kit/api.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { queryClient } from '../query-client.ts';
import { useUnsaved } from '../steps/use-unsaved.ts';

/** Saves a draft. Sent again after a failure it is the same act; changed, it is another. */
export function useDraft(path: string, touched: boolean, onSaved: () => void) {
  const [act, setAct] = useState({ id: uuidv7(), text: '' });
  const saved = useUnsaved(touched);
  const saving = useMutation({
    mutationFn: (body: object) => ask(path, { method: 'POST', body, answer: ListDrafted }),
    onSuccess: async () => {
      saved();
      await queryClient.invalidateQueries({ queryKey: ['styles'] });
      onSaved();
    },
  });
  const save = (body: object) => {
    const text = JSON.stringify(body);
    const id = act.text === text ? act.id : uuidv7();
    setAct({ id, text });
    saving.mutate({ id, ...body });
  };
  return { saving, save };
}
