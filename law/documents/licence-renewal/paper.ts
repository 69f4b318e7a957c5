import { licenceDecision } from '#law/writing/licence.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => licenceDecision(source, [`决定准予延续行政许可，有效期延续至${source.need('延续的有效期', source.data.date('decision.validTo'))}。`], { adverse: false });
