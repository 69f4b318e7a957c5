import { HAIYANG_REMEDIES } from '../../agencies/haiyang.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, refused, together, type CaseScript, type ScriptStep } from '../../script.ts';
import { hand, note, unperformed, type Cause } from '../../steps/coercion.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';

const cause: Cause = {
  title: '逾期不拆除非法占用耕地的建筑物', matter: '申请人民法院强制执行行政处罚决定', basis: [law('土地管理法', '第八十三条')],
  party: company('shandong', 341, '海阳蜜香果业有限公司', '果满园', '海阳市演示镇果园路7号'),
};
const HOME = '海阳市演示镇果园路7号';
const HIGHER = '山东省烟台市中级人民法院（演示）';

const apply = (after: number): ScriptStep => alone('apply', after, 'head', {
  court: HAIYANG_REMEDIES.court, subject: '拆除在非法占用的3.2亩耕地上新建的冷库和硬化地面，恢复土地原状',
  grounds: '{today-210}本机关查明当事人未经批准占用耕地建设冷库，依照土地管理法第七十七条作出责令限期拆除、恢复原状的处罚决定，已经送达；当事人在法定期限内没有申请行政复议、提起行政诉讼，又不履行。',
  opinion: '催告书送达后，当事人口头表示冷库正在使用，没有提出书面意见，也没有拆除。', materials: ['application', 'decision', 'opinion', 'subject'], signed: true,
});

/** The court would not grant it; the higher court did, and the store is gone. From the first paper to the archive. */
export const orchard: CaseScript = {
  slug: 'orchard', kind: 'court-enforcement', handlers: ['gao', 'ding'], ended: 1,
  steps: [
    together('register-application', 0, {
      ...cause, unperformed: unperformed('海自然资罚决字〔演示〕第6号', 200, 185), duty: '拆除非法占用耕地上的冷库和硬化地面约2100平方米，恢复土地原状。', powerless: true,
    }),
    together('demand-performance', 0, { demand: '自收到本催告书之日起十日内拆除并恢复原状；可以陈述、申辩。' }),
    hand(1, 'demand', '果满园（演示）', '法定代表人', HOME),
    refused(apply(4), 'demand-period-running'),
    apply(7),
    note('record-acceptance', 3, { acceptedOn: '{=record-acceptance}', document: '（演示）鲁海行审12号受理通知书' }),
    note('record-court-hearing', 6, { heardOn: '{=record-court-hearing}', doubt: 'facts', opinion: '占地面积有勘测定界报告，土地类别有年度变更调查成果，均已随卷提交。' }),
    note('record-denial', 5, { receivedOn: '{=record-denial}', document: '（演示）鲁海行审12号行政裁定书', reason: '处罚决定没有附土地类别的认定材料。' }),
    alone('object-ruling', 4, 'head', { court: HIGHER, reason: '土地类别的认定材料为年度国土变更调查成果，申请时已作为据以执行的决定的证据提交，见申请卷第18页至第31页；裁定认定没有提交，与卷内材料不符。' }),
    note('record-higher-ruling', 12, { ruledOn: '{=record-higher-ruling}', result: 'grant', document: '（演示）鲁06行审复3号行政裁定书' }),
    note('record-enforcement', 15, { result: 'executed', recoveredFen: 0, document: '（演示）鲁海执行结案通知书5号' }),
    ...closeCase(2, '冷库和硬化地面已经拆除，土地已经复垦。'),
    archive(2, '海自然资执演示第1卷', 61),
  ],
};
