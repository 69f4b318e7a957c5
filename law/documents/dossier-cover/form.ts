import { cite } from '#law/statutes/index.ts';
import { defineDocument } from '../define.ts';

export const dossierCover = defineDocument({
  code: 'CF-31', name: '卷宗封面、卷内目录、备考表', audience: 'internal',
  articles: [cite('penalty-2021', 47)],
});
