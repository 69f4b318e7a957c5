import { FineRange } from './benchmark-row.ts';

/** The range of a fine in words that are read back as the same range, and what can be made of an agency's own words. */

type Ends = Extract<FineRange, { kind: 'amount' | 'multiple' | 'per-unit' }>;

const WITHOUT = '（不含本数）';
const decimal = (hundredths: number): string => String(hundredths / 100);
const yuan = (fen: number): string => `${decimal(fen)}元`;
const times = (hundredths: number): string => `${decimal(hundredths)}倍`;

function endsText({ from, to }: Pick<Ends, 'from' | 'to'>, worded: (at: number) => string): string {
  if (from !== undefined && to !== undefined && from.at === to.at && from.inclusive && to.inclusive) return worded(from.at);
  const end = (bound: typeof from, word: string): string => (bound === undefined ? '' : `${worded(bound.at)}${word}${bound.inclusive ? '' : WITHOUT}`);
  return `${end(from, '以上')}${end(to, '以下')}`;
}

export function fineText(fine: FineRange): string {
  switch (fine.kind) {
    case 'none':
      return '不予罚款';
    case 'amount':
      return endsText(fine, yuan);
    case 'multiple':
      return `${fine.base}的${endsText(fine, times)}`;
    case 'per-unit':
      return `每${fine.unit}${endsText(fine, yuan)}${fine.capFen === undefined ? '' : `，最高${yuan(fine.capFen)}`}`;
    case 'of-statutory':
    default: {
      const end = ({ of, hundredths, inclusive }: typeof fine.from, word: string): string => `法定最${of === 'lowest' ? '低' : '高'}额的${hundredths}%${word}${inclusive ? '' : WITHOUT}`;
      return `${end(fine.from, '以上')}，${end(fine.to, '以下')}`;
    }
  }
}

const BOUND = /(?<figure>\d+(?:\.\d+)?)(?<unit>万元|万|元|倍|%)(?<end>以上|以下)?(?<without>（不含本数）)?/g;
const STATUTORY = /法定最(?<of>低|高)额的(?<share>\d+)%(?<end>以上|以下)(?<without>（不含本数）)?/g;
/** Two ranges, or a bound that is said in a way of its own: somebody has to look. */
const UNSURE = /或|\/|超过|不足|低于|高于|不含(?!本数)|\d[-—~至到]\d/;

interface Found {
  readonly at: number;
  readonly money: boolean;
  readonly end: string | undefined;
  readonly inclusive: boolean;
}

const hundredths = (figure: string, by: number): number => Math.round(Number(figure) * by);

const boundsIn = (words: string): readonly Found[] => [...words.matchAll(BOUND)].map(({ groups = {} }) => {
  const { figure = '', unit = '', end, without } = groups;
  const by = unit === '元' || unit === '倍' ? 100 : unit === '%' ? 1 : 1_000_000;
  return { at: hundredths(figure, by), money: unit !== '倍' && unit !== '%', end, inclusive: without === undefined };
});

/** Ends as read, before FineRange judges them. */
interface ReadEnds {
  readonly from?: Pick<Found, 'at' | 'inclusive'>;
  readonly to?: Pick<Found, 'at' | 'inclusive'>;
}

function endsFrom(bounds: readonly Found[]): ReadEnds | null {
  const [first, second, third] = bounds;
  if (first === undefined || third !== undefined) return null;
  const bound = ({ at, inclusive }: Found) => ({ at, inclusive });
  if (second !== undefined) return first.end === '以上' && second.end === '以下' && first.money === second.money ? { from: bound(first), to: bound(second) } : null;
  return { ...(first.end === '以下' ? {} : { from: bound(first) }), ...(first.end === '以上' ? {} : { to: bound(first) }) };
}

function statutoryIn(words: string): unknown {
  const [from, to, third] = [...words.matchAll(STATUTORY)].map(({ groups = {} }) => ({
    end: groups['end'], bound: { of: groups['of'] === '低' ? 'lowest' : 'highest', hundredths: Number(groups['share']), inclusive: groups['without'] === undefined },
  }));
  if (from?.end !== '以上' || to?.end !== '以下' || third !== undefined) return null;
  return { kind: 'of-statutory', from: from.bound, to: to.bound };
}

function readEnds(words: string): unknown {
  const [range = '', cap] = words.split(/[，,](?:但)?最高/);
  const ends = endsFrom(boundsIn(range));
  if (ends === null) return null;
  const [first] = boundsIn(range);
  const before = range.slice(0, range.search(/\d/));
  const unit = /每(?<unit>[^，,；;]{1,20}?)(?:并?处以?)?$/.exec(before)?.groups?.['unit'];
  if (first?.money === false) return { kind: 'multiple', base: before.replace(/^.*[，,；;处以]/, '').replace(/的$/, ''), ...ends };
  // 每 elsewhere is a unit that was not made out: the sum alone would be a fine of another size.
  if (unit === undefined) return cap === undefined && !range.includes('每') ? { kind: 'amount', ...ends } : null;
  const [most] = cap === undefined ? [] : boundsIn(cap);
  return { kind: 'per-unit', unit, ...ends, ...(most === undefined ? {} : { capFen: most.at }) };
}

/** The range that these words state; null where they state none, more than one, or one that cannot be made out. */
export function readFine(text: string): FineRange | null {
  const words = text.replaceAll(/\s|(?<=\d),(?=\d{3})/g, '').replaceAll('％', '%').replaceAll('(不含本数)', WITHOUT);
  if (/^不予(?:罚款|处罚|行政处罚)$/.test(words)) return { kind: 'none' };
  if (UNSURE.test(words)) return null;
  return FineRange.safeParse(words.includes('法定最') ? statutoryIn(words) : readEnds(words)).data ?? null;
}
