import { HAIYANG_CONTACT } from '../../agencies/haiyang.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import type { CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveInspection, checkIn, concludeInspection, giveNotice, handNotice, recheck, registerPlanned, requestInspection, surveyScene, writeRecord, type Task } from '../../steps/inspection.ts';

const BASIS = [law('土地管理法', '第六十七条')];

const depot: Task = {
  title: '临时用地使用情况检查', matter: '土地利用监督检查', basis: BASIS, place: '海阳市演示区碧城路东段',
  party: company('shandong', 333, '海阳筑城建设有限公司', '房建业', '海阳市演示区碧城路东段'),
};

/** Ordered to correct, published at once, and corrected: what the public reads of it follows (履行情况). */
export const depotCheck: CaseScript = {
  slug: 'depot-check', kind: 'inspection', handlers: ['gao', 'ding'], ended: 1,
  steps: [
    registerPlanned(depot, '2026年度涉企检查计划第4项', 0, '需要现场核对堆放范围'),
    requestInspection(1, '核对临时用地的用途和范围。', 2),
    approveInspection(0),
    giveNotice(1, '临时用地的用途、范围和期限', HAIYANG_CONTACT, 1),
    handNotice(0, 'notice', '房建业（演示）', depot.place),
    checkIn(1, 'HY-RQ-0004', '09:00', depot.place),
    writeRecord('09:10-10:00', depot.place, '部分建筑材料堆放在批准的范围以外。', '称当日即可移走。'),
    surveyScene('10:05-10:35', depot.place, '超出批准范围的材料堆场', '卫星定位接收机测点，钢卷尺校核', '超出部分呈长方形，长12米、宽5米，面积60平方米，位于批准用地红线东侧。', ['勘测定界图一张']),
    concludeInspection(0, {
      kind: 'correction', findings: '用途与批准的一致；约60平方米建筑材料堆放在批准的范围以外。', problems: '超出批准的范围堆放材料', basis: [law('土地管理法', '第五十七条')],
      content: '将超出范围的建筑材料移回批准的范围。', correctBy: '{=decide+5}',
    }),
    handNotice(0, 'result', '房建业（演示）', depot.place),
    handNotice(0, 'correction', '房建业（演示）', depot.place),
    preparePublication(1), publish(1),
    recheck(2, 'corrected', '超出范围的材料已经全部移回。'),
  ],
};
