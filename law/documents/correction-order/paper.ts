import { provisionsText } from '#law/disposition.ts';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';

const RECORDS = ['site-inspection-record', 'inquiry-record', 'sampling-record'] as const satisfies readonly DocumentCode[];

/** The records made of the case so far and the evidence collected, by name. */
const collected = (source: Source): string => [
  ...RECORDS.flatMap((code) => (source.earlier(code) === null ? [] : [DOCUMENTS[code].name])), ...source.taken('collect-evidence').flatMap(({ data }) => data.text('name') ?? []),
].join('、');

/** 责令改正通知书: what is unlawful, under which provision, what is to be put right and by when. */
export const write: Write = (source) => {
  const { data } = source;
  const inspected = data.at('conclusion').there;
  const unlawful = source.need('违法行为', inspected ? data.text('conclusion.problems') : data.text('unlawful'));
  const basis = inspected ? data.provisions('conclusion.basis') : data.provisions('provision');
  const violated = data.provisions('violated');
  const due = inspected ? data.date('conclusion.correctBy') : data.date('due');
  return letter(source, {
    blocks: pars(
      source.say('opening', { 违法行为: unlawful }),
      source.say('evidence', { 证据: source.need('证据', data.text('evidence')?.replace(/。$/u, '') ?? collected(source)) }),
      source.say('violated', { 违反的规定: source.need('违反的规定', provisionsText(violated.length === 0 ? basis : violated)) }),
      `${violated.length === 0 ? under(source) : `根据${provisionsText(basis)}、${source.form.articles.map(({ text }) => text).join('、')}的规定`}，现责令你（单位）${due === null ? '立即' : `在${due}前`}改正：${source.need('改正内容', inspected ? data.text('conclusion.content') ?? data.text('conclusion.problems') : data.text('content'))}`,
      source.say('after', { 联系电话: source.agency.phone }),
    ),
  });
};
