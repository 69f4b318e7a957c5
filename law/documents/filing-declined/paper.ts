import { approval, blankOpinion, decidedByHead } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => approval(source, {
  title: source.event.step === 'dismiss-case' ? '销案审批表' : '不予立案审批表',
  rows: [['理由', source.need('理由', source.data.text('reason'))]],
  opinions: [blankOpinion('承办人意见'), ...decidedByHead(source, source.event.step === 'dismiss-case' ? '同意销案' : '同意不予立案')],
});
