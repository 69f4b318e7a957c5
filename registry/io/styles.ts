import { chinaDateOf } from '#kernel/dates.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { problem, type Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { phrasesOf, placesOf } from '#law/writing/wording.ts';
import { LAYOUTS, type Layout, templateFaults } from '#paper/layout.ts';
import { inTransaction } from '#platform/postgres/transaction.ts';
import { STANDARD_SHEET } from '#platform/typesetting/sheet.ts';
import type { Actor } from '../model.ts';
import { requireBusiness, requireRole } from '../rules.ts';
import type { ListDrafted } from '../setting-contract.ts';
import type { LayoutDraftRequest, LayoutEditions, StyleList, WordingDraftRequest, WordingEditions } from '../style-contract.ts';
import { FormCode, LayoutCode } from '#law/writing/styles.ts';
import { layoutList, wordingList } from '../styles.ts';
import type { Hand } from './administer.ts';
import type { Desk } from './desk.ts';
import { draftList, listEditions } from './lists.ts';
import { keepTemplate, styleStandings, templateDigest, templateSource } from './style-store.ts';

/** 机关文书样式: wording by form and layout by family, drafted by one person and approved by another. */

/** What is asked of other parts of the platform before a style may be proposed. */
export interface StyleTrials {
  /** The characters of a text that no font at hand can print. */
  readonly unprintable: (text: string) => readonly string[];
  /** Sets samples and the agency's own papers in a template, and says what is wrong with the sheets. */
  readonly tryTemplate: (agency: AgencyId, layout: Layout, source: string) => Promise<Result<null, Problem>>;
}

const refused = (detail: string, todo: string): Problem => problem('invalid-request', detail, { todo });

/** Every form and family, with what is in force today. */
export const listStyles = async (desk: Desk, actor: Actor): Promise<Result<StyleList, Problem>> => {
  const allowed = requireBusiness(actor);
  if (!allowed.ok) return allowed;
  const on = chinaDateOf(desk.clock());
  const rows = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => styleStandings(tx, actor.agencyId));
  const standing = (kind: string) => {
    const ours = rows.filter((row) => row.kind === kind);
    const found = ours.find(({ status, from }) => status !== 'draft' && from !== null && from <= on);
    return { draft: ours.some(({ status }) => status === 'draft'), inForce: found === undefined || found.from === null ? null : { edition: found.edition, from: found.from } };
  };
  const forms = FormCode.options.map((form) => {
    const definition: DocumentForm = DOCUMENTS[form];
    return { form, number: definition.code, name: definition.name, phrases: Object.keys(phrasesOf(definition)).length, ...standing(`wording-${form}`) };
  });
  return ok({ on, forms, layouts: LayoutCode.options.map((layout) => ({ layout, name: LAYOUTS[layout], ...standing(`layout-${layout}`) })) });
};

export const wordingEditions = async (desk: Desk, actor: Actor, form: DocumentCode): Promise<Result<WordingEditions, Problem>> => {
  const found = await listEditions(desk, actor, wordingList(form));
  if (!found.ok) return found;
  const definition: DocumentForm = DOCUMENTS[form];
  const phrases = Object.entries(phrasesOf(definition)).map(([key, { name, text, keeps }]) =>
    ({ key, name, text, places: [...placesOf(text)], articles: keeps?.articles.map((one) => one.text) ?? [], words: [...(keeps?.words ?? [])] }));
  return ok({ form, name: definition.name, on: found.value.on, phrases, editions: found.value.editions });
};

export const layoutEditions = async (desk: Desk, actor: Actor, layout: Layout): Promise<Result<LayoutEditions, Problem>> => {
  const found = await listEditions(desk, actor, layoutList(layout));
  if (!found.ok) return found;
  const { on, editions } = found.value;
  const sources = await inTransaction(desk.database, { agency: actor.agencyId }, async (tx) => {
    const texts: (string | null)[] = [];
    for (const { content } of editions) texts.push(content.template === null ? null : await templateSource(tx, actor.agencyId, content.template));
    return texts;
  });
  return ok({ layout, name: LAYOUTS[layout], on, standard: STANDARD_SHEET, editions: editions.map((one, index) => ({ ...one, source: sources[index] ?? null })) });
};

export const draftWording = async (desk: Desk, { unprintable }: StyleTrials, hand: Hand, form: DocumentCode, request: WordingDraftRequest): Promise<Result<ListDrafted, Problem>> => {
  const characters = unprintable(Object.values(request.content.phrases).join(''));
  if (characters.length > 0) return fail(refused(`措辞中有字体无法排印的字：${characters.join('、')}`, '请改用可以排印的字。'));
  return draftList(desk, hand, wordingList(form), request);
};

/** A template is tried before it may be proposed; one that fails leaves nothing but the answer why. */
export const draftLayout = async (desk: Desk, trials: StyleTrials, hand: Hand, layout: Layout, request: LayoutDraftRequest): Promise<Result<ListDrafted, Problem>> => {
  const { actor } = hand;
  const { source, reason, ...rest } = request;
  // Whoever may not draft does not keep the press busy; the refusal is logged below.
  if (source !== null && requireRole(actor, 'officer', 'reviewer').ok) {
    const faults = templateFaults(source);
    if (faults.length > 0) return fail(refused(faults.join('；'), '请删去这些内容后重新上传。'));
    const tried = await trials.tryTemplate(actor.agencyId, layout, source);
    if (!tried.ok) return tried;
  }
  const content = { reason, template: source === null ? null : templateDigest(source) };
  return draftList(desk, hand, layoutList(layout), { ...rest, content }, async (tx) => {
    if (source !== null) await keepTemplate(tx, actor.agencyId, { source, uploadedBy: actor.officerId, uploadedAt: desk.clock() });
  });
};
