import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => licenceDecision(source, ['决定准予变更行政许可。', `变更后的内容：${source.need('变更内容', source.data.text('decision.content'))}`], { adverse: false });
