import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const hearingTermination = defineDocument({
  code: 'CF-16-4', name: '听证终止记录', audience: 'external', since: '2026-11-21',
  articles: [cite('penalty-2021', 64, 1, 6), cite('licensing-2019', 47, 1)],
  wording: {
    given: statutory('视为放弃的后果', '无正当理由拒不出席听证或者未经许可中途退出听证的，视为放弃听证权利，听证终止。', [cite('penalty-2021', 64, 1, 6)], ['视为放弃', '终止']),
    withdrawn: phrase('撤回的后果', '听证要求由提出的人撤回，听证终止。撤回听证要求，不影响进行陈述和申辩。'),
    statement: confirmed('撤回听证要求出于本人（单位）自愿。'),
  },
});
