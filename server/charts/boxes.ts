import type { Chart, ChartClock, ChartStep } from '#law/engine/chart.ts';
import type { ChartNode } from '#law/engine/panel.ts';

/** A line of text in a box: how large, how strong. */
export interface Line {
  readonly text: string;
  readonly style: 'name' | 'plain' | 'small';
}

export interface Box {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
}

export const SIZES = { name: 14, plain: 12, small: 11 } as const satisfies Record<Line['style'], number>;
export const PADDING = 8;
const LEADING = 1.35;
export const STEP_WIDTH = 196;
const PLACE_WIDTH = 168;
const MENTION_WIDTH = 132;

/** Chinese is set in squares; letters and digits take about half of one. */
const widthOf = (text: string, size: number): number => Array.from(text).reduce((sum, character) => sum + ((character.codePointAt(0) ?? 0) > 0x2e7f ? size : size * 0.58), 0);

/** Never at the beginning of a line, and never at its end (GB/T 15834). */
const NOT_FIRST = '，。、；：？！）》”〕';
const NOT_LAST = '（《“〔';

function wrapped(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const character of text) {
    if (line !== '' && widthOf(line + character, size) > width && !NOT_FIRST.includes(character)) {
      const kept = NOT_LAST.includes(line.slice(-1)) ? line.slice(0, -1) : line;
      lines.push(kept);
      line = line.slice(kept.length);
    }
    line += character;
  }
  return line === '' ? lines : [...lines, line];
}

export const lineHeight = (style: Line['style']): number => SIZES[style] * LEADING;

function boxOf(texts: readonly Line[], width: number): Box {
  // A mark that may not begin a line hangs over by one square at most.
  const lines = texts.flatMap(({ text, style }) => wrapped(text, SIZES[style], width - 2 * PADDING - SIZES[style] / 2).map((part): Line => ({ text: part, style })));
  return { width, height: Math.ceil(lines.reduce((sum, { style }) => sum + lineHeight(style), 2 * PADDING)), lines };
}

/** 行政处罚法第五十七条第一款、第五十九条: a law, or an article, that was just named is not named again. */
export function citedTogether(articles: readonly string[]): string {
  let before = '';
  return articles.map((article, index) => {
    const [, law = article, , number = ''] = /^(.*?)((第[一二三四五六七八九十百]+条)?第|[一二三四五六七八九十]+（)/.exec(article) ?? [];
    const paragraph = `${law}${number}${/^第[一二三四五六七八九十]+款/.exec(article.slice(law.length + number.length))?.[0] ?? ''}`;
    const known = number !== '' && before.startsWith(paragraph) && article !== paragraph ? paragraph : before.startsWith(law) && law !== article ? law : '';
    before = article;
    return `${index === 0 ? '' : known === '' ? '；' : '、'}${article.slice(known.length)}`;
  }).join('');
}

export const clockLine = ({ name, length, confirmed }: ChartClock): string => `${name.endsWith('期限') ? '' : '期限：'}${name}（${length}${confirmed ? '' : '，待确认'}）`;

const whoLine = ({ by, certified }: ChartStep): string => `${by.join('、')}${certified > 0 ? `（不少于${certified}人）` : ''}`;

/** A step as the chart shows it; `phases` where it can also be taken outside the frame it stands in. */
export function stepBox(step: ChartStep, frame: string | null): Box {
  const phases = step.phases.join('、');
  return boxOf([
    { text: step.name, style: 'name' },
    { text: whoLine(step), style: 'plain' },
    ...(frame === null || frame === phases ? [] : [{ text: `阶段：${phases}`, style: 'plain' as const }]),
    ...(step.documents.length === 0 ? [] : [{ text: step.documents.map((name) => `《${name}》`).join(''), style: 'plain' as const }]),
    ...step.opens.map((clock): Line => ({ text: clockLine(clock), style: 'plain' })),
    { text: citedTogether(step.shortArticles), style: 'small' },
  ], STEP_WIDTH);
}

export const frameTitle = (node: Extract<ChartNode, { kind: 'place' | 'group' }>): readonly Line[] => [
  { text: node.kind === 'group' && node.id !== 'group-' ? `下列阶段均可办理：${node.name}` : node.name, style: node.kind === 'group' ? 'plain' : 'name' },
  ...(node.kind === 'place' ? node.seeAlso.map((panel): Line => ({ text: `另见“${panel}”`, style: 'plain' })) : []),
];

/** What a node without steps inside takes up. */
export function nodeBox(node: ChartNode, chart: Chart): Box {
  switch (node.kind) {
    case 'step': {
      const step = chart.steps[node.step];
      return step === undefined ? boxOf([], STEP_WIDTH) : stepBox(step, null);
    }
    case 'choice': return { width: 84, height: 44, lines: [{ text: '下一步', style: 'plain' }] };
    case 'elsewhere': return boxOf([{ text: node.name, style: 'plain' }, { text: `见“${node.panel}”`, style: 'small' }], MENTION_WIDTH);
    case 'outside': return boxOf([{ text: `已送审后办理：${node.steps.join('、')}`, style: 'plain' }], STEP_WIDTH);
    case 'place': case 'group': return boxOf(frameTitle(node), PLACE_WIDTH);
    default: return node satisfies never;
  }
}

export const titleBox = (node: Extract<ChartNode, { kind: 'place' | 'group' }>, width: number): Box => boxOf(frameTitle(node), width);
