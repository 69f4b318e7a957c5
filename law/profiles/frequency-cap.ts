import { z } from 'zod';

const times = z.int().min(1).max(366);

/** Inspections that a cap does not count (不受频次上限限制的情形). */
export const UNCAPPED = {
  complaint: '投诉举报、信访反映', assigned: '上级交办、转办', assisting: '配合上级检查', internal: '稽查需要', 'off-site-clue': '非现场监管发现线索',
  media: '媒体曝光', 'follow-up': '整改后现场核查', requested: '应企业申请', licensing: '许可现场核查', emergency: '法律法规规定的其他紧急情形',
} as const;
export type Uncapped = keyof typeof UNCAPPED;

/**
 * How often one object may be inspected (年度检查频次上限, 国办发〔2024〕54号). `most` is for one agency; `byClass` where the object's
 * class decides; `allLevels` for all levels of government together. A published "cap" that says 至少 is a floor and stands in `least`.
 */
export const FrequencyCap = z.strictObject({
  matter: z.string().trim().min(1).max(200),
  years: z.int().min(1).max(10).meta({ title: '期间（年）' }),
  most: times.exactOptional(),
  byClass: z.record(z.string().min(1).max(20), times).exactOptional(),
  allLevels: times.exactOptional(),
  least: times.exactOptional(),
  uncapped: z.array(z.enum(Object.keys(UNCAPPED) as [Uncapped, ...Uncapped[]])).max(10).default([]), // keys of a constant object
}).refine(({ most, byClass, allLevels, least }) => [most, byClass, allLevels, least].some((one) => one !== undefined), '没有填写频次');
export type FrequencyCap = z.infer<typeof FrequencyCap>;

/** Inspections of one object within the cap's period, those that no cap counts left out. */
export interface Done {
  readonly here: number;
  readonly allLevels: number;
}

/** Whether one more inspection of an object of this class would go over the cap; the class is needed only where the cap asks for it. */
export function overCap(cap: FrequencyCap, done: Done, objectClass?: string): boolean {
  const most = objectClass === undefined ? cap.most : cap.byClass?.[objectClass] ?? cap.most;
  return (most !== undefined && done.here >= most) || (cap.allLevels !== undefined && done.allLevels >= cap.allLevels);
}
