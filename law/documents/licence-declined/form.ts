import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const licenceDeclined = defineDocument({
  code: 'XK-05-1', name: '行政许可不予受理决定书', audience: 'external', word: '许不受',
  articles: [cite('licensing-2019', 32, 2)],
});
