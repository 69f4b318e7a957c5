import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => licenceDecision(source, [
  `因${source.need('撤回的情形', source.data.words('decision.ground'))}，为了公共利益的需要（${source.need('公共利益', source.data.text('decision.interest'))}），决定撤回行政许可。`,
    ...(source.data.text('decision.compensation') === null ? [] : [`由此给你（单位）造成的财产损失，依法给予补偿：${source.data.text('decision.compensation') ?? ''}`]),
], { adverse: true });
