import { LICENCE_CATEGORIES } from '#law/actions/licence/draft.ts';
import { form } from '#law/writing/blocks.ts';
import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data } = source;
  const category = Object.entries(LICENCE_CATEGORIES).find(([code]) => code === data.text('decision.category'))?.[1];
  return licenceDecision(source, ['决定准予行政许可。'], {
    adverse: false,
    rows: [form(['许可类别', category ?? ''], ['许可证件', source.need('许可证件', data.text('decision.certificate'))], ['许可内容', source.need('许可内容', data.text('decision.content'))],
      ['有效期', `自${source.need('有效期', data.date('decision.validFrom'))}起${data.date('decision.validTo') === null ? '长期有效' : `至${data.date('decision.validTo') ?? ''}止`}`])],
  });
};
