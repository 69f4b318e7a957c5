import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const surveyRecord = defineDocument({
  code: 'JC-05', name: '勘验笔录', audience: 'external',
  articles: [cite('penalty-2021', 46, 1), cite('penalty-2021', 55, 2)],
  wording: {
    statement: READ_OVER,
    told: statutory('出示证件和告知权利', '执法人员主动出示执法证件，表明身份，并告知被检查人有申请回避的权利，有如实说明情况、协助勘验的义务。', [cite('penalty-2021', 55, 1), cite('penalty-2021', 43)], ['出示执法证件', '申请回避']),
  },
});
