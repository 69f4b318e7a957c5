import { yearOf } from '#kernel/dates.ts';
import type { Problem } from '#kernel/problems.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import { layoutOf } from '#paper/layout.ts';
import type { Paper } from '#paper/model.ts';
import { plainText } from '#paper/text.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { problemFrom, refuse, type Refusal } from '#law/engine/refusal.ts';
import { numberOf, writeDocuments, type Issuing, type Written } from '#law/writing/issue.ts';
import type { Tx } from '#platform/postgres/pool.ts';
import { contentDigest, contentOf, TEMPLATE } from '#platform/typesetting/sheet.ts';
import type { AgencyId } from '#kernel/ids.ts';
import { templateOn } from '#law/writing/styles.ts';
import type { AgencyFacts, RecordPorts } from '../ports.ts';
import { drawNumber, type IssuedDocument } from './store.ts';

export interface Issue extends Omit<Issuing, 'agency'> {
  readonly agency: AgencyId;
  readonly agencyFacts: AgencyFacts;
  readonly unprintable: RecordPorts<Tx>['unprintable'];
}

/** Stands for a number while it is asked whether the document can be issued at all: no number is drawn for one that cannot. */
const PENDING = '〔待编号〕';

const definitionOf = (form: DocumentCode): DocumentForm => DOCUMENTS[form];

function faultsOf({ form, title, paper }: Written, unprintable: Issue['unprintable']): readonly Refusal[] {
  if (!paper.ok) return paper.error;
  const characters = unprintable(plainText(paper.value));
  return characters.length === 0 ? [] : [refuse(
    'unprintable-character', `《${title}》中有字体无法排印的字：${characters.join('、')}`, DOCUMENTS[form].articles,
    { todo: '请核对是否误输；确为人名、地名用字的，请系统管理员在字体文件夹中加入含有该字的字体。', evidence: { characters } },
  )];
}

const styled = ({ issuer, styles }: AgencyFacts): Pick<Issuing, 'agency' | 'wordings'> => ({ agency: issuer, wordings: styles.wordings });

export interface Drafted {
  readonly form: DocumentCode;
  readonly title: string;
  readonly paper: Paper;
}

/** What the documents of the last step would say, before any number is drawn; or everything that stands against them. */
export function draftDocuments({ agency: _agency, agencyFacts, unprintable, ...issuing }: Issue): Result<readonly Drafted[], Problem> {
  const event = issuing.events.at(-1);
  const forms: readonly DocumentCode[] = event === undefined ? [] : issuing.action.steps[event.step]?.issues(event.data) ?? [];
  if (event === undefined || forms.length === 0) return ok([]);
  const trial = writeDocuments({ ...issuing, ...styled(agencyFacts) }, forms.map((form) => ({ form, number: definitionOf(form).word === undefined ? null : PENDING, issuedOn: event.on })));
  const [first, ...more] = trial.flatMap((one) => faultsOf(one, unprintable));
  if (first !== undefined) return fail(problemFrom([first, ...more]));
  return ok(trial.flatMap(({ form, title, paper }) => (paper.ok ? [{ form, title, paper: paper.value }] : [])));
}

/** Numbers the documents that the last step issues and writes what they say; or everything that stands against it, with no number drawn. */
export async function issueDocuments(tx: Tx, issue: Issue): Promise<Result<readonly IssuedDocument[], Problem>> {
  const { agency, agencyFacts, unprintable: _unprintable, ...issuing } = issue;
  const event = issuing.events.at(-1);
  const drafts = draftDocuments(issue);
  if (!drafts.ok) return drafts;
  if (event === undefined || drafts.value.length === 0) return ok([]);
  const forms = drafts.value.map(({ form }) => form);
  const written = { ...issuing, ...styled(agencyFacts) };

  const year = yearOf(event.on);
  const drawn: { readonly form: DocumentCode; readonly number: string | null; readonly sequence: number | null }[] = [];
  for (const form of forms) {
    const sequence = definitionOf(form).word === undefined ? null : await drawNumber(tx, agency, form, year);
    drawn.push({ form, sequence, number: sequence === null ? null : numberOf(form, agencyFacts.documentWord, event, sequence) });
  }
  const papers = writeDocuments(written, drawn.map(({ form, number }) => ({ form, number, issuedOn: event.on })));
  return ok(papers.map(({ form, title, number, paper }, index): IssuedDocument => {
    if (!paper.ok) throw new Error(`${form} could be written without its number and cannot with it`);
    const sequence = drawn[index]?.sequence ?? null;
    const content = contentOf(paper.value);
    return {
      seq: event.seq, form, title, number, year: sequence === null ? null : year, sequence, issuedOn: paper.value.issuedOn,
      paper: { content, digest: contentDigest(content), internal: paper.value.internal, template: templateOn(agencyFacts.styles, layoutOf(paper.value), event.on) ?? TEMPLATE },
    };
  }));
}
