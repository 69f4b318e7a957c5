import { cite } from '#law/statutes/index.ts';
import { foot } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

const NOTICE = [cite('civil-procedure-2023', 95)];

export const serviceAnnouncement = defineDocument({
  code: 'CF-25-2', name: '送达公告', audience: 'external', word: '送公', since: '2026-11-21',
  articles: NOTICE,
  wording: {
    foot: foot('本公告以“公告载体”一栏所列的方式发布。'),
    opening: phrase('引言', '因{公告事由}，本机关无法以直接、留置、邮寄等方式向你（单位）送达{文书}，{依据}，现公告送达。'),
    deemed: statutory('视为送达', '请自本公告发出之日起{公告期限}内到{领取地点}领取上述文书；逾期不领取的，期限届满即视为送达。', NOTICE, ['视为送达']),
    contact: phrase('联系方式', '联系电话：{联系电话}。'),
  },
});
