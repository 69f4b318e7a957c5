import type { Provision } from '#law/disposition.ts';
import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import type { Party } from '#law/party.ts';
import { alone, HANDLER, together, type ScriptStep } from '../script.ts';

/** What several steps of a licence case repeat. */
export interface Application {
  readonly title: string;
  readonly item: string;
  readonly basis: readonly Provision[];
  readonly party: Party;
  readonly materials: readonly string[];
}

export const receive = (application: Application): ScriptStep =>
  alone('receive-application', 0, HANDLER, { ...application, matter: 'new', handling: 'single', channel: 'window' });

/** The licence that a matter is about; without an end where it has none. */
interface Licence {
  readonly number: string;
  readonly validTo?: string;
}

/** 申请变更、延续. */
export const receiveFor = (matter: 'change' | 'renewal', application: Application, licence: Licence): ScriptStep =>
  alone('receive-application', 0, HANDLER, { ...application, matter, handling: 'single', channel: 'window', licence });

/** 撤回、撤销、注销: what the agency begins itself, and why. */
export const begin = (matter: 'withdrawal' | 'revocation' | 'cancellation', application: Omit<Application, 'materials'>, licence: Licence, reason: string): ScriptStep =>
  alone('receive-application', 0, HANDLER, { ...application, materials: [], matter, handling: 'single', licence, reason });

/** `days`: working days from receipt, so that an attempt that is refused can name a day too. */
export const requestCorrection = (after: number, missing: readonly string[], days: number, reason: string): ScriptStep =>
  alone('request-correction', after, HANDLER, { missing, until: `{=receive-application+${days}}`, reason, sealed: true });

export const receiveCorrection = (after: number, materials: readonly string[]): ScriptStep => alone('receive-correction', after, HANDLER, { materials });

export const accept = (after: number): ScriptStep => alone('accept-application', after, HANDLER, { sealed: true });

/** `others`: whom the matter concerns beside the applicant. */
export const examine = (after: number, hours: string, place: string, findings: string, others: readonly string[] = []): ScriptStep => {
  const [startedAt, endedAt] = hours.split('-');
  return together('examine', after, { startedAt, endedAt, place, identityShown: true, findings, othersConcerned: others.length > 0, others, signature: 'signed' });
};

/** Three working days to speak. */
export const tellRights = (after: number, recipients: readonly string[], content: string, contact: string): ScriptStep =>
  alone('notify-rights', after, HANDLER, { recipients, content, days: 3, contact });

export const tellHearingRight = (after: number, recipients: readonly string[], interests: string, contact: string): ScriptStep =>
  alone('tell-hearing-right', after, HANDLER, { recipients, interests, contact });

export const requestHearing = (after: number, applicant: string, content: string): ScriptStep =>
  alone('request-hearing', after, HANDLER, { applicant, form: 'written', content });

/** `days` working days after the day on which it is announced. */
export const announceHearing = (after: number, days: number, ground: 'statutory' | 'public', channel: string, content: string): ScriptStep =>
  alone('announce-hearing', after, 'head', {
    ground, channel, content, hearingOn: `{=announce-hearing+${days}}`, startsAt: '09:30', place: '本机关听证室',
    enrolment: '自公告之日起五个工作日内，持有效身份证件到本机关行政许可窗口报名参加或者旁听。', contact: '本机关行政许可窗口 0398-0000000',
  });

/** `days` working days after the day on which it is told; eight at the least. */
export const conveneHearing = (after: number, days: number, chair: string, recorder: string): ScriptStep =>
  alone('convene-hearing', after, 'head', { hearingOn: `{=convene-hearing+${days}}`, startsAt: '09:30', place: '本机关听证室', chair: `{@${chair}}`, recorder, open: true });

export const holdHearing = (after: number, chair: string, attended: readonly string[], opinion: string, defence: string): ScriptStep =>
  alone('hold-hearing', after, chair, { startedAt: '09:30', endedAt: '11:20', attended, case: opinion, defence, read: true, signature: 'signed' });

export const extendLimit = (after: number, reason: string): ScriptStep => alone('extend-limit', after, 'head', { reason, told: true });

/** 专家评审、检测、听证: its time is told and not counted. */
export const beginSpecial = (after: number, kind: 'experts' | 'testing' | 'hearing', days: number, reason: string): ScriptStep =>
  alone('begin-special-procedure', after, HANDLER, { kind, until: `{=begin-special-procedure+${days}}`, reason, told: true });

export const endSpecial = (after: number, result: string): ScriptStep => alone('end-special-procedure', after, HANDLER, { result });

/** What was made of a hearing, where there was one. */
interface Heard {
  readonly hearing: 'public' | 'interests';
  readonly transcript?: string;
}

/** `substance`: on the spot; otherwise by the papers alone. */
export const conclude = (after: number, proposal: LicenceDraft, course: string, heard?: Heard, verification: 'substance' | 'documents' = 'substance'): ScriptStep =>
  alone('conclude-investigation', after, HANDLER, { verification, course, proposal, circumstances: [], ...(heard ?? { hearing: 'none' }) });

/** What a reviewer finds of each element where a licence is at issue. */
export const REVIEWED = {
  procedure: '受理（启动）、核查、告知、听取意见的时间和签批齐全，期限已满，程序完整。',
  facts: '核查笔录、申请材料和所附证明相互印证，事实清楚。',
  law: '所引条款与许可条件（撤销、撤回的情形）对应，引用到款、项。',
  discretion: '不属于裁量处罚；决定的内容与查明的事实相称。',
  authority: '许可事项在本机关权责清单内，未超越职权。',
} as const;

interface Bodies {
  readonly reconsideration: string;
  readonly court: string;
}

export const decide = (after: number, decision: LicenceDraft, { reconsideration, court }: Bodies, opinion: string, transcript?: string): ScriptStep =>
  alone('decide', after, 'head', { decision, reconsideration, court, opinion, ...(transcript === undefined ? {} : { transcript }) });

type Served = 'decision' | 'declined' | 'rights' | 'hearing-right' | 'hearing-notice';

export const handOver = (after: number, recipient: string, relation: string, document: Served = 'decision'): ScriptStep =>
  together('serve', after, { document, service: { method: 'direct', place: '政务服务大厅', recipient, relation, signed: true } });

export const issueCertificate = (after: number, number: string, recipient: string): ScriptStep =>
  alone('issue-certificate', after, HANDLER, { kind: 'certificate', number, recipient });

export const close = (after: number, result: string): ScriptStep => alone('close-case', after, HANDLER, { result });

export const superviseLicensee = (after: number, hours: string, place: string, findings: string, outcome: 'none' | 'corrected'): ScriptStep => {
  const [startedAt, endedAt] = hours.split('-');
  return together('inspect-licensee', after, { startedAt, endedAt, place, identityShown: true, findings, outcome, signature: 'signed' });
};
