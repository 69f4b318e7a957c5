import { DefaultHttpStack, Upload, type HttpRequest, type HttpStack } from 'tus-js-client';
import type { CaseId } from '#kernel/ids.ts';
import { Problem, RequestFailed, unreadable, offline } from '#web/kit/problem.ts';
import { base64, CHUNK, sha256 } from './digest.ts';

/** States each piece's digest with it: what was changed on the way is sent again. */
class CheckedStack implements HttpStack {
  readonly #stack = new DefaultHttpStack({});

  getName(): string {
    return 'CheckedStack';
  }

  createRequest(method: string, url: string): HttpRequest {
    const request = this.#stack.createRequest(method, url);
    const send = request.send.bind(request);
    request.send = async (body: unknown) => {
      if (method === 'PATCH' && body instanceof Blob) {
        request.setHeader('Upload-Checksum', `sha256 ${base64(await sha256(new Uint8Array(await body.arrayBuffer())))}`);
      }
      return send(body);
    };
    return request;
  }
}

const answerIn = (error: Error): { readonly status: number; readonly body: string } | null => {
  if (!('originalResponse' in error)) return null;
  const response = error.originalResponse as { getStatus: () => number; getBody: () => string } | null; // of tus-js-client's DetailedError
  return response === null ? null : { status: response.getStatus(), body: response.getBody() };
};

/** What the server said against an upload, as every other refusal is said. */
export function refusalOf(error: Error): RequestFailed {
  const answer = answerIn(error);
  if (answer === null) return new RequestFailed(offline());
  try {
    return new RequestFailed(Problem.parse(JSON.parse(answer.body)));
  } catch {
    return new RequestFailed(unreadable());
  }
}

/** Worth another try by itself: no answer, a server that is restarting, a piece that was changed on the way, another connection. */
const passing = (error: Error): boolean => {
  const status = answerIn(error)?.status ?? 0;
  return status === 0 || status >= 500 || status === 409 || status === 423 || status === 460;
};

export interface Sending {
  readonly caseId: CaseId;
  readonly file: File;
  /** What it is for; a recording where nothing is said. */
  readonly use?: 'scan' | undefined;
  /** What the device found the file to be. */
  readonly root: string;
  readonly onProgress: (sent: number) => void;
  readonly onStored: (id: string) => void;
  readonly onFailed: (error: RequestFailed) => void;
}

const RETRIES_MS = [1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000];

/** One file on its way: it goes on where it stopped, after a pause, a lost network or a closed page. */
export function sendingOf({ caseId, file, use, root, onProgress, onStored, onFailed }: Sending): Upload {
  const upload: Upload = new Upload(file, {
    endpoint: `/api/cases/${caseId}/uploads`, chunkSize: CHUNK, httpStack: new CheckedStack(), retryDelays: RETRIES_MS, removeFingerprintOnSuccess: true,
    metadata: { filename: file.name, root, ...(use === undefined ? {} : { use }) },
    fingerprint: async () => `mingjian ${caseId} ${use === undefined ? '' : `${use} `}${root}`,
    onShouldRetry: (error) => passing(error),
    onProgress: (sent) => onProgress(sent),
    onSuccess: () => onStored(upload.url?.split('/').at(-1) ?? ''),
    onError: (error) => onFailed(refusalOf(error)),
  });
  return upload;
}

/** Begins, or goes on with what an earlier page began of the same file. */
export async function begin(upload: Upload): Promise<void> {
  const [earlier] = await upload.findPreviousUploads();
  if (earlier !== undefined) upload.resumeFromPreviousUpload(earlier);
  upload.start();
}
