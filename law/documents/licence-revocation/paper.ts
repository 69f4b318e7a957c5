import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => licenceDecision(source, [
  `因${source.need('撤销的情形', source.data.words('decision.ground'))}，决定撤销行政许可。`, `理由：${source.need('撤销的理由', source.data.text('decision.reason'))}`,
    ...(source.data.text('decision.compensation') === null ? [] : [`被许可人的合法权益受到损害的，依法给予赔偿：${source.data.text('decision.compensation') ?? ''}`]),
], { adverse: true });
