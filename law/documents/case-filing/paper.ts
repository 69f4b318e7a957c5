import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** 立案审批表. The head's opinion is signed on it when the filing is approved. */
export const write: Write = (source) => {
  const registered = source.latest('register-source')?.data;
  return approval(source, {
    rows: [
      ['案件来源', source.need('案件来源', registered?.words('origin'))],
      ['案情', source.need('案情', registered?.text('content'))], ['立案理由', source.need('立案理由', source.data.text('reason'))],
    ],
    opinions: requested(source, '承办人意见', source.need('承办人意见', source.data.text('opinion'))),
  });
};
