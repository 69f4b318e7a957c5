/** How far away a date is, in the words that officials use. */
export const daysInWords = (daysLeft: number): string => {
  if (daysLeft === 0) return '今天届满';
  return daysLeft > 0 ? `还剩${daysLeft}天` : `已逾期${-daysLeft}天`;
};

/** A waiting period or a right of the party is not overdue when it has ended: it has run out. */
export const endInWords = (daysLeft: number, effect: 'duty' | 'bar' | 'right' | null): string =>
  daysLeft < 0 && (effect === 'bar' || effect === 'right') ? '期限已届满' : daysInWords(daysLeft);

export const EFFECTS = { duty: '应当在此之前完成', bar: '届满前不得作出决定', right: '当事人的权利' } as const;
