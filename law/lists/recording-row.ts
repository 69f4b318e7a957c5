import { z } from 'zod';

export const COVERAGES = { whole: '全程音像记录', key: '关键环节音像记录' } as const;

const line = (title: string, longest = 500) => z.string().trim().min(1).max(longest).meta({ title });

/**
 * One row of 音像记录事项清单 (E-04) as agencies publish it. Only what is recorded is always there: the published layouts have six to thirteen
 * columns. Where a list says 场景类 in one column and 录像 in another, both are kept in its own words.
 */
export const RecordingRow = z.strictObject({
  number: line('序号', 20),
  kind: line('执法类别').exactOptional(),
  stage: line('执法环节').exactOptional(),
  item: line('执法事项').exactOptional(),
  subject: line('记录事项').exactOptional(),
  place: line('记录场合').exactOptional(),
  timeLimit: line('执法时限要求').exactOptional(),
  unit: line('执法部门').exactOptional(),
  recorder: line('记录人').exactOptional(),
  from: line('开始记录时间').exactOptional(),
  content: line('记录过程', 2000).exactOptional(),
  until: line('结束记录时间').exactOptional(),
  means: line('记录方式').exactOptional(),
  scene: line('执法记录类别').exactOptional(),
  marking: line('记录标识要求').exactOptional(),
  retention: line('保管期限').exactOptional(),
  note: line('备注').exactOptional(),
  /** Ours: said by who drafts the list, for agencies fill the published columns differently. */
  coverage: z.enum(['whole', 'key']).exactOptional().meta({ title: '记录要求', labels: COVERAGES }),
  /** Steps of action kinds that the row means, as kind/step. */
  steps: z.array(z.string().regex(/^[a-z-]+\/[a-z-]+$/, '应当写作“类别/环节”')).max(100).exactOptional().meta({ title: '对应的办案环节' }),
}).refine(({ stage, item, subject }) => [stage, item, subject].some((one) => one !== undefined), '没有填写记录的环节或者事项')
  .refine(({ place, content, means, scene }) => [place, content, means, scene].some((one) => one !== undefined), '没有填写怎样记录');
export type RecordingRow = z.infer<typeof RecordingRow>;

/** Headings under which the fields are published. */
export const RECORDING_HEADINGS = {
  序号: 'number', 执法类别: 'kind', 类别: 'kind', 执法环节: 'stage', 记录环节: 'stage', 关键环节: 'stage', 执法事项: 'item', 执法项目: 'item', 记录事项: 'subject',
  记录场合: 'place', 记录场所: 'place', 执法场所: 'place', 执法时限要求: 'timeLimit', 执法时限: 'timeLimit', 执法部门: 'unit', 记录部门: 'unit', 记录人: 'recorder', 记录人员: 'recorder',
  开始记录时间: 'from', 记录开始时间: 'from', 记录过程: 'content', 记录内容: 'content', 结束记录时间: 'until', 记录结束时间: 'until',
  记录方式: 'means', 执法记录方式: 'means', 记录载体: 'means', 执法记录类别: 'scene', 记录标识要求: 'marking', 保管期限: 'retention', 存储期限: 'retention', 备注: 'note',
  应当进行音像记录的执法环节: 'stage', 应当进行全过程音像记录的现场执法活动和执法场所: 'place', 应当进行全程音像记录的现场执法活动: 'place',
  记录要求: 'coverage', 对应的办案环节: 'steps',
} as const satisfies Record<string, keyof RecordingRow>;
