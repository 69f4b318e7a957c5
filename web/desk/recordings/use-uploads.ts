import { useCallback, useRef, useState } from 'react';
import type { Upload } from 'tus-js-client';
import type { CaseId } from '#kernel/ids.ts';
import type { RequestFailed } from '#web/kit/problem.ts';
import { queryClient } from '../query-client.ts';
import { useUnsaved } from '../steps/use-unsaved.ts';
import { rootOfFile } from './digest.ts';
import { recordingsQuery } from './queries.ts';
import { begin, sendingOf } from './sending.ts';

export interface Progress {
  readonly key: string;
  readonly name: string;
  readonly size: number;
  readonly state: 'digesting' | 'sending' | 'paused' | 'stored' | 'failed';
  /** Of the state it is in, 0 to 1. */
  readonly done: number;
  readonly error: RequestFailed | null;
}

interface Purpose {
  readonly use: 'scan';
  readonly onStored: (upload: string) => void;
}

/** Files being sent from this page, each with its progress: recordings, or what the purpose says. */
export function useUploads(caseId: CaseId, purpose?: Purpose) {
  const [list, setList] = useState<readonly Progress[]>([]);
  const uploads = useRef(new Map<string, Upload>());
  useUnsaved(list.some(({ state }) => state === 'digesting' || state === 'sending'));

  const change = useCallback((key: string, part: Partial<Progress>) => {
    setList((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  }, []);
  const send = useCallback(async (key: string, file: File) => {
    const root = await rootOfFile(file, (done) => change(key, { done }));
    const upload = sendingOf({
      caseId, file, root, use: purpose?.use,
      onProgress: (sent) => change(key, { state: 'sending', done: sent / file.size }),
      onStored: (id) => {
        change(key, { state: 'stored', done: 1 });
        if (purpose === undefined) void queryClient.invalidateQueries({ queryKey: recordingsQuery(caseId).queryKey });
        else purpose.onStored(id);
      },
      onFailed: (error) => change(key, { state: 'failed', error }),
    });
    uploads.current.set(key, upload);
    change(key, { state: 'sending', done: 0 });
    await begin(upload);
  }, [caseId, purpose, change]);

  const add = useCallback((files: readonly File[]) => {
    for (const file of files) {
      const key = `${file.name} ${file.size} ${file.lastModified} ${performance.now()}`;
      setList((all) => [...all, { key, name: file.name, size: file.size, state: 'digesting', done: 0, error: null }]);
      void send(key, file);
    }
  }, [send]);
  const pause = useCallback((key: string) => {
    void uploads.current.get(key)?.abort();
    change(key, { state: 'paused' });
  }, [change]);
  const resume = useCallback((key: string) => {
    change(key, { state: 'sending', error: null });
    uploads.current.get(key)?.start();
  }, [change]);
  return { list, add, pause, resume };
}

export type Uploads = ReturnType<typeof useUploads>;
