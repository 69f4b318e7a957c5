/**
 * A jurisdiction is a generation of rules that a place works under; `within` names the one whose rules also apply there.
 * What it sets differently stands in law/parameters, value by value, each with its source.
 */
export interface Jurisdiction {
  readonly name: string;
  readonly within: JurisdictionCode | null;
}

export type JurisdictionCode = 'national' | 'henan-2019';

export const JURISDICTIONS: Readonly<Record<JurisdictionCode, Jurisdiction>> = {
  national: { name: '全国（国家法律、行政法规和国务院文件）', within: null },
  'henan-2019': { name: '河南省（三门峡市2019年实施方案）', within: 'national' },
};

export const isJurisdiction = (code: string): code is JurisdictionCode => Object.hasOwn(JURISDICTIONS, code);

/** The jurisdiction itself and all it lies within, nearest first. */
export function chainOf(code: JurisdictionCode): readonly JurisdictionCode[] {
  const { within } = JURISDICTIONS[code];
  return within === null ? [code] : [code, ...chainOf(within)];
}
