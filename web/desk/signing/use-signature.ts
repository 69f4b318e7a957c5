import { useEffect, useEffectEvent, useState } from 'react';
import { z } from 'zod';
import { Instant, instantFromEpoch } from '#kernel/dates.ts';
import type { CaseId } from '#kernel/ids.ts';
import type { SigningSheet } from '#record/sign-contract.ts';
import { serverEpoch } from '#web/kit/server-clock.ts';
import { problemOf } from '#web/kit/problem.ts';
import { useRecordingStep } from '../recordings/use-recording-step.ts';

/** A signature not yet sent. It is kept on the device, so that a lost connection, a locked screen or a closed page loses nothing. */
const Draft = z.object({ place: z.int().nullable(), name: z.string(), strokes: z.string(), confirmed: z.array(Instant) });
type Draft = z.infer<typeof Draft>;

const EMPTY: Draft = { place: null, name: '', strokes: '', confirmed: [] };

const now = (): Instant => instantFromEpoch(serverEpoch());

function kept(key: string): Draft {
  try {
    return Draft.safeParse(JSON.parse(localStorage.getItem(key) ?? 'null')).data ?? EMPTY;
  } catch {
    return EMPTY;
  }
}

function keep(key: string, draft: Draft | null): void {
  try {
    if (draft === null) localStorage.removeItem(key);
    else localStorage.setItem(key, JSON.stringify(draft));
  } catch {
    // A browser that keeps nothing still signs; only a closed page then loses what was drawn.
  }
}

/** One signature being given: pages confirmed one by one, then the name and the strokes, then sent; sent again by itself once the network is back. */
export function useSignature(caseId: CaseId, sheet: SigningSheet, onSigned: () => void) {
  const key = `signature ${caseId} ${sheet.event} ${sheet.form} ${sheet.digest}`;
  const [draft, setDraft] = useState(() => kept(key));
  const sending = useRecordingStep(caseId, 'sign-document', () => {
    keep(key, null);
    setDraft(EMPTY);
    onSigned();
  });
  const change = (more: Partial<Draft>): void => {
    const next = { ...draft, ...more };
    keep(key, next);
    setDraft(next);
  };
  const line = sheet.lines.find(({ place }) => place === draft.place);
  const send = (): void => {
    if (line === undefined || sending.isPending) return;
    const { event, form, digest } = sheet;
    sending.mutate({
      event, form, digest, place: line.place, label: line.label, name: draft.name.trim(), strokes: draft.strokes, signedAt: now(),
      pages: draft.confirmed.map((at, index) => ({ page: index + 1, at })),
    });
  };
  // A request of a browser that knows it is offline waits by itself; one that failed on the way is sent again.
  const failed = sending.isError && problemOf(sending.error).status === 0;
  const waiting = sending.isPaused || failed;
  const again = useEffectEvent(() => {
    if (failed) send();
  });
  useEffect(() => {
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, []);
  return {
    draft, line, sending, waiting, send,
    choose: (place: number): void => change({ place, name: sheet.lines.find((one) => one.place === place)?.name?.split('（')[0] ?? '', strokes: '', confirmed: [] }),
    rename: (name: string): void => change({ name }),
    draw: (strokes: string): void => change({ strokes }),
    confirm: (): void => change({ confirmed: [...draft.confirmed, now()] }),
    ready: line !== undefined && draft.confirmed.length === sheet.pages && draft.name.trim() !== '' && draft.strokes !== '',
  };
}

export type Signature = ReturnType<typeof useSignature>;
