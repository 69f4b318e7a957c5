import { epochOf, type Instant } from '#kernel/dates.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Standing } from '#law/engine/systems.ts';
import { handwritingFault } from '#law/forms/handwriting.ts';
import type { NoteUnsigned, SignDocument } from '#law/forms/signature.ts';
import { paperStateOf, voidingOf } from '#law/papers/state.ts';
import { SIGNED, UNSIGNED } from '#law/procedures/signature.ts';
import { signedOnPaper } from './scan-state.ts';

export const SIGNING_STEPS: ReadonlySet<string> = new Set(['sign-document', 'note-unsigned']);

/** What the log holds of one line of a document: who signed it, or why nobody did. */
export type Hand =
  | { readonly kind: 'signed'; readonly seq: number; readonly at: Instant; readonly data: SignDocument }
  | { readonly kind: 'unsigned'; readonly seq: number; readonly at: Instant; readonly data: NoteUnsigned };

const handOf = ({ step, seq, at, data }: CaseEvent): Hand =>
  (step === 'sign-document' ? { kind: 'signed', seq, at, data: data as SignDocument } : { kind: 'unsigned', seq, at, data: data as NoteUnsigned }); // the forms of these steps

/** Every hand of a case, oldest first. */
export const handsIn = (events: readonly CaseEvent[]): readonly Hand[] => events.filter(({ step }) => SIGNING_STEPS.has(step)).map(handOf);

type Line = Pick<SignDocument, 'event' | 'form' | 'place'>;
const sameLine = (a: Line, b: Line): boolean => a.event === b.event && a.form === b.form && a.place === b.place;

/** A clock on the table may be a little ahead of the server's: ten minutes. */
const AHEAD_MS = 600_000;

function pagesWrong({ pages, signedAt }: SignDocument): readonly Refusal[] {
  const inOrder = pages.every(({ page }, index) => page === index + 1);
  const timed = pages.every(({ at }, index) => at <= signedAt && (index === 0 || (pages[index - 1]?.at ?? at) <= at));
  return [
    ...(inOrder ? [] : [refuse('pages-unconfirmed', '应当逐页确认，每页一次，不得跳页', SIGNED, { todo: '请从第一页起逐页阅看、确认。' })]),
    ...(timed ? [] : [refuse('pages-after-signature', '逐页确认应当在签名以前依次进行', SIGNED, { todo: '请清除签名，逐页确认后重新签名。' })]),
  ];
}

const strokesWrong = (strokes: string | undefined): readonly Refusal[] => {
  const fault = strokes === undefined ? null : handwritingFault(strokes);
  return fault === null ? [] : [refuse('handwriting-wrong', fault, SIGNED, { todo: '请清除后重新签名。' })];
};

const ON_PAPER = (label: string): Refusal => refuse('signed-already', `“${label}”已经在纸质件上签名，见签署后的扫描件`, SIGNED, { todo: '请刷新页面查看；扫描件登记有误的，请重新附入扫描件替代。' });

function signatureWrong(data: SignDocument, hands: readonly Hand[], facts: Facts): readonly Refusal[] {
  return [
    ...pagesWrong(data), ...strokesWrong(data.strokes),
    ...(epochOf(data.signedAt) <= epochOf(facts.now) + AHEAD_MS ? [] : [refuse('signed-in-the-future', '设备上的签名时间晚于服务器时间', SIGNED, { todo: '请校准设备的时钟后重新签名。' })]),
    ...(hands.some((hand) => hand.kind === 'signed' && sameLine(hand.data, data)) ? [refuse('signed-already', `“${data.label}”已经签名，不能重复签名`, SIGNED, { todo: '请刷新页面查看；签错的，在文书上另行更正并说明。' })] : []),
  ];
}

/** 拒绝签名的，注明情况; somebody else has seen it, or it was filmed (强制法第十八条、民事诉讼法第八十九条). */
function noteWrong(data: NoteUnsigned, hands: readonly Hand[]): readonly Refusal[] {
  const witnessed = data.filmed || data.witness !== undefined;
  return [
    ...strokesWrong(data.witnessStrokes),
    ...(witnessed ? [] : [refuse('unsigned-unwitnessed', '没有签名的，应当由见证人见证，或者以音像记录经过', UNSIGNED, { todo: '请邀请见证人并填写姓名，或者以执法记录仪记录。' })]),
    ...(data.witnessStrokes !== undefined && data.witness === undefined ? [refuse('witness-unnamed', '有见证人签名的，应当写明见证人', UNSIGNED)] : []),
    ...(hands.some((hand) => sameLine(hand.data, data)) ? [refuse('line-settled', `“${data.label}”已经签名或者注明，不能再注明`, UNSIGNED, { todo: '请刷新页面查看。' })] : []),
  ];
}

/** What stands against a step of signing; `data` has passed its form. That the document says what is signed is checked where documents are kept. */
export function signingWrong(step: string, data: unknown, { events, view }: Standing, { by }: StepCommand, facts: Facts): readonly Refusal[] {
  const hands = handsIn(events);
  const line = data as Line & { readonly label: string }; // both forms have it
  const { event } = line;
  if (!view.handlers.includes(by)) return [refuse('not-handler', '签名由本案承办人员主持', SIGNED, { todo: '请由本案承办人员登录办理。' })];
  if (!events.some(({ id }) => id === event)) return [refuse('document-unknown', '本案没有作出这份文书', SIGNED, { todo: '请刷新页面后重新选择。' })];
  if (signedOnPaper(events, line)) return [ON_PAPER(line.label)];
  if (voidingOf(paperStateOf(events), { event, form: line.form }) !== undefined) {
    return [refuse('paper-voided', '这份文书已经作废，不能签名', SIGNED, { todo: '在代替它的文书上签名。' })];
  }
  return step === 'sign-document' ? signatureWrong(data as SignDocument, hands, facts) : noteWrong(data as NoteUnsigned, hands);
}
