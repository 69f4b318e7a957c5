import { cite } from '#law/statutes/index.ts';
import { measureOf, measureTitled } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const frozen = measureOf(source)?.kind === 'freeze';
  const law = frozen ? under(source, [cite('coercion-2011', 33, 1)]) : under(source);
  return letter(source, {
    blocks: pars(
      `本机关对你（单位）采取的强制措施${measureTitled(source)}，因${source.data.words('ground') ?? '不应当采取行政强制措施'}（${source.need('解除的理由', source.data.text('reason'))}），${law}，决定自${source.on}起予以解除。`,
      source.say(frozen ? 'released' : 'collect'),
    ),
  });
};
