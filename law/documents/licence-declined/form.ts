import { cite } from '#law/statutes/index.ts';
import { COPIES, REMEDIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const licenceDeclined = defineDocument({
  code: 'XK-05-1', name: '行政许可不予受理决定书', audience: 'external', word: '许不受',
  articles: [cite('licensing-2019', 32, 2)],
  wording: {
    foot: COPIES, remedies: REMEDIES,
    seal: statutory('印章', '本决定书加盖行政许可专用印章。', [cite('licensing-2019', 32, 2)], ['印章']),
  },
});
