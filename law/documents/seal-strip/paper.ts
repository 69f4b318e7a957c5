import { form, issuer, note } from '#law/writing/blocks.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => ({
  title: '封　条',
  blocks: [form(['行政机关', source.agency.name], ['决定书文号', source.earlier('coercion-decision')?.number ?? ''], ['封存日期', source.on]), issuer(source),
    note(source.say('foot'))],
});
