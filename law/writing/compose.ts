import { fail, ok, type Result } from '#kernel/result.ts';
import type { Paper } from '#paper/model.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { fitted } from './address.ts';
import { Source, type Issuance, type Write } from './source.ts';

/** What every page of a demonstration says of itself. */
export const DEMONSTRATION = '演示数据，不具有法律效力';

/** The paper that a form makes of a case, or everything that the law demands of it and the case does not have. */
export function compose(form: DocumentForm, write: Write, issuance: Issuance): Result<Paper, readonly Refusal[]> {
  const source = new Source(form, issuance);
  const { title = form.name, letterhead = false, pageSigner, others = false, blocks } = write(source);
  const { agency, number, event } = issuance;
  if (source.missing.length > 0) {
    const fields = [...new Set(source.missing.map(({ field }) => field))];
    return fail(fields.map((field) => refuse(
      'document-incomplete', `《${form.name}》缺少应当载明的“${field}”`, source.missing.find((one) => one.field === field)?.articles ?? form.articles,
      { todo: `请补充“${field}”后再办理。`, evidence: { form: form.code, field } },
    )));
  }
  return ok({
    form: form.code, title: source.say('title', { 文书名称: title }), letterhead: letterhead ? agency.name : null, agency: agency.name, number, internal: form.audience === 'internal', issuedOn: event.on,
    pageSigner: pageSigner ?? null, mark: agency.demonstration ? DEMONSTRATION : null, blocks: [...fitted(blocks, others ? null : issuance.view.party)],
  });
}
