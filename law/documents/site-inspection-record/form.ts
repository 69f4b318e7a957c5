import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const siteInspectionRecord = defineDocument({
  code: 'CF-04', name: '现场检查（勘验）笔录', audience: 'external',
  articles: [cite('penalty-2021', 55, 2)],
  wording: {
    statement: READ_OVER,
    told: statutory(
      '出示证件和告知权利', '执法人员主动出示执法证件，表明身份，并告知：你（单位）对执法人员有申请回避的权利，有如实回答询问、协助调查或者检查的义务。',
      [cite('penalty-2021', 55, 1), cite('penalty-2021', 43)], ['出示执法证件', '申请回避'],
    ),
    confirmed: statutory(
      '被检查人的确认', '被检查人确认：执法人员已经出示执法证件；已经知悉上述权利和义务；是否申请回避：　　　　。',
      [cite('penalty-2021', 55, 1), cite('penalty-2021', 43)], ['出示执法证件', '申请回避'],
    ),
  },
});
