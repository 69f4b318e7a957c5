import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const hearingNotice = defineDocument({
  code: 'CF-16', name: '行政处罚听证通知书', audience: 'external', word: '听通',
  articles: [cite('penalty-2021', 64, 1, 2)],
  wording: {
    foot: COPIES,
    rights: statutory('听证中的权利', '你（单位）可以亲自参加听证，也可以委托一至二人代理；委托代理的，应当在听证前提交授权委托书。认为主持人与本案有直接利害关系的，有权申请回避。', [cite('penalty-2021', 64)], ['代理', '申请回避']),
    attendance: statutory('到场的要求', '可以提出证据、进行申辩和质证。请携带身份证明和有关证据准时参加；无正当理由拒不出席或者未经许可中途退出的，视为放弃听证权利。', [cite('penalty-2021', 64)], ['申辩', '质证']),
    contact: phrase('联系方式', '联系电话：{联系电话}。'),
  },
});
