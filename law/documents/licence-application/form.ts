import { cite } from '#law/statutes/index.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

const TRUE = [cite('licensing-2019', 31)];

export const licenceApplication = defineDocument({
  code: 'XK-01', name: '行政许可申请书', audience: 'external', since: '2026-11-21',
  articles: [cite('licensing-2019', 29), ...TRUE],
  wording: {
    statement: statutory('申请人的承诺', '申请人如实提交有关材料和反映真实情况，并对申请材料实质内容的真实性负责。', TRUE, ['真实性负责']),
  },
});
