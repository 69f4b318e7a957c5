import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { CalendarImported, CalendarPreview } from '#registry/contract.ts';
import { ask } from '#web/kit/api.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { calendarQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { today } from '../steps/today.ts';
import { useUnsaved } from '../steps/use-unsaved.ts';
import { entriesIn } from './spans.ts';

/** The notice as typed. */
export interface Typed {
  readonly year: string;
  readonly source: string;
  readonly number: string;
  readonly issuedOn: string;
  readonly rest: string;
  readonly work: string;
  readonly note: string;
}

export interface ChosenFile {
  readonly name: string;
  readonly text: string;
}

const nextYear = (): number => Number(today().slice(0, 4)) + 1;

const beginning = (): Typed => ({
  year: String(nextYear()), source: `国务院办公厅关于${nextYear()}年部分节假日安排的通知`, number: '', issuedOn: '', rest: '', work: '', note: '',
});

const contentOf = (typed: Typed, file: ChosenFile | null): object => {
  if (file !== null) return { text: file.text };
  const { year, issuedOn, rest, work, ...words } = typed;
  return { notice: { ...words, year: Number(year), issuedOn: issuedOn === '' ? null : issuedOn, rest: entriesIn(rest), work: entriesIn(work) } };
};

/** A notice being filled in, tried out and imported. Whatever is changed has to be tried out again before it is imported. */
export function useImport() {
  const [id, setId] = useState(uuidv7);
  const [typed, setTyped] = useState(beginning);
  const [file, setFile] = useState<ChosenFile | null>(null);
  const [touched, setTouched] = useState(false);
  useUnsaved(touched);
  const preview = useMutation({
    mutationFn: () => ask('/api/calendar/editions/preview', { method: 'POST', body: { id, ...contentOf(typed, file) }, answer: CalendarPreview }),
  });
  const importing = useMutation({
    mutationFn: () => ask('/api/calendar/editions', { method: 'POST', body: { id, ...contentOf(typed, file) }, answer: CalendarImported }),
    onSuccess: async () => {
      preview.reset();
      setId(uuidv7());
      setTyped(beginning());
      setFile(null);
      setTouched(false);
      await queryClient.invalidateQueries({ queryKey: calendarQuery.queryKey });
    },
  });
  const changed = (): void => {
    preview.reset();
    importing.reset();
    // Another content is another import, and not the one before sent again.
    setId(uuidv7());
    setTouched(true);
  };
  const set = (name: keyof Typed, value: string): void => {
    changed();
    setTyped((before) => ({ ...before, [name]: value }));
  };
  const choose = (chosen: ChosenFile | null): void => {
    changed();
    setFile(chosen);
  };
  return { typed, file, preview, importing, set, choose };
}

export type Import = ReturnType<typeof useImport>;
