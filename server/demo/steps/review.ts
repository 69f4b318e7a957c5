import type { Draft } from '#law/engine/definition.ts';
import type { ELEMENTS, MATERIALS, RETURN_GROUNDS } from '#law/forms/review.ts';
import { alone, HANDLER, type ScriptStep } from '../script.ts';

type Material = keyof typeof MATERIALS;
type Element = keyof typeof ELEMENTS;

const ALWAYS: readonly Material[] = ['draft', 'report', 'evidence'];

/** `more`: what the course of the case adds to the papers that every submission has. */
export const submitReview = (after: number, draft: Draft, more: readonly Material[], reply?: string): ScriptStep =>
  alone('submit-review', after, HANDLER, { draft, materials: [...ALWAYS, ...more], ...(reply === undefined ? {} : { reply }) });

export const requestSupplement = (after: number, missing: readonly string[], days: number): ScriptStep =>
  alone('request-supplement', after, 'reviewer', { missing, days });

export const acceptReview = (after: number): ScriptStep => alone('accept-review', after, 'reviewer', {});

/** What a reviewer finds of each element where the case gives no reason to say more. */
const USUAL: Readonly<Record<Element, string>> = {
  subject: '本机关是法定行政机关，对该事项有管辖权，以本机关名义作出，主体适格。',
  officers: '两名承办人员的执法证件在各环节办理之日均在有效期内，未见应当回避的情形。',
  procedure: '立案、调查、告知、送达的时间和签批齐全，陈述申辩期限已满，程序完整。',
  facts: '现场笔录、询问笔录与书证相互印证，时间、地点、主体和行为明确。',
  law: '行为与所引条款的构成要件对应，引用到款、项，不存在新旧法适用问题。',
  discretion: '裁量因素与案卷证据一致，处罚幅度在裁量基准对应档次之内。',
  authority: '处罚种类和数额在法定幅度以内，未超越本机关职权。',
  documents: '文书要素齐备，文号连续，签名、日期无缺漏。',
  crime: '现有证据未反映达到刑事追诉标准，不需要移送司法机关。',
};

type Remarks = Partial<Readonly<Record<Element, string>>>;

const findings = (remarks: Remarks, unsound: Remarks) =>
  (Object.entries(USUAL) as [Element, string][]).map(([element, usual]) => ({ // entries of the record above
    element, sound: unsound[element] === undefined, comment: unsound[element] ?? remarks[element] ?? usual,
  }));

export const agree = (after: number, remarks: Remarks, advice?: string): ScriptStep => alone('give-opinion', after, 'reviewer', {
  elements: findings(remarks, {}), conclusion: 'agree', grounds: [], ...(advice === undefined ? {} : { advice }),
});

/** Returned: the elements that are not in order, and what to do about them. */
export const sendBack = (after: number, unsound: Remarks, grounds: readonly (keyof typeof RETURN_GROUNDS)[], advice: string): ScriptStep =>
  alone('give-opinion', after, 'reviewer', { elements: findings({}, unsound), conclusion: 'problems', grounds, advice });

export const objectTo = (after: number, reason: string): ScriptStep => alone('object-opinion', after, HANDLER, { reason });

export const consult = (after: number, record: string, agreed: boolean): ScriptStep => alone('consult-review', after, 'reviewer', { record, agreed });

interface Speaker {
  readonly name: string;
  readonly post: string;
  readonly leader: boolean;
  readonly opinion: string;
}

export const leader = (name: string, post: string, opinion: string): Speaker => ({ name, post, leader: true, opinion });
export const attending = (name: string, post: string, opinion: string): Speaker => ({ name, post, leader: false, opinion });

/** 集体讨论: who took part and said what. All agree to the conclusion. */
export const deliberate = (after: number, subject: 'complex' | 'disagreement', conclusion: Draft, recorder: string, speakers: readonly Speaker[]): ScriptStep =>
  alone('deliberate', after, 'head', {
    subject, place: '本机关三楼会议室', startedAt: '15:00', endedAt: '16:20', recorder, report: '承办人汇报了案情、证据、当事人的意见、法制审核的意见和处理建议。', conclusion, members: speakers.map((speaker) => ({ ...speaker, agrees: true, signed: true })),
  });
