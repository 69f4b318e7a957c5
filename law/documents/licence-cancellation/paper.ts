import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => licenceDecision(source, [`因${source.need('注销的情形', source.data.words('decision.ground'))}，决定办理行政许可的注销手续。`], { adverse: true });
