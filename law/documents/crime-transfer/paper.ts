import { partyForm, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { dispositionOf } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const decision = dispositionOf(source, 'decision');
  const { data } = source;
  const concluded = source.latest('conclude', 'decide', 'submit-report');
  const authority = source.need('移送的机关', data.text('authority') ?? data.text('decision.authority'));
  const facts = decision?.facts ?? concluded?.data.text('conclusion.problems') ?? source.latest('submit-report')?.data.text('proposal.facts') ?? source.latest('verify-facts')?.data.text('findings');
  const suspected = data.text('decision.suspected') ?? concluded?.data.text('conclusion.suspected') ?? source.latest('submit-report')?.data.text('proposal.suspected');
  return letter(source, {
    party: false,
    blocks: [
      to(authority), ...partyForm(source),
      ...pars(`${source.view.title}一案，经查：${source.need('案件事实', facts)}`, suspected === null || suspected === undefined ? null : `上述行为涉嫌${suspected}。`,
        `${under(source)}，现将该案移送你机关处理，请将受理和处理结果书面告知本机关。`),
    ],
  });
};
