import { approval, blankOpinion, broughtBy, decidedByHead } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const asked = source.latest('request-filing');
  return approval(source, {
    title: source.event.step === 'dismiss-case' ? '销案审批表' : '不予立案审批表',
    rows: [['理由', source.need('理由', source.data.text('reason'))]],
    opinions: [
      // The officers who had asked for the filing said so; a later change of mind is theirs to write by hand.
      source.event.step === 'dismiss-case' ? blankOpinion('承办人意见') : broughtBy(source, asked, asked?.data.text('opinion')),
      blankOpinion('承办机构意见'), ...decidedByHead(source, source.event.step === 'dismiss-case' ? '同意销案' : '同意不予立案'),
    ],
  });
};
