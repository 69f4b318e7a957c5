/**
 * A jurisdiction is a generation of rules that a place works under; `within` names the one whose rules also apply there.
 * What it sets differently stands in law/parameters, value by value, each with its source. Three generations are known: the pilot in
 * Shandong (2017, almost without numbers; each plan is a place of its own, since none binds the others), the State Council's opinions as
 * they stand (2018), and Henan's (2019, with numbers of its own). Law and State Council documents bind everywhere and are `national`.
 */
export interface Jurisdiction {
  readonly name: string;
  readonly within: JurisdictionCode | null;
}

export type JurisdictionCode =
  | 'national' | 'shandong-2017' | 'dongying-2017' | 'haiyang-2017' | 'yanzhou-2019' | 'state-council-2018' | 'henan-2019';

export const JURISDICTIONS: Readonly<Record<JurisdictionCode, Jurisdiction>> = {
  national: { name: '全国（国家法律、行政法规和国务院文件）', within: null },
  'shandong-2017': { name: '山东省（2017年试点）', within: 'national' },
  'dongying-2017': { name: '山东省东营市东营区（2017年工作方案）', within: 'shandong-2017' },
  'haiyang-2017': { name: '山东省海阳市（2017年实施方案）', within: 'shandong-2017' },
  'yanzhou-2019': { name: '山东省济宁市兖州区（2019年工作方案）', within: 'shandong-2017' },
  'state-council-2018': { name: '照国办发〔2018〕118号施行的地方（辽宁省开原市）', within: 'national' },
  'henan-2019': { name: '河南省（三门峡市2019年实施方案）', within: 'national' },
};

export const isJurisdiction = (code: string): code is JurisdictionCode => Object.hasOwn(JURISDICTIONS, code);

/** The jurisdiction itself and all it lies within, nearest first. */
export function chainOf(code: JurisdictionCode): readonly JurisdictionCode[] {
  const { within } = JURISDICTIONS[code];
  return within === null ? [code] : [code, ...chainOf(within)];
}
