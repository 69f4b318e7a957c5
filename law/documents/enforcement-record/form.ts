import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const enforcementRecord = defineDocument({
  code: 'QZ-12-2', name: '强制执行（代履行）现场笔录', audience: 'external',
  articles: [cite('coercion-2011', 51, 1, 4)],
  wording: {
    statement: READ_OVER,
    told: phrase('出示证件和说明', '执法人员出示执法身份证件，表明身份，说明执行的内容和依据。'),
    supervised: statutory('到场监督和执行的方式', '本机关派员到场监督。执行中没有采用暴力、胁迫以及其他非法方式。', [cite('coercion-2011', 51, 1, 3), cite('coercion-2011', 51, 3)], ['到场监督', '没有采用暴力、胁迫']),
    emergency: statutory('紧急情况', '因情况紧急，在夜间或者法定节假日实施：{紧急情况}', [cite('coercion-2011', 43, 1)], ['情况紧急']),
    atOnce: statutory('立即代履行', '需要立即清除{地点}的{物品}，当事人不能清除，本机关决定立即代履行。', [cite('coercion-2011', 52, 1)], ['不能清除', '立即']),
    absent: statutory('事后的通知', '当事人不在场，本机关已经在事后立即通知当事人。', [cite('coercion-2011', 52, 2)], ['事后立即通知']),
  },
});
