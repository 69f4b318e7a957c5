import { html, type Html } from '#web/portal/html.ts';
import { lineHeight, PADDING, SIZES } from './boxes.ts';
import type { Layout, Placed, Point } from './layout.ts';

const BLUE = '#0b3d91';
const INK = '#1c2430';
const QUIET = '#4c5665';
const FONT = 'PingFang SC, Microsoft YaHei, Hiragino Sans GB, Source Han Sans SC, Noto Sans CJK SC, Noto Sans SC, WenQuanYi Micro Hei, sans-serif';

/** Standalone files carry the name space; in a page it is known. */
const NAMESPACE = 'http://www.w3.org/2000/svg';

const round = (value: number): number => Math.round(value * 10) / 10;

function outline({ kind, x, y, width, height, emphasis }: Placed): Html {
  const shape = html`x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}"`;
  switch (kind) {
    case 'choice': {
      const corners = [[x + width / 2, y], [x + width, y + height / 2], [x + width / 2, y + height], [x, y + height / 2]];
      return html`<polygon points="${corners.map(([left = 0, top = 0]) => `${round(left)},${round(top)}`).join(' ')}" fill="#fff" stroke="${BLUE}" stroke-width="1.5"/>`;
    }
    case 'step': return html`<rect ${shape} fill="#fff" stroke="${INK}"/>`;
    case 'group': return html`<rect ${shape} fill="none" stroke="${QUIET}" stroke-dasharray="6 4"/>`;
    case 'elsewhere': return html`<rect ${shape} rx="14" fill="#fff" stroke="${QUIET}" stroke-dasharray="3 3"/>`;
    case 'outside': return html`<rect ${shape} fill="#fff" stroke="${QUIET}"/>`;
    case 'place': return html`<rect ${shape} rx="10" fill="#eef2fa" stroke="${BLUE}" stroke-width="${emphasis === null ? '1.5' : '3'}"/>`;
    default: return kind satisfies never;
  }
}

function words({ kind, x, y, width, height, lines }: Placed): readonly Html[] {
  const centred = kind !== 'step';
  const total = lines.reduce((sum, { style }) => sum + lineHeight(style), 0);
  let bottom = kind === 'choice' ? y + (height - total) / 2 : y + PADDING;
  return lines.map(({ text, style }) => {
    bottom += lineHeight(style);
    const place = html`x="${round(centred ? x + width / 2 : x + PADDING)}" y="${round(bottom - SIZES[style] * 0.38)}"${centred ? html` text-anchor="middle"` : null}`;
    return html`<text ${place} font-size="${SIZES[style]}"${style === 'name' ? html` font-weight="700"` : null} fill="${style === 'small' ? QUIET : INK}">${text}</text>
`;
  });
}

const arrow = (points: readonly Point[], id: string): Html =>
  html`<polyline points="${points.map(({ x, y }) => `${round(x)},${round(y)}`).join(' ')}" fill="none" stroke="${BLUE}" stroke-width="1.2" marker-end="url(#${id}-arrow)"/>
`;

/** What a drawing is called, and where its words are said in a list. */
export interface Naming {
  /** Begins the ids of its title and description: unique in the page. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
}

/**
 * The drawing. It is one picture to assistive technology, named by its title; what it shows stands beside it in a table. Presentation
 * attributes alone: the content policy of the pages allows no style elsewhere.
 */
export function svgOf({ width, height, boxes, arrows }: Layout, { id, title, description }: Naming): string {
  return html`<svg xmlns="${NAMESPACE}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${id}-title" aria-describedby="${id}-desc" font-family="${FONT}">
<title id="${id}-title">${title}</title>
<desc id="${id}-desc">${description}</desc>
<defs><marker id="${id}-arrow" viewBox="0 0 10 10" refX="9" refY="5" markerWidth="7" markerHeight="7" orient="auto-start-reverse"><path d="M0 0L10 5L0 10z" fill="${BLUE}"/></marker></defs>
${boxes.map((box) => html`${outline(box)}
`)}${arrows.map((points) => arrow(points, id))}${boxes.map(words)}</svg>
`.text;
}
