import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const jurisdictionTransfer = defineDocument({
  code: 'CF-28-1', name: '案件移送函', audience: 'external', since: '2026-11-21', word: '案移',
  articles: [cite('penalty-2021', 22), cite('penalty-2021', 25)],
  wording: {
    foot: foot('附：移送材料。本函一式两份：一份送受移送机关，一份归档。'),
    opening: phrase('引言', '本机关在办理{案由}一案中查明：{案件情况}'),
    transfer: phrase('移送', '{移送的理由}，现将该案移送你机关处理。请在接收后将受理和处理情况书面告知本机关；认为不属于你机关管辖的，请书面说明理由，以便协商或者报请共同的上一级行政机关指定管辖。'),
    contact: phrase('联系方式', '联系电话：{联系电话}。'),
  },
});
