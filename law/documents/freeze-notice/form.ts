import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

const DUTIES = [cite('coercion-2011', 30, 1), cite('coercion-2011', 30, 2)];

export const freezeNotice = defineDocument({
  code: 'QZ-08-1', name: '冻结通知书', audience: 'external', word: '冻通',
  articles: DUTIES,
  wording: {
    foot: foot('本通知书一式两份：一份交金融机构，一份归档。'),
    opening: statutory('协助的要求', '{依据}，请协助本机关冻结下列存款、汇款。收到本通知书后，应当立即予以冻结，不得拖延，不得在冻结前向当事人泄露信息。', DUTIES, ['立即', '不得拖延', '不得在冻结前向当事人泄露信息']),
  },
});
