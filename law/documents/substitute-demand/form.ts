import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const substituteDemand = defineDocument({
  code: 'QZ-12-1', name: '代履行催告书', audience: 'external', word: '代履催',
  articles: [cite('coercion-2011', 51, 1, 2)],
  wording: {
    foot: COPIES,
    term: statutory('履行期限', '请在代履行开始{催告期限}前履行；履行的，停止代履行。', [cite('coercion-2011', 51, 1, 2)], ['停止代履行']),
  },
});
