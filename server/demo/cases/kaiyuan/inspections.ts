import { company } from '../../parties.ts';
import { law, regulation } from '../../law-references.ts';
import { KAIYUAN_CONTACT } from '../../agencies/kaiyuan.ts';
import { refused, type CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import {
  approveInspection, checkIn, closeCase, concludeInspection, giveNotice, handNotice, recheck, recordDraw, registerPlanned, registerReported,
  requestInspection, writeRecord, type Task,
} from '../../steps/inspection.ts';

const BASIS = [regulation('取水许可和水资源费征收管理条例', '第四十五条')];
const SPOIL = [law('水土保持法', '第四十三条')];

const brewery: Task = {
  title: '取水许可执行情况检查', matter: '取水许可监督检查', basis: BASIS, place: '开原市演示区酿造路6号',
  party: company('liaoning', 431, '开原清泉酿造有限公司', '甘如饴', '开原市演示区酿造路6号'),
};

/** A planned inspection that found nothing: not before the day told, and nobody along who was not approved. */
export const breweryCheck: CaseScript = {
  slug: 'brewery-check', kind: 'inspection', handlers: ['pan', 'tong'], ended: 1,
  steps: [
    registerPlanned(brewery, '2026年度涉企检查计划第7项', 1, '需要现场核对计量设施', { byDraw: true, listed: '取水许可执行情况抽查' }),
    recordDraw(0, 46, 9, ['pan', 'tong']),
    requestInspection(1, '核对取水口、计量设施和取水台账。', 4, [{ name: '阮助理', kind: 'auxiliary', task: 'assist' }]),
    approveInspection(1),
    giveNotice(1, '取水口位置、计量设施运行、取水台账', KAIYUAN_CONTACT, 2),
    handNotice(0, 'notice', '甘如饴（演示）', brewery.place),
    refused(checkIn(1, 'KY-RQ-0007', '08:50', brewery.place), 'earlier-than-told'),
    refused(checkIn(1, 'KY-RQ-0007', '08:50', brewery.place, ['阮助理', '网格员甲']), 'companion-unapproved'),
    checkIn(0, 'KY-RQ-0007', '08:50', brewery.place, ['阮助理']),
    writeRecord('09:00-10:20', brewery.place, '取水口与许可一致，计量设施正常运行，台账记录完整。', '无'),
    concludeInspection(0, { kind: 'no-problem', findings: '取水地点、取水量、计量和台账均符合取水许可。' }),
    handNotice(0, 'result', '甘如饴（演示）', brewery.place),
    ...closeCase(2, '未发现问题，结果已经告知。'),
    preparePublication(0), publish(1),
  ],
};

const quarry: Task = {
  title: '弃渣堆放情况检查', matter: '水土保持监督检查', basis: SPOIL, place: '开原市演示镇石门沟',
  party: company('liaoning', 432, '开原石门建材有限公司', '石敢当', '开原市演示镇石门沟'),
};

/** After a complaint; ordered to correct, found half done, and given another ten days. */
export const quarryCheck: CaseScript = {
  slug: 'quarry-check', kind: 'inspection', handlers: ['qi', 'tong'], ended: 1,
  steps: [
    registerReported(quarry, '需要现场查看弃渣堆放位置'),
    requestInspection(0, '查看弃渣堆放位置和防护措施。', 1),
    approveInspection(0),
    giveNotice(0, '弃渣堆放位置、拦挡措施', KAIYUAN_CONTACT, 1),
    handNotice(0, 'notice', '石敢当（演示）', quarry.place),
    checkIn(1, 'KY-RQ-0012', '13:30', quarry.place),
    writeRecord('13:40-15:10', quarry.place, '弃渣约200立方米堆放在存放地边缘，没有拦挡。', '称挡墙正在备料。'),
    concludeInspection(0, {
      kind: 'correction', findings: '弃渣堆放在存放地边缘，没有拦挡。', problems: '没有采取拦挡措施', basis: SPOIL, content: '修建拦挡墙，清理散落弃渣。', correctBy: '{=decide+5}',
    }),
    handNotice(0, 'result', '石敢当（演示）', quarry.place),
    handNotice(0, 'correction', '石敢当（演示）', quarry.place),
    preparePublication(1), publish(1),
    recheck(3, 'again', '弃渣已经清理，拦挡墙完成约一半。'),
  ],
};

const carWash: Task = {
  title: '取水行为检查', matter: '取水许可监督检查', basis: BASIS, place: '开原市演示区环城路30号',
  party: company('liaoning', 433, '开原亮洁汽车服务有限公司', '明净远', '开原市演示区环城路30号'),
};

/** A well without a licence: the result has been told, and a penalty case must be opened. */
export const carWashCheck: CaseScript = {
  slug: 'car-wash-check', kind: 'inspection', handlers: ['pan', 'qi'], ended: 1,
  steps: [
    registerReported(carWash, '需要现场查看取水设施'),
    requestInspection(1, '查看水源和取水设施。', 1),
    approveInspection(0),
    giveNotice(0, '水源、取水设施、取水许可', KAIYUAN_CONTACT, 1),
    handNotice(0, 'notice', '明净远（演示）', carWash.place),
    checkIn(1, 'KY-RQ-0015', '09:20', carWash.place),
    writeRecord('09:30-10:40', carWash.place, '院内有机井一眼，正在抽取地下水洗车，不能出示取水许可证。', '称不知道需要办证。'),
    concludeInspection(0, { kind: 'penalty', findings: '未经批准打井取水。', problems: '没有取水许可证，擅自取用地下水', basis: [law('水法', '第四十八条第一款')] }),
    handNotice(1, 'result', '明净远（演示）', carWash.place),
    refused({ step: 'request-closing', after: 0, by: 'handler', officers: [], data: { result: '已经告知结果' } }, 'penalty-case-missing'),
  ],
};
