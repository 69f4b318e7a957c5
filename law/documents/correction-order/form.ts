import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const correctionOrder = defineDocument({
  code: 'CF-11', name: '责令改正通知书', audience: 'external', word: '责改',
  articles: [cite('penalty-2021', 28, 1)],
  wording: {
    foot: COPIES,
    opening: phrase('引言', '经查，你（单位）有下列违法行为：{违法行为}'),
    evidence: phrase('证据', '上述事实，有下列证据证明：{证据}。'),
    violated: phrase('违反的规定', '上述行为违反了{违反的规定}的规定。'),
    after: phrase('复查', '改正完成后，请将情况书面报告本机关。本机关将进行复查；逾期不改正的，依法处理。联系电话：{联系电话}。'),
  },
});
