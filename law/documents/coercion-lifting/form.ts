import { cite } from '#law/statutes/index.ts';
import { COPIES } from '#law/writing/phrases.ts';
import { phrase } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const coercionLifting = defineDocument({
  code: 'QZ-07-1', name: '解除行政强制措施决定书', audience: 'external', word: '解强',
  articles: [cite('coercion-2011', 28, 1), cite('coercion-2011', 33, 1), cite('coercion-2011', 19)],
  wording: {
    foot: COPIES,
    collect: phrase('财物的领取', '请持本决定书到本机关领取退还的财物；应当退还的财物已将鲜活物品或者其他不易保管的财物拍卖或者变卖的，退还拍卖或者变卖所得款项。'),
    released: phrase('冻结的解除', '本机关同时通知金融机构解除冻结。'),
  },
});
