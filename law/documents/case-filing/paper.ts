import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 立案审批表. The head's opinion is signed on it when the filing is approved. */
export const write: Write = (source) => approval(source, {
  rows: [
    ['案件来源', source.latest('register-source')?.data.words('origin') ?? '检查发现'],
    ['案情', source.latest('register-source')?.data.text('content') ?? ''], ['立案理由', source.need('立案理由', source.data.text('reason'))],
  ],
  opinions: requested(source, '承办人意见', source.need('承办人意见', source.data.text('opinion'))),
});
