import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const inquiryNotice = defineDocument({
  code: 'CF-06', name: '询问通知书', audience: 'external', word: '询通',
  articles: [cite('penalty-2021', 55, 2)],
  wording: {
    foot: foot('本通知书一式两份：一份交被询问人，一份归档。'),
    opening: statutory('引言', '因调查{案由}一案的需要，{依据}，请你于{询问时间}到{询问地点}接受询问。询问的事项：{询问事项}', [cite('penalty-2021', 55, 2)], ['接受询问']),
    duty: statutory(
      '权利和义务', '当事人或者有关人员应当如实回答询问，并协助调查，不得拒绝或者阻挠。执法人员应当主动出示执法证件；不出示的，你有权拒绝接受询问。你认为执法人员应当回避的，有权申请其回避。',
      [cite('penalty-2021', 55), cite('penalty-2021', 43)], ['如实回答', '出示执法证件', '回避'],
    ),
    bring: phrase('应当携带的材料', '请携带下列材料：{材料}'),
    contact: phrase('联系方式', '不能按时到场的，请事先告知本机关。联系电话：{联系电话}。'),
  },
});
