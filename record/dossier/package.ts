import { chineseDate } from '#kernel/dates.ts';
import { coverLines } from './view.ts';
import type { PackagedFile } from './metadata.ts';
import { RETENTIONS } from '#law/procedures/archiving.ts';
import type { Piece, Volume } from './volume.ts';

/** The readable parts of the package of a volume: whoever unpacks it needs a browser, or nothing but an editor. */

export interface Packaged {
  readonly volume: Volume;
  readonly files: (piece: Piece) => readonly PackagedFile[];
  /** Why the file of a piece is not in the package; null where it is. */
  readonly absent: (piece: Piece) => string | null;
  /** The whole volume in one file, or why it is not in the package. */
  readonly bound: { readonly path: string } | { readonly absent: string };
  /** For whom and what for, as it was recorded. */
  readonly purpose: string;
  readonly takenBy: string;
}

/** A name that every file system takes, and that a manifest writes as it is. */
// oxlint-disable-next-line no-control-regex -- these very characters are meant
export const safeName = (text: string): string => text.replaceAll(/[\u0000-\u001F\u007F/\\:*?"<>|%]/g, '_').replaceAll(/^[. ]+|[. ]+$/g, '_').slice(0, 60);

export const pieceName = (item: number, title: string, extension: string): string => `${String(item).padStart(3, '0')}-${safeName(title)}.${extension}`;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => ESCAPES[character] ?? character);

/** Beside index.html, which stands in `data/`. */
const addressOf = (path: string): string => path.replace(/^data\//, '').split('/').map(encodeURIComponent).join('/');

const numberOf = (piece: Piece): string => (piece.kind === 'document' ? piece.number ?? '' : '');

/** Of cells that are HTML already. */
const row = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>\n`;

export function indexHtml({ volume, files, absent, bound, purpose, takenBy }: Packaged): string {
  const title = (piece: Piece): string => {
    const [file] = files(piece);
    return file === undefined ? escaped(piece.title) : `<a href="${addressOf(file.path)}">${escaped(piece.title)}</a>`;
  };
  const pieces = volume.pieces.map((piece) =>
    row([String(piece.item), escaped(numberOf(piece)), escaped(piece.responsible), title(piece), piece.date.replaceAll('-', ''), escaped(absent(piece) ?? (piece.kind === 'document' ? piece.standing.note ?? '' : ''))]));
  const { text, archivist, on } = volume.notes;
  return `<!doctype html>
<html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(volume.cover.title)} 案卷</title>
<style>body{font:16px/1.7 "Noto Serif SC",SimSun,serif;max-width:60em;margin:24px auto;padding:0 16px}table{border-collapse:collapse;width:100%}th,td{border:1px solid #666;padding:4px 8px;text-align:left;overflow-wrap:anywhere}</style>
</head><body>
<h1>${escaped(volume.cover.title)}</h1>
<p>${'path' in bound ? `<a href="${addressOf(bound.path)}">整卷（一个PDF文件，供打印）</a>` : `整卷没有随包：${escaped(bound.absent)}`}</p>
<h2>案卷封面</h2>
<table>${coverLines(volume.cover).map(({ label, value }) => `<tr><th>${label}</th><td>${escaped(value ?? '')}</td></tr>\n`).join('')}</table>
<h2>卷内目录</h2>
<table>${row(['序号', '文号', '责任者', '题名', '日期', '备注'], 'th')}${pieces.join('')}</table>
<h2>备考表</h2>
<p>${escaped(text)}</p><p>立卷人：${escaped(archivist)}　立卷时间：${chineseDate(on)}</p>
<p>本封装包由${escaped(takenBy)}取得，用途：${escaped(purpose)}</p>
</body></html>
`;
}

/** The same for programs. */
export const volumeJson = ({ volume, files, absent }: Packaged): string => `${JSON.stringify({
  format: 'mingjian-volume@1', cover: { ...volume.cover, retention: RETENTIONS[volume.cover.retention] }, notes: volume.notes,
  contents: volume.pieces.map((piece) => ({ ...piece, files: files(piece), absent: absent(piece) })),
}, null, 2)}\n`;

export const explanation = ({ volume, purpose, takenBy }: Packaged): string => `说明文件

机关：${volume.cover.agency}
案件：${volume.cover.title}
案卷号：${volume.cover.volume}　保管期限：${RETENTIONS[volume.cover.retention]}　件数：${volume.pieces.length}
取得人：${takenBy}　用途：${purpose}

打开：用浏览器打开 data/index.html，可以看到案卷封面、卷内目录和备考表，并打开每一份文件，不需要安装软件。
内容：data/volume.pdf 是可以打印的整卷（没有取得原件的照片只印说明），data/documents 是文书（PDF），data/recordings 是录音录像照片的原件，data/metadata.xml 是元数据（名称依照DA/T 46-2009，结构参照DA/T 48-2009），
data/volume.json 是供程序读取的卷内目录，data/proof.zip 是存证的证明包。没有随包的原件，卷内目录的备注写明原因。
核对：在本文件所在的文件夹运行 sha256sum -c manifest-sha256.txt，逐个核对文件有没有改动（BagIt，RFC 8493）；
data/proof.zip 可以在核验网页离线核对：各条记录自存证之时起没有改动。
`;
