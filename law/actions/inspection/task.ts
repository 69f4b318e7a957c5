import { z } from 'zod';
import { choice, choices, count, line, text, yesNo } from '#law/forms/fields.ts';
import { OPENING } from '#law/forms/opening.ts';
import { UNCAPPED } from '#law/profiles/frequency-cap.ts';

export const INSPECTION_TYPES = { daily: '日常检查', special: '专项检查', individual: '个案检查' } as const;

export const CAUSES = {
  plan: '检查计划', transfer: '其他机关移送', ...UNCAPPED,
} as const;

export const SUBJECTS = {
  agency: '行政执法机关', authorised: '法律、法规授权的组织', entrusted: '受委托组织',
  'coordinating-body': '政府议事协调机构', 'third-party': '检验检测机构、科研院所等第三方', outsourced: '外包中介机构',
} as const;

/** What the published list says of this matter and this class of object; the clues that it does not count are its own. */
const PublishedCap = z.strictObject({
  years: count('上限的期间（年）', 1, 10), most: count('本机关的上限（次）', 1, 366).exactOptional(), allLevels: count('各级机关合计的上限（次）', 1, 366).exactOptional(),
  uncapped: choices('不受上限限制的情形', UNCAPPED),
}).meta({ title: '公布的检查频次上限' });

/** What is to be inspected, by whom, how and under which plan. */
export const RegisterInspection = z.strictObject({
  ...OPENING,
  type: choice('检查类型', INSPECTION_TYPES), source: choice('任务来源', CAUSES),
  subject: choice('检查主体', SUBJECTS), announced: yesNo('检查主体资格已经确认并公告'), published: yesNo('检查事项和检查标准已经公布'),
  plan: line('检查计划的名称和编号').exactOptional(), planApproval: line('批准专项检查计划的机关和文号').exactOptional(), planPublished: yesNo('检查计划已经公布'),
  enterprise: yesNo('检查对象是企业'), cap: PublishedCap.exactOptional(), done: count('上限期间内本机关已经检查的次数', 0, 366), doneAllLevels: count('上限期间内各级机关已经检查的次数', 0, 366),
  byDraw: yesNo('双随机抽取'),
  /** The item of 随机抽查事项清单 that the task carries out, as the list calls it. */
  listed: line('随机抽查事项（按清单抽查的）').exactOptional().meta({ title: '随机抽查事项（按清单抽查的）', widget: 'inspection-item' }),
  mode: choice('检查方式', { 'on-site': '入企（现场）检查', 'off-site': '非现场检查（书面核查、信息共享等）' }),
  onSiteReason: text('非现场方式不能达到检查目的的理由', 1000).exactOptional(),
  remote: yesNo('异地检查'), cooperation: line('协助机关和协助函文号').exactOptional(),
  merged: yesNo('已核对能否合并、联合检查'), joint: line('联合检查的机关').exactOptional(),
});
export type Registration = z.infer<typeof RegisterInspection>;

/** What of the task the rest of the case needs; of its source only what may be told. */
export interface Task extends Pick<Registration, 'type' | 'basis' | 'byDraw'> {
  readonly plan: string | null;
}
