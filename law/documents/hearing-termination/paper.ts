import { form } from '#law/writing/blocks.ts';
import { hearers } from '#law/writing/hearing.ts';
import { pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** Why no hearing was held after all. A licence's hearing ends early only where whoever asked for it withdraws. */
export const write: Write = (source) => {
  const { data } = source;
  const convened = source.latest('convene-hearing')?.data;
  const withdrawn = (data.text('ground') ?? 'withdrawn') === 'withdrawn';
  const asked = source.latest('request-hearing')?.data.text('applicant') ?? source.partyName;
  return {
    blocks: [
      form(['案由', source.view.title], ['要求听证的人', asked], ['终止日期', source.on], ['终止理由', data.words('ground') ?? '撤回听证要求'],
        ...(withdrawn ? [['撤回的方式', data.words('manner') ?? '']] as const : []), ...(convened === undefined ? [] : hearers(source, convened)),
        ['情况记录', source.need('情况记录', data.text('record'))]),
      ...pars(source.say(withdrawn ? 'withdrawn' : 'given')),
      { kind: 'signatures', statement: withdrawn ? source.say('statement') : null, signers: [
        ...(withdrawn ? [{ label: '撤回听证要求的人（签名）', name: null, date: true }] : []),
        { label: '听证主持人（记录人）（签名）', name: source.person(source.event.by)?.name ?? null, date: true },
      ] },
    ],
  };
};
