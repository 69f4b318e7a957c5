import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const inquiryRecord = defineDocument({
  code: 'CF-05', name: '询问笔录', audience: 'external',
  articles: [cite('penalty-2021', 55, 2)],
  wording: {
    statement: READ_OVER,
    told: statutory(
      '出示证件和告知权利', '问：我们是执法人员，现向你出示执法证件。你有申请我们回避的权利，也有如实回答询问的义务。你是否看清证件，是否申请回避？',
      [cite('penalty-2021', 55, 1), cite('penalty-2021', 43)], ['出示执法证件', '回避'],
    ),
  },
});
