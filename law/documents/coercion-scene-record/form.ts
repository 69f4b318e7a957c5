import { cite } from '#law/statutes/index.ts';
import { READ_OVER } from '#law/writing/phrases.ts';
import { phrase, statutory } from '#law/writing/wording.ts';
import { defineDocument } from '../define.ts';

export const coercionSceneRecord = defineDocument({
  code: 'QZ-02', name: '行政强制现场笔录', audience: 'external',
  articles: [cite('coercion-2011', 18)],
  wording: {
    statement: READ_OVER,
    told: statutory(
      '出示证件和告知权利', '执法人员出示执法身份证件，表明身份；当场告知当事人采取行政强制措施的理由、依据以及当事人依法享有的权利、救济途径，并听取当事人的陈述和申辩。',
      [cite('coercion-2011', 18)], ['出示执法身份证件', '理由', '依据', '救济途径', '陈述', '申辩'],
    ),
    recusal: statutory('申请回避的权利', '当事人认为执法人员与本案有直接利害关系或者有其他关系可能影响公正执法的，有权申请回避。', [cite('penalty-2021', 43)], ['有权申请回避']),
    absent: statutory(
      '当事人不到场', '执法人员出示执法身份证件，表明身份。当事人不到场，执法人员邀请见证人{见证人}到场，由见证人和执法人员在现场笔录上签名。', [cite('coercion-2011', 18)],
      ['出示执法身份证件', '不到场', '见证人', '签名'],
    ),
    frozen: statutory(
      '向金融机构出示证件和交付通知书', '执法人员向金融机构出示执法身份证件，表明身份，交付冻结通知书。', [cite('coercion-2011', 30, 1)], ['出示执法身份证件', '交付冻结通知书'],
    ),
    confirmed: phrase('当事人的确认', '当事人确认：执法人员已经出示证件；已经知悉上述权利；是否申请回避：　　　　。'),
  },
});
