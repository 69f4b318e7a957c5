import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const rectificationDecision = defineDocument({
  code: 'TY-01', name: '补正决定书', audience: 'external', word: '补正',
  articles: [cite('penalty-2021', 75)],
  wording: {
    found: phrase('事由', '本机关{作出日期}作出的{原文书}，经核对有文字差错，现补正如下：'),
    effect: phrase('效力', '原文书的其他内容不变。本决定书不改变原文书所作的决定，应当与原文书一并阅读。'),
    foot: COPIES,
  },
});
