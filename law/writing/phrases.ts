import { cite } from '#law/statutes/index.ts';
import { phrase, statutory } from './wording.ts';

/** Phrases that forms share. */

const REMEDY_ARTICLES = [cite('reconsideration-2023', 20), cite('litigation-2017', 46)];

/** REMEDY: each body by its own name, and how long it may be turned to. */
export const REMEDIES = statutory(
  '救济途径', '如不服本决定，可以自收到本决定书之日起{复议期限}内向{复议机关}申请行政复议，也可以自收到本决定书之日起{起诉期限}内直接向{人民法院}提起行政诉讼。',
  REMEDY_ARTICLES, ['申请行政复议', '提起行政诉讼'],
);

/** Where reconsideration comes first (行政复议法第二十三条). */
export const REMEDIES_IN_TURN = statutory(
  '救济途径（复议前置）',
  '如不服本决定，应当自收到本决定书之日起{复议期限}内先向{复议机关}申请行政复议；对行政复议决定不服，或者行政复议机关不予受理、驳回申请、逾期不作答复的，可以自收到决定书之日起或者行政复议期限届满之日起{复议后起诉期限}内向{人民法院}提起行政诉讼。',
  [cite('reconsideration-2023', 23, 1, 1), cite('reconsideration-2023', 34), cite('litigation-2017', 45)], ['先', '申请行政复议', '不予受理', '逾期不作答复', '提起行政诉讼'],
);

/** Said under the seal of a letter. */
export const COPIES = phrase('附注', '本文书一式两份：一份送达当事人，一份归档。');
export const foot = (text: string) => phrase('附注', text);

/** What those who sign a record confirm. */
export const READ_OVER = phrase('签名前的确认', '以上笔录已经本人阅看（已向本人宣读），与所述（所见）一致，记录属实。');
export const confirmed = (text: string) => phrase('签名前的确认', text);
