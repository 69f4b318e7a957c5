import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const inspectionNotice = defineDocument({
  code: 'JC-03', name: '行政检查通知书', audience: 'external', word: '检通',
  articles: [cite('inspection-2024', '“严格行政检查标准、程序”部分')],
  wording: {
    foot: COPIES,
    founded: statutory('引言', '依据{检查依据}的规定，按照{程序依据}的要求，本机关定于{检查日期}对你（单位）进行行政检查。', [cite('inspection-2024', '“清理并公布行政检查事项”部分'), cite('inspection-2024', '“严格行政检查标准、程序”部分')]),
    items: statutory('检查的事项', '检查的事项和内容：{检查事项}', [cite('inspection-2024', '“严格行政检查标准、程序”部分')]),
    discipline: phrase('检查纪律', '检查人员遵守涉企行政检查“五个严禁”“八个不得”的纪律；认为检查人员违反的，可以拨打监督电话反映，也可以向本机关或者上级机关举报。'),
    rights: statutory(
      '权利和义务', '检查人员应当主动出示执法证件和本通知书；未出示的，你（单位）有权拒绝检查。认为检查人员与检查事项有直接利害关系的，有权申请回避。检查不收取任何费用。你（单位）应当予以配合，如实提供有关材料。',
      [cite('penalty-2021', 55, 1), cite('penalty-2021', 43)], ['出示执法证件', '有权拒绝', '申请回避'],
    ),
  },
});
