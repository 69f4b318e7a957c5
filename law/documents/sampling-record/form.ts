import { cite } from '#law/statutes/index.ts';
import { confirmed } from '#law/writing/phrases.ts';
import { defineDocument } from '../define.ts';

export const samplingRecord = defineDocument({
  code: 'JC-07', name: '抽样取证凭证', audience: 'external',
  articles: [cite('penalty-2021', 56)],
  wording: {
    statement: confirmed('上列样品经当场抽取、封存，核对无误。'),
  },
});
