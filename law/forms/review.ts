import { z } from 'zod';
import type { Draft, TailoringLists } from '#law/engine/definition.ts';
import { choice, choices, count, demanded, line, lines, text, time, yesNo } from './fields.ts';

/** The elements a review goes through one by one (F-09; 三政办〔2019〕16号三（三）3; the first five seeds' own list adds the rest). */
export const ELEMENTS = {
  subject: '行政执法主体是否合法',
  officers: '行政执法人员是否具备执法资格',
  procedure: '行政执法程序是否合法',
  facts: '案件事实是否清楚，证据是否合法充分',
  law: '适用法律、法规、规章是否准确',
  discretion: '裁量基准运用是否适当',
  authority: '是否超越执法机关法定权限',
  documents: '行政执法文书是否完备、规范',
  crime: '违法行为是否涉嫌犯罪、需要移送司法机关',
} as const;

/** The eight grounds on which a draft must be returned (F-12; 三政办〔2019〕16号三（三）4). */
export const RETURN_GROUNDS = {
  subject: '行政执法主体不合法，行政执法人员不具备执法资格',
  procedure: '违反法定程序',
  facts: '主要事实不清，证据不足',
  law: '法律、法规、规章适用错误',
  discretion: '裁量基准运用不当',
  authority: '超越法定权限',
  documents: '行政执法文书不规范、不完备',
  crime: '涉嫌犯罪需要移送司法机关',
} as const;

export const MATERIALS = {
  draft: '拟作出的行政执法决定',
  report: '调查（审查）终结报告',
  evidence: '调查取证相关材料',
  appraisal: '鉴定（评估）报告',
  notice: '事先告知及送达材料',
  statement: '陈述申辩及复核材料',
  hearing: '听证笔录和听证报告',
} as const;

export interface SubmitReview<D extends Draft = Draft> {
  readonly draft: D;
  readonly materials: readonly (keyof typeof MATERIALS)[];
  readonly reply?: string;
}

/** The draft itself is of the action kind's own form. */
export const submitReview = <D extends Draft>(draft: z.ZodType<D>): z.ZodType<SubmitReview<D>> => z.strictObject({
  draft,
  materials: choices('送审材料', MATERIALS),
  reply: text('对上次审核意见的处理情况').exactOptional(),
});

export const RequestSupplement = z.strictObject({ missing: lines('需要补充的材料'), days: count('补充期限（工作日）', 1, 30) });

export const SupplySupplement = z.strictObject({ supplied: lines('补充的材料') });

export const AcceptReview = z.strictObject({ note: line('备注').exactOptional() });

const ELEMENT_CODES = Object.keys(ELEMENTS) as [keyof typeof ELEMENTS, ...(keyof typeof ELEMENTS)[]]; // keys of a constant object

export const ElementFinding = z.strictObject({
  element: z.enum(ELEMENT_CODES).meta({ title: '审核要素', labels: ELEMENTS }),
  sound: yesNo('符合要求'),
  comment: text('审核意见', 1000),
});

export const GiveOpinion = z.strictObject({
  elements: z.array(ElementFinding).max(ELEMENT_CODES.length).meta({ title: '要素清单', widget: 'elements', labels: ELEMENTS }),
  conclusion: choice('审核结论', { agree: '同意', problems: '存在问题' }),
  grounds: choices('存在的问题', RETURN_GROUNDS),
  advice: text('审核建议').exactOptional(),
});

/** An opinion as any list of elements makes it: what rules read, whichever form it passed. */
export interface Opinion {
  readonly elements: readonly { readonly element: string; readonly sound: boolean; readonly comment: string }[];
  readonly conclusion: 'agree' | 'problems';
  readonly grounds?: readonly string[];
  readonly advice?: string;
}

const sameNames = (names: readonly string[]): Record<string, string> => Object.fromEntries(names.map((name) => [name, name]));

/** The form of an opinion by an agency's own lists (F-09, F-12). An opinion of the nine, given before, keeps to `GiveOpinion`. */
export function opinionBy({ elements, returnGrounds }: TailoringLists): z.ZodType<Opinion> {
  const labels = sameNames(elements);
  const element = z.enum(labels).meta({ title: '审核要素', labels });
  const { conclusion, advice } = GiveOpinion.shape;
  const findings = z.array(z.strictObject({ ...ElementFinding.shape, element })).max(elements.length).meta({ title: '要素清单', widget: 'elements', labels });
  return returnGrounds.length === 0
    ? z.strictObject({ elements: findings, conclusion, advice })
    : z.strictObject({ elements: findings, conclusion, grounds: choices('存在的问题', sameNames(returnGrounds)), advice });
}

export const ObjectOpinion = z.strictObject({ reason: text('异议及理由') });

export const ConsultReview = z.strictObject({
  record: text('协商沟通情况'),
  agreed: yesNo('是否达成一致意见'),
});

export const Member = z.strictObject({
  name: line('姓名', 50), post: line('职务', 50),
  leader: yesNo('是否机关负责人'),
  opinion: text('意见', 1000),
  agrees: yesNo('同意结论'),
  signed: yesNo('已签名'),
});

export interface Deliberate<D extends Draft = Draft> {
  readonly subject: 'complex' | 'disagreement';
  readonly place: string;
  readonly startedAt?: string;
  readonly endedAt?: string;
  readonly recorder: string;
  readonly attendees?: readonly string[];
  readonly report?: string;
  readonly members: readonly z.infer<typeof Member>[];
  readonly conclusion: D;
}

export const deliberate = <D extends Draft>(conclusion: z.ZodType<D>): z.ZodType<Deliberate<D>> => z.strictObject({
  subject: choice('讨论事由', { complex: '情节复杂或者重大违法行为', disagreement: '对法制审核意见有异议，协商未达成一致' }),
  place: line('地点'),
  startedAt: demanded(time('开始时间')), endedAt: demanded(time('结束时间')),
  recorder: line('记录人', 50),
  attendees: lines('列席人员（姓名、职务）', 0).exactOptional(),
  report: demanded(text('承办人汇报的案情和处理建议')),
  members: z.array(Member).min(1).max(30).meta({ title: '参加讨论人员', widget: 'members' }),
  conclusion,
});
