import type { Citation } from '#kernel/citations.ts';
import { cite } from '#law/statutes/index.ts';
import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { applicationOf } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

const WRITTEN = cite('licensing-2019', 32, 2);

/** Under what each ground is told; those of article 78 and 79 stand outside article 32. */
const GROUND_LAW: Readonly<Record<string, readonly Citation[]>> = {
  'not-needed': [cite('licensing-2019', 32, 1, 1), WRITTEN], 'not-competent': [cite('licensing-2019', 32, 1, 2), WRITTEN],
  'not-corrected': [cite('licensing-2019', 32, 1, 4), cite('licensing-2019', 32, 1, 5), WRITTEN],
  false: [cite('licensing-2019', 78), WRITTEN], banned: [cite('licensing-2019', 78), cite('licensing-2019', 79), WRITTEN],
};

export const write: Write = (source) => {
  const { data } = source;
  const ground = data.text('ground') ?? '';
  const competent = data.text('competent');
  return letter(source, {
    blocks: [
      ...pars(
        source.say(ground === 'not-needed' ? 'notNeeded' : 'declined', {
          申请: applicationOf(source), 不予受理的情形: source.need('不予受理的情形', data.words('ground')), 理由: source.need('理由', data.text('reason')),
          依据: under(source, GROUND_LAW[ground]),
        }),
        competent === null ? null : source.say('competent', { 有权机关: competent }),
      ),
      remedies(source),
    ],
  });
};
