import { chineseDate } from '#kernel/dates.ts';
import { provisionsText } from '#law/disposition.ts';
import { form, par, partyForm, remedies } from './blocks.ts';
import { letter, under } from './layouts.ts';
import type { Draft, Source } from './source.ts';
import type { Block } from '#paper/model.ts';

/** The item applied for, as the case calls it. */
export const itemOf = (source: Source): string => source.latest('receive-application')?.data.text('item') ?? source.view.matter;

/** Which application a paper is about: 2026年3月2日提出的食品经营许可申请. */
export function applicationOf(source: Source): string {
  const applied = source.latest('receive-application');
  return `${applied === null ? '' : `于${chineseDate(applied.event.on)}`}提出的${itemOf(source).replace(/申请$/, '')}申请`;
}

/** 统一办理、联合办理或者集中办理 have periods of their own (许可法第四十二条第二款). */
export const isJoint = (source: Source): boolean => source.latest('receive-application')?.data.text('handling') === 'joint';

/** What every decision about a licence says; `text` says what is decided. Whoever is refused learns why and where to turn (许可法第三十八条第二款). */
export function licenceDecision(source: Source, text: readonly string[], { adverse, rows = [] }: { readonly adverse: boolean; readonly rows?: readonly Block[] }): Draft {
  const { data } = source;
  const basis = data.provisions('decision.basis');
  const applied = source.latest('receive-application');
  const standing = applied?.data.text('matter') === 'new' || data.text('decision.kind') === 'grant' ? undefined : applied?.data;
  const [licence, until] = [standing?.text('licence.number') ?? null, standing?.date('licence.validTo') ?? null];
  const transcript = data.text('transcript');
  return letter(source, {
    party: false,
    blocks: [
      ...partyForm(source, adverse ? '当事人' : '申请人（被许可人）'), ...(licence === null ? [] : [form(['原许可证件编号', licence], ...(until === null ? [] : [['原有效期至', until] as const]))]),
      par(`关于${itemOf(source)}一事，本机关依法进行了审查。经查：${source.need('查明的事实', data.text('decision.facts'))}`),
      ...(transcript === null ? [] : [par(`听证笔录的采信情况：${transcript}`)]),
      ...text.map((one, index) => par(index === 0 ? `${basis.length === 0 ? under(source) : `依据${provisionsText(basis)}的规定`}，${one}` : one)),
      ...rows, remedies(source),
    ],
  });
}
