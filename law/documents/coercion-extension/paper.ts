import { cite } from '#law/statutes/index.ts';
import { freezes, laterRemedies, measureTitled } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const law = freezes(source) ? 32 : 25;
  const ends = source.data.date('computed.endsOn');
  return letter(source, {
    blocks: [
      ...pars(
        source.say('opening', {
          强制措施决定书: measureTitled(source), 延长的理由: source.need('延长的理由', source.data.text('reason')), 依据: under(source, [cite('coercion-2011', law, 1), cite('coercion-2011', law, 2)]),
          延长的日数: `${source.need('延长的日数', source.data.text('days'))}日`,
        }),
        ends === null ? null : `延长后，期限至${ends}止。`,
        source.say('contact', { 联系电话: source.agency.phone }),
      ),
      ...laterRemedies(source),
    ],
  });
};
