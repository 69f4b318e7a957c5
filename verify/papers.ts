import type { Cryptography } from '#ledger/keys.ts';
import { attachmentOf, isPdf, linesOf } from './attachment.ts';
import { held, type Held } from './files.ts';
import type { PaperText } from './report.ts';
import { proven, unproven, wrong, type Finding } from './words.ts';

const FAULTS = {
  none: wrong('中没有所附的结构化内容，不是本平台的电子文书，或者被另存过。', 'has nothing attached: it is not an original print, or was saved anew by another program.'),
  several: wrong('附有几个文件，不是原样的电子文书。', 'has several files attached: it is not an original print.'),
  unreadable: wrong('所附的内容读不出，已经损坏或者被改动过。', 'has an attachment that cannot be read: it is damaged or was changed.'),
} as const;

const about = (name: string, { mark, zh, en }: Finding): Finding => ({ mark, zh: `电子文书“${name}”${zh}`, en: `The print “${name}” ${en}` });

const ONLY_ATTACHED = unproven(
  '核对的是PDF所附的内容，不是页面的图像：请把页面上、纸面上的文字与下列内容逐项对照。',
  'What was checked is the content attached to the PDF and not the picture of its pages: compare what you see, on paper too, with the text below.',
);

export interface PaperChecked {
  readonly findings: readonly Finding[];
  readonly texts: readonly PaperText[];
}

/** A print that the reader has: whether what is attached to it is one of the papers that were sealed. Null for what is no print. */
export function checkPaper(crypto: Cryptography, name: string, bytes: Uint8Array, sealed: readonly { readonly name: string; readonly sha256: string }[]): PaperChecked | null {
  if (!isPdf(bytes) || sealed.length === 0) return null;
  const attached = attachmentOf(bytes);
  if (typeof attached === 'string') return { findings: [about(name, FAULTS[attached])], texts: [] };
  const file: Held = held(crypto.hash, attached.bytes);
  const same = sealed.find(({ sha256 }) => sha256 === file.sha256);
  if (same === undefined) return { findings: [about(name, wrong('所附的内容与存证的不一致：内容被改动过，或者不是这一份文书。', 'does not carry what was sealed: it was changed, or is another paper.'))], texts: [] };
  return {
    findings: [about(name, proven(`所附的内容就是存证的${same.name}。`, `carries exactly what was sealed as ${same.name}.`)), ONLY_ATTACHED],
    texts: [{ name: same.name, lines: linesOf(attached.bytes) ?? [] }],
  };
}
