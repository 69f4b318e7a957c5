import { provisionsText } from '#law/disposition.ts';
import { form, par, partyForm, remedies } from './blocks.ts';
import { letter, under } from './layouts.ts';
import type { Draft, Source } from './source.ts';
import type { Block } from '#paper/model.ts';

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
      par(`关于${applied?.data.text('item') ?? source.view.matter}一事，本机关依法进行了审查。经查：${source.need('查明的事实', data.text('decision.facts'))}`),
      ...(transcript === null ? [] : [par(`听证笔录的采信情况：${transcript}`)]),
      ...text.map((one, index) => par(index === 0 ? `${basis.length === 0 ? under(source) : `依据${provisionsText(basis)}的规定`}，${one}` : one)),
      ...rows, remedies(source),
    ],
  });
}
