import { z } from 'zod';
import { Provision } from '#law/disposition.ts';
import { choice, count, line, lines, text } from '#law/forms/fields.ts';
import { isAppliedFor, type MatterKind } from './matter.ts';

export const DAY_UNITS = { 'working-day': '个工作日', 'calendar-day': '日' } as const;
const unit = choice('按什么计算', { 'working-day': '工作日', 'calendar-day': '自然日' });

/** 法定时限 where a provision of its own sets one; without it that of the procedure counts. */
const Statutory = z.strictObject({ days: count('法定天数', 1, 3650), unit, basis: Provision.exactOptional().meta({ title: '规定时限的条文' }) });

/** 承诺时限. 零 is a matter done on the spot (即办). */
const Promised = z.strictObject({ days: count('承诺天数', 0, 3650), unit, excluding: line('不计入的时间').exactOptional() });

/** 申请材料. */
export const Material = z.strictObject({
  name: line('材料名称', 500),
  form: line('原件或者复印件', 50).exactOptional(),
  copies: count('份数', 1, 100).exactOptional(),
});

/** 办理程序: the agency's own steps, with the working days that each may take. */
export const GuideStep = z.strictObject({
  name: text('步骤', 1000),
  unit: line('办理机构', 100).exactOptional(),
  days: count('工作日', 0, 3650).exactOptional(),
});

/** 办公地址、时间、电话. */
const Place = z.strictObject({ address: line('地址'), hours: line('办公时间').exactOptional(), phone: line('办公电话', 100).exactOptional() });

const GUIDE_FIELDS = {
  deciding: line('审批（决定）机构', 100).exactOptional(),
  applicants: text('适用范围', 2000).exactOptional(),
  handling: line('办件类型', 50).exactOptional(),
  manner: text('申请方式', 1000).exactOptional(),
  conditions: lines('受理（许可）条件').exactOptional(),
  policies: text('优惠政策', 2000).exactOptional(),
  materials: z.array(Material.meta({ title: '材料' })).min(1).max(100).exactOptional().meta({ title: '申请材料' }),
  steps: z.array(GuideStep.meta({ title: '步骤' })).min(1).max(50).exactOptional().meta({ title: '办理程序' }),
  statutory: Statutory.exactOptional().meta({ title: '法定时限（法律、法规另有规定的）' }),
  promised: Promised.exactOptional().meta({ title: '承诺时限' }),
  result: line('办理结果').exactOptional(),
  delivery: text('结果送达', 1000).exactOptional(),
  places: z.array(Place.meta({ title: '办公地点' })).min(1).max(20).exactOptional().meta({ title: '办公地址和时间' }),
  enquiry: line('咨询').exactOptional(),
  complaint: line('监督投诉').exactOptional(),
  accountability: text('责任追究', 2000).exactOptional(),
  remedies: text('救济渠道', 2000).exactOptional(),
  note: text('说明', 4000).exactOptional(),
  number: line('指南编号', 50).exactOptional(),
  issued: line('发布日期', 50).exactOptional(),
};

/** A service guide (执法服务指南), as far as only the agency knows it; what follows from matter and procedure is not repeated here. */
export const GuideContent = z.strictObject(GUIDE_FIELDS);
export type GuideContent = z.infer<typeof GuideContent>;
export type GuideField = keyof typeof GUIDE_FIELDS;

const APPLICATION: readonly GuideField[] = ['deciding', 'applicants', 'handling', 'manner', 'conditions', 'policies', 'materials', 'result', 'delivery'];

/** What the form of a guide asks for: only who can apply is told how, unless something is filled in already. */
export const guideAsks = (kind: MatterKind, filled: GuideContent = {}): readonly GuideField[] =>
  (Object.keys(GUIDE_FIELDS) as GuideField[]).filter((field) => isAppliedFor(kind) || !APPLICATION.includes(field) || filled[field] !== undefined); // keys of a constant object
