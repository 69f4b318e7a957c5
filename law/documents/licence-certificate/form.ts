import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceCertificate = defineDocument({
  code: 'XK-13', name: '行政许可证件', audience: 'external', word: '许证',
  articles: [cite('licensing-2019', 39)],
});
