import { pars, record } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';
import { IDENTITY_PAPERS, NaturalPerson, naturalPersonOf, SEXES } from '#law/party.ts';

/** 询问笔录. What the person says of themselves is written down on the spot, unless the party is asked and the case knows it. */
export const write: Write = (source) => {
  const { party } = source.view;
  const asked = source.need('被询问人', source.data.text('person') ?? (source.data.there ? source.partyName : null));
  const particulars = source.data.at('particulars').there ? source.data.at('particulars').value as object : {}; // the form's own group
  const known = party === null ? null : naturalPersonOf(party);
  const person = known?.name === asked ? known : NaturalPerson.safeParse({ name: asked, ...particulars }).data ?? null;
  return record(source, {
    who: '被询问人',
    rows: [
      ['被询问人', asked], ['与本案关系', source.data.text('relation') ?? ''], ['性别', person === null ? '' : SEXES[person.sex]],
      ['出生日期', person?.birthDate ?? ''],
      [person === null ? '身份证件号码' : `${IDENTITY_PAPERS[person.identity.paper]}号码`, person?.identity.number ?? ''], ['工作单位、职务', person?.employment ?? ''], ['电话', person?.phone ?? ''],
      ['住址', person?.address ?? ''],
    ],
    blocks: [
      ...pars(
        source.say('told'),
        '答：　　　　　　　　　　　　　　　　　　　　　　',
      ),
      { kind: 'dialogue', turns: source.data.list('dialogue').map((turn) => ({ question: turn.text('question') ?? '', answer: turn.text('answer') ?? '' })) },
      ...(source.data.list('dialogue').length === 0 ? pars(source.data.text('content') ?? source.data.text('answers')) : []),
    ],
  });
};
