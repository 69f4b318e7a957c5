import type { Block, BlockOf, Paper } from './model.ts';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

const esc = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ENTITIES[character] ?? '').replaceAll('\n', '<br>');

const row = (cells: readonly string[], tag = 'td'): string => `<tr>${cells.map((cell) => `<${tag}>${esc(cell)}</${tag}>`).join('')}</tr>`;

function formOf({ rows }: BlockOf<'form'>): string {
  const body = rows.map((pairs) => `<tr>${pairs.map(({ label, value }) => `<th scope="row">${esc(label)}</th><td${pairs.length === 1 ? ' colspan="3"' : ''}>${esc(value)}</td>`).join('')}</tr>`);
  return `<table class="sheet-form">${body.join('')}</table>`;
}

const inventoryOf = ({ title, headings, rows }: BlockOf<'inventory'>): string =>
  `<table class="sheet-list">${title === '' ? '' : `<caption>${esc(title)}</caption>`}<thead>${row(headings, 'th')}</thead><tbody>${rows.map((cells) => row(cells)).join('')}</tbody></table>`;

const signaturesOf = ({ statement, signers }: BlockOf<'signatures'>): string =>
  `${statement === null ? '' : `<p>${esc(statement)}</p>`}<p class="sheet-sign">${signers.map(({ label, name, date }) => `${esc(label)}：${esc(name ?? '')}${date ? '　　　年　月　日' : ''}`).join('<br>')}</p>`;

function blockOf(block: Block, below: number): string {
  switch (block.kind) {
    case 'heading':
      return `<h${below}>${esc(block.text)}</h${below}>`;
    case 'addressee':
      return `<p class="sheet-to">${esc(block.text)}</p>`;
    case 'paragraph':
    case 'remedies':
      return block.text.split('\n').map((line) => `<p class="sheet-par">${esc(line)}</p>`).join('');
    case 'note':
      return `<p class="sheet-note">${esc(block.text)}</p>`;
    case 'form':
      return formOf(block);
    case 'inventory':
      return inventoryOf(block);
    case 'dialogue':
      return block.turns.map(({ question, answer }) => `<p class="sheet-par">问：${esc(question)}</p><p class="sheet-par">答：${esc(answer)}</p>`).join('');
    case 'opinion':
      return `<div class="sheet-opinion"><strong>${esc(block.label)}</strong><p>${esc(block.text)}</p><p class="sheet-sign">签名：${esc(block.signer ?? '')}　${esc(block.date ?? '　　年　月　日')}</p></div>`;
    case 'signatures':
      return signaturesOf(block);
    case 'issuer':
    default:
      return `<p class="sheet-issuer">${esc(block.agency)}${block.seal ? '（印章）' : ''}<br>${esc(block.date)}</p>`;
  }
}

/**
 * The paper as an article of a page: the same words in the same order as on the printed sheet, every one of them escaped. `level` is that of its
 * title among the headings of the page.
 */
export const paperHtml = ({ letterhead, title, number, mark, blocks, pageSigner }: Paper, level = 1): string => [
  '<article class="sheet" lang="zh-CN">',
  mark === null ? '' : `<p class="sheet-mark">${esc(mark)}</p>`,
  letterhead === null ? '' : `<p class="sheet-head">${esc(letterhead)}</p>`,
  `<h${level}>${esc(title)}</h${level}>`,
  number === null ? '' : `<p class="sheet-number">${esc(number)}</p>`,
  ...blocks.map((block) => blockOf(block, level + 1)),
  pageSigner === null ? '' : `<p class="sheet-foot">（逐页签名）${esc(pageSigner)}：</p>`,
  '</article>',
].join('');
