import { cite } from '#law/statutes/index.ts';
import { freezes, measureTitled } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** An urgent measure that the head refuses ends under 第十九条, any other on one of the grounds for things or for accounts. */
const liftedUnder = (source: Source) => (source.event.step === 'disapprove-urgent'
  ? cite('coercion-2011', 19) : freezes(source) ? cite('coercion-2011', 33, 1) : cite('coercion-2011', 28, 1));

export const write: Write = (source) => letter(source, {
  blocks: pars(
    `本机关对你（单位）采取的强制措施${measureTitled(source)}，因${source.data.words('ground') ?? '不应当采取行政强制措施'}（${source.need('解除的理由', source.data.text('reason'))}），${under(source, [liftedUnder(source)])}，决定自${source.on}起予以解除。`,
    source.say(freezes(source) ? 'released' : 'collect'),
  ),
});
