import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const coercionSceneRecord = defineDocument({
  code: 'QZ-02', name: '行政强制现场笔录', audience: 'external',
  articles: [cite('coercion-2011', 18)],
});
