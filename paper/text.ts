import type { Block, Paper } from './model.ts';

export const BLANK = '　　　　';

/** The lines of one block as plain text. */
export function blockText(block: Block): readonly string[] {
  switch (block.kind) {
    case 'heading':
    case 'addressee':
    case 'paragraph':
    case 'remedies':
    case 'note':
      return block.text.split('\n');
    case 'form':
      return block.rows.flatMap((row) => row.map(({ label, value }) => `${label}：${value}`));
    case 'inventory':
      return [block.title, block.headings.join('\t'), ...block.rows.map((row) => row.join('\t'))].filter((line) => line !== '');
    case 'dialogue':
      return block.turns.flatMap(({ question, answer }) => [`问：${question}`, `答：${answer}`]);
    case 'opinion':
      return [`${block.label}：${block.text}`, `签名：${block.signer ?? BLANK}　日期：${block.date ?? BLANK}`];
    case 'signatures':
      return [...(block.statement === null ? [] : [block.statement]), ...block.signers.map(({ label, name }) => `${label}：${name ?? BLANK}`)];
    case 'issuer':
    default:
      return [block.agency, block.date];
  }
}

/** The whole paper as plain text: for search, comparison and redaction. */
export const plainText = ({ letterhead, title, number, mark, blocks }: Paper): string =>
  [mark, letterhead, title, number, ...blocks.flatMap(blockText)].flatMap((line) => line ?? []).join('\n');
