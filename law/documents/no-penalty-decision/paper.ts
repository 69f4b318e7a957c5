import { provisionsText } from '#law/disposition.ts';
import { cite } from '#law/statutes/index.ts';
import { remedies } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { dispositionOf, found } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

const MINOR = cite('penalty-2021', 57, 1, 2);
const UNFOUNDED = cite('penalty-2021', 57, 1, 3);

export const write: Write = (source) => {
  const decision = dispositionOf(source, 'decision');
  const reasoned = decision?.kind === 'no-penalty-minor' || decision?.kind === 'no-penalty-unfounded' ? decision : null;
  source.need('不予处罚的理由', reasoned?.reason);
  if (reasoned === null) return { blocks: [] };
  const basis = reasoned.kind === 'no-penalty-minor' ? `依据${[provisionsText(reasoned.basis), MINOR.text].join('、')}的规定` : under(source, [UNFOUNDED]);
  return letter(source, {
    blocks: [
      ...found(reasoned), ...pars(`本机关认为：${reasoned.reason}`, source.say('decided', { 依据: basis }),
        reasoned.kind === 'no-penalty-minor' ? `本机关对你（单位）进行教育：${reasoned.education}` : null), remedies(source),
    ],
  });
};
