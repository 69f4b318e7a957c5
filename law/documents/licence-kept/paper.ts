import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => licenceDecision(source, ['决定维持行政许可。', `理由：${source.need('维持的理由', source.data.text('decision.reason'))}`], { adverse: true });
