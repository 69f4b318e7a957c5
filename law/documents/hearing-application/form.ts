import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

const REQUEST = [cite('penalty-2021', 64, 1, 1)];

/** Handed out empty with the notice of the right; what the party asked is written on the same form, whether it came in writing or by word of mouth. */
export const hearingApplication = defineDocument({
  code: 'CF-16-1', name: '行政处罚听证申请书', audience: 'external', since: '2026-11-21',
  articles: REQUEST,
  wording: {
    guide: statutory('填写说明', '要求听证的，应当在收到听证告知书之日起{听证申请期限}内提出；可以提交本申请书，也可以自行书写，口头提出的由本机关工作人员记录。听证不收取费用。', REQUEST, ['口头提出', '不收取费用']),
    statement: confirmed('以上申请内容由申请人提出，核对无误。'),
  },
});
