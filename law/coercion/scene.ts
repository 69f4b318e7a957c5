import type { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, line, SIGNATURES, text, time, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** Who was there and when, as every record made on the spot shows it. */
export const ON_THE_SPOT = {
  startedAt: time('开始时间'), endedAt: time('结束时间'), place: line('地点'),
  identityShown: confirmed('出示执法身份证件'),
  present: yesNo('当事人到场'),
  witness: line('见证人', 50).exactOptional(),
  findings: text('现场情况和实施过程'),
  signature: choice('当事人签名', SIGNATURES),
};

/** 现场笔录 of a measure: what art. 18 has the officers do on the spot. */
export const SCENE = {
  ...ON_THE_SPOT,
  rightsTold: confirmed('当场告知理由、依据、权利和救济途径'),
  statement: text('当事人的陈述和申辩（没有的填“无”）', 3000),
  delivered: confirmed('当场交付决定书和清单'),
};

type Scene = { readonly [Key in 'startedAt' | 'endedAt' | 'present' | 'signature']: z.infer<(typeof ON_THE_SPOT)[Key]> } & { readonly witness?: string };

export const timesRefusals = ({ startedAt, endedAt }: Pick<Scene, 'startedAt' | 'endedAt'>, articles: readonly Citation[]): readonly Refusal[] =>
  startedAt < endedAt ? [] : [refuse('record-time-order', '现场笔录的结束时间应当晚于开始时间', articles, { todo: '核对笔录的起止时间。' })];

/** Times in order; who was not there cannot have signed. */
export function recordRefusals({ startedAt, endedAt, present, signature }: Scene, articles: readonly Citation[]): readonly Refusal[] {
  return [
    ...timesRefusals({ startedAt, endedAt }, articles),
    ...(present === (signature !== 'absent') ? [] : [refuse('signature-presence', '当事人是否到场与签名的记载不一致', articles, { todo: '核对当事人到场和签名的情况。' })]),
  ];
}

/** A record made without the party is signed by a witness. */
export const witnessRefusals = ({ present, witness }: Scene, articles: readonly Citation[]): readonly Refusal[] =>
  present || witness !== undefined
    ? [] : [refuse('witness-missing', '当事人不到场的，应当邀请见证人到场，由见证人和执法人员在现场笔录上签名', articles, { todo: '邀请见证人到场并写明姓名。' })];

/** What the record of a measure must show (行政强制法第十八条). */
export const sceneRefusals = (scene: Scene): readonly Refusal[] => {
  const articles = [cite('coercion-2011', 18)];
  return [...recordRefusals(scene, articles), ...witnessRefusals(scene, articles)];
};
