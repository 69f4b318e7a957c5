import type { z } from 'zod';
import { offline, Problem, RequestFailed, unreadable } from './problem.ts';
import { setServerClock } from './server-clock.ts';

interface Call<Schema extends z.ZodType> {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  /** A file is sent as it is, anything else as JSON. */
  readonly body?: unknown;
  readonly answer: Schema;
  readonly signal?: AbortSignal;
}

const send = async (path: string, { method = 'GET', body, signal }: Omit<Call<z.ZodType>, 'answer'>): Promise<Response> => {
  const isFile = body instanceof Blob;
  try {
    const response = await fetch(path, {
      method,
      credentials: 'same-origin',
      headers: { accept: 'application/json', ...(body === undefined ? {} : { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }) },
      ...(body === undefined ? {} : { body: isFile ? body : JSON.stringify(body) }),
      ...(signal === undefined ? {} : { signal }),
    });
    setServerClock(response.headers.get('date'));
    return response;
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new RequestFailed(offline());
  }
};

const contentOf = async (response: Response): Promise<unknown> => {
  if (response.status === 204) return undefined;
  try {
    return await response.json();
  } catch {
    throw new RequestFailed(unreadable());
  }
};

/** Asks the platform's API and checks the answer against the contract. Throws RequestFailed, and nothing else but an abort. */
export async function ask<Schema extends z.ZodType>(path: string, call: Call<Schema>): Promise<z.infer<Schema>> {
  const response = await send(path, call);
  const content = await contentOf(response);
  if (!response.ok) throw new RequestFailed(Problem.safeParse(content).data ?? unreadable());
  const answer = call.answer.safeParse(content);
  if (!answer.success) throw new RequestFailed(unreadable());
  return answer.data;
}

/** Chinese names are written as `filename*=UTF-8''…`. */
const NAMED = /filename="([^"]+)"/;
const NAMED_IN_UTF8 = /filename\*=UTF-8''([^;]+)/;

function nameIn(disposition: string): string {
  const encoded = NAMED_IN_UTF8.exec(disposition)?.[1];
  return encoded === undefined ? NAMED.exec(disposition)?.[1] ?? '' : decodeURIComponent(encoded);
}

/** Fetches a file and hands it to the browser to keep. Throws RequestFailed where the platform refuses. */
export async function download(path: string): Promise<void> {
  const response = await send(path, {});
  if (!response.ok) throw new RequestFailed(Problem.safeParse(await contentOf(response)).data ?? unreadable());
  const address = URL.createObjectURL(await response.blob());
  const link = document.createElement('a');
  link.href = address;
  link.download = nameIn(response.headers.get('content-disposition') ?? '');
  link.click();
  // After the browser has begun to read it.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** An address with those of the values that say something. */
export const withQuery = (path: string, values: Readonly<Record<string, string | number | boolean | undefined>>): string => {
  const query = Object.entries(values).flatMap(([key, value]) => (value === undefined || value === '' || value === false ? [] : [`${key}=${encodeURIComponent(String(value))}`]));
  return query.length === 0 ? path : `${path}?${query.join('&')}`;
};
