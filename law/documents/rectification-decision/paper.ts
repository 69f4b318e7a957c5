import { chineseDate } from '#kernel/dates.ts';
import { DOCUMENTS, type DocumentCode } from '../index.ts';
import { originOf, paperStateOf, samePaper } from '#law/papers/state.ts';
import type { DecideRectification } from '#law/forms/papers.ts';
import { inventory } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 补正决定书: of which paper, and each place as it stands there and as it is to be read. */
export const write: Write = (source) => {
  const { events, issued } = source.issuance;
  const { paper } = source.event.data as DecideRectification; // the form of the step that issues
  const state = paperStateOf(events);
  const asked = state.rectifications.findLast(({ data }) => samePaper(data.paper, paper));
  const made = events.find(({ id }) => id === originOf(state, paper).event);
  const seq = events.find(({ id }) => id === paper.event)?.seq;
  const original = issued.find((one) => one.seq === seq && one.form === paper.form);
  const title = `《${DOCUMENTS[paper.form as DocumentCode].name}》${original?.number ? `（${original.number}）` : ''}`; // judged by the rules: a form of the case
  return letter(source, {
    blocks: [
      ...pars(source.say('found', { 作出日期: source.need('原文书的日期', made && chineseDate(made.on)), 原文书: title })),
      inventory('', ['序号', '原文', '补正为'], [1, 5, 5], (asked?.data.slips ?? []).map(({ original: wrong, corrected }, index) => [String(index + 1), wrong, corrected])),
      ...pars(source.say('effect')),
    ],
  });
};
