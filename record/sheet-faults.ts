import { missingFrom } from '#paper/pieces.ts';
import type { Paper } from '#paper/model.ts';

/** What was read off the set sheets of a paper (platform/typesetting/inspect.ts says the same). */
interface Sheets {
  readonly pages: readonly { readonly text: string; readonly code: boolean; readonly faults: readonly string[] }[];
  readonly attached: boolean;
  readonly marks: boolean;
}

/** What a layout must print, whatever it looks like: every word of the paper to be read, the code on every page, the content attached. */
export function sheetFaults(paper: Paper, sheets: Sheets | null): readonly string[] {
  if (sheets === null) return ['版面没有经过检查'];
  const { pages, attached, marks } = sheets;
  const missing = missingFrom(paper, pages.map(({ text }) => text));
  const without = pages.flatMap(({ code }, index) => (code ? [] : [index + 1]));
  return [
    ...(missing.length === 0 ? [] : [`没有印出：${missing.slice(0, 5).map((one) => `“${one.length > 30 ? `${one.slice(0, 30)}……` : one}”`).join('、')}${missing.length > 5 ? `等${missing.length}处` : ''}`]),
    ...(without.length === 0 ? [] : [`第${without.slice(0, 5).join('、')}页没有印出（不小于14毫米的）核验二维码`]),
    ...(marks ? [] : ['没有印出印章或者手写签名']),
    ...(attached ? [] : ['没有附上文书的结构化内容（document.json）']),
    ...new Set(pages.flatMap(({ faults }) => faults)),
  ];
}
