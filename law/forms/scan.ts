import { z } from 'zod';
import { Digest, EventId } from '#kernel/ids.ts';
import { choice, count, line } from './fields.ts';

/** A document that was signed on paper, as it came back: files, which page of them is which page of the document, and which lines are signed. */

/** How a page was found to be the page it stands for: by its code, by a code that names the document alone, or by an officer's eye. */
export const SCAN_MANNERS = { code: '页码二维码', order: '文书二维码，页码由承办人员确认', hand: '人工对应' } as const;

const at = { file: count('第几个文件', 0, 99), at: count('文件中的页', 0, 99), picture: Digest.meta({ title: '页面图像摘要' }) };

export const ScanFile = z.strictObject({
  upload: z.uuid().meta({ title: '上传' }), sha256: Digest.meta({ title: 'SHA-256' }), size: z.int().min(1).meta({ title: '大小' }), mediaType: line('格式', 40),
});

export const AttachScan = z.strictObject({
  event: EventId.meta({ title: '作出文书的环节' }),
  form: z.string().regex(/^[a-z][a-z-]{1,60}$/).meta({ title: '文书' }),
  digest: Digest.meta({ title: '文书内容摘要' }),
  /** The scan that this one takes the place of, as whoever attaches it saw it. */
  replaces: EventId.meta({ title: '替代的扫描件' }).exactOptional(),
  files: z.array(ScanFile).min(1, '请选择扫描件').max(100).meta({ title: '文件' }),
  pages: z.array(z.strictObject({
    page: count('文书的页', 1, 500), ...at, manner: choice('对应方式', SCAN_MANNERS), reason: line('人工对应的理由', 200).exactOptional(),
  })).min(1, '请逐页对应').max(500).meta({ title: '逐页对应' }),
  /** Blank backs, a page scanned twice. */
  left: z.array(z.strictObject({ ...at, reason: line('不附入的理由', 200) })).max(500).meta({ title: '不附入的页' }),
  lines: z.array(z.strictObject({ place: count('签名栏的次序', 0, 200), label: line('签名栏', 100) })).max(200).meta({ title: '已在纸质件上签名的签名栏' }),
  keptAt: line('纸质原件存放地点').exactOptional(),
});
export type AttachScan = z.infer<typeof AttachScan>;
