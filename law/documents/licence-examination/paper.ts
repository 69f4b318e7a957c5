import { readingBlocks } from '#law/writing/blocks.ts';
import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => approval(source, {
  rows: [['审查方式', source.need('审查方式', source.data.words('verification'))], ['听证', source.data.words('hearing') ?? ''], ['审查经过', source.need('审查经过', source.data.text('course'))]],
  blocks: readingBlocks(source.data.at('proposal').parts), opinions: requested(source, '审查人意见', '建议按上述意见办理。'),
});
