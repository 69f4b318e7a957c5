import { fenFromYuan } from '#kernel/money.ts';
import type { Disposition, Penalty, Provision } from '#law/disposition.ts';

/** Short ways to write what the cases of the demonstration are full of. */

export const law = (source: string, place: string): Provision => ({ source: `中华人民共和国${source}`, place, rank: 'law' });
export const regulation = (source: string, place: string): Provision => ({ source, place, rank: 'administrative-regulation' });
export const rule = (source: string, place: string): Provision => ({ source, place, rank: 'rule' });

const money = (type: 'fine' | 'confiscate-gains' | 'confiscate-property') => (yuan: string): Penalty => {
  const amountFen = fenFromYuan(yuan);
  if (amountFen === null) throw new Error(`${yuan} is no amount`);
  return { type, amountFen };
};

export const fine = money('fine');
export const confiscateGains = money('confiscate-gains');
export const confiscateProperty = money('confiscate-property');

export const penalty = (content: Omit<Extract<Disposition, { kind: 'penalty' }>, 'kind'>): Disposition => ({ kind: 'penalty', ...content });

/** The same decision with another penalty, and the reason for it. */
export const instead = (disposition: Disposition, penalties: Penalty[], discretion: string): Disposition =>
  disposition.kind === 'penalty' ? { ...disposition, penalties, discretion } : disposition;
