import type { Citation } from '#kernel/citations.ts';
import { chineseDate } from '#kernel/dates.ts';
import type { Block, BlockOf } from '#paper/model.ts';
import { form, headOpinion, issuer, note, opinion, ownOpinion, par, partyForm, partyPairs, readingBlocks, recordSignatures } from './blocks.ts';
import type { Draft, Source, Step } from './source.ts';

/** The shapes that forms share: an approval inside the agency, a record of what was seen or said, a letter to the party. */

/** Places one after the other, a law named once and an article once for its paragraphs: 《…》第二十五条第一款、第二款. */
export const placesText = (articles: readonly Citation[]): string => articles.map(({ statute, article, paragraph, text }, index) => {
  const before = articles[index - 1];
  if (before?.statute !== statute) return text;
  const place = text.replace(/^《[^》]*》/u, '');
  return before.article === article && before.paragraph !== undefined && paragraph !== undefined ? place.replace(/^第[^第]*条/u, '') : place;
}).join('、');

/** 根据《…》第…条、第…条的规定: the articles of the form, or those that this case comes under. */
export const under = (source: Source, articles: readonly Citation[] = source.form.articles): string => `根据${placesText(articles)}的规定`;

export const caseRows = (source: Source): readonly (readonly [string, string])[] => [
  ['案由', source.need('案由', source.view.title)], ['执法事项', source.view.matter],
];

interface Approval {
  readonly title?: string;
  readonly rows?: readonly (readonly [string, string])[];
  readonly blocks?: readonly Block[];
  readonly opinions: readonly Block[];
}

/** 审批表: the case, the party, what is asked, and the opinions one under the other. */
export const approval = (source: Source, { title, rows = [], blocks = [], opinions }: Approval): Draft => ({
  ...(title === undefined ? {} : { title }),
  blocks: [
    form(...caseRows(source), ...(source.view.party === null ? [] : partyPairs(source.view.party)), ...rows), ...blocks, ...opinions,
  ],
});

/** The opinions that are still to be given stand empty, to be signed by hand. */
export const blankOpinion = (label: string): Block => opinion(label, '');

/** An approval whose opinions come from the officers who ask; the unit and the head sign by hand. */
export const requested = (source: Source, label: string, text: string): readonly Block[] =>
  [ownOpinion(source, label, text), blankOpinion('承办机构意见'), blankOpinion('机关负责人意见')];

/** The opinion of whoever brought the matter before the head, signed as when the step was taken; room for it where nobody did. */
export function broughtBy(source: Source, asked: Step | null, text: string | null | undefined): Block {
  if (asked === null || text === null || text === undefined) return blankOpinion('承办人意见');
  const { event } = asked;
  const names = source.acting(event).map(({ name, certificate }) => (certificate === null || event.officers.length === 0 ? name : `${name}（${certificate}）`));
  return opinion('承办人意见', text, names.join('、'), chineseDate(event.on));
}

export const decidedByHead = (source: Source, text: string): readonly Block[] => [headOpinion(source, text)];

interface Record {
  readonly title?: string;
  /** Who signs every page: 被检查人, 被询问人. */
  readonly who: string;
  readonly rows: readonly (readonly [string, string])[];
  readonly blocks: readonly Block[];
  /** Who signs beside the party, the witness and the officers. */
  readonly also?: BlockOf<'signatures'>['signers'];
}

/** From when to when, to the minute. */
export const during = (source: Source): string =>
  `${source.on}${source.need('开始时间', source.data.text('startedAt'))}至${source.need('结束时间', source.data.text('endedAt'))}`;

/** 笔录: when, where, who, that they showed who they are and told the rights; what was found; everybody's signature, and the signer's on every page. */
export const record = (source: Source, { title, who, rows, blocks, also = [] }: Record): Draft => ({
  ...(title === undefined ? {} : { title }),
  pageSigner: who,
  blocks: [
    form(['案由', source.view.title], ['起止时间', during(source)], ['地点', source.need('地点', source.data.text('place'))], ['执法人员', source.officers()],
      ['记录人', source.need('记录人', source.person(source.event.by)?.name)], ...rows),
    ...blocks, ...recordSignatures(source, who, also),
  ],
});

interface Letter {
  readonly title?: string;
  readonly party?: boolean;
  readonly others?: boolean;
  readonly blocks: readonly Block[];
  readonly letterhead?: boolean;
}

/** What goes out under the agency's name and seal: red head, the party, the text, name and date, and what the form says under the seal. */
export const letter = (source: Source, { title, party = true, others = false, blocks, letterhead = true }: Letter): Draft => ({
  ...(title === undefined ? {} : { title }),
  letterhead, others,
  blocks: [...(party ? partyForm(source) : []), ...blocks, issuer(source), note(source.say('foot'))],
});

export const pars = (...texts: readonly (string | null)[]): readonly Block[] => texts.flatMap((text) => (text === null || text === '' ? [] : [par(text)]));

/** All that the step recorded, by the titles of its form. */
export const answers = (source: Source, without: readonly string[] = []): readonly Block[] => readingBlocks(source.data.readings(without));
