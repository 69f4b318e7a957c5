import { company } from '../../parties.ts';
import { law } from '../../law-references.ts';
import { SANMENXIA_CONTACT } from '../../agencies/sanmenxia.ts';
import { alone, HANDLER, together, type CaseScript, type ScriptStep } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { approveInspection, checkIn, closeCase, concludeInspection, giveNotice, handNotice, registerPlanned, requestInspection, writeRecord, type Task } from '../../steps/inspection.ts';

const task = (title: string, party: Task['party'], place: string): Task => ({ title, matter: '排污单位现场检查', basis: [law('环境保护法', '第二十四条')], party, place });

/** A planned inspection that found nothing, published and closed: what becomes of its volume is the point. */
const uneventful = (of: Task, plan: string, code: string, recipient: string, findings: string, samples: readonly ScriptStep[] = []): readonly ScriptStep[] => [
  registerPlanned(of, `2026年度涉企检查计划第${plan}项`, 0, '需要现场核对治理设施的运行'),
  requestInspection(1, '核对污染防治设施、自行监测和台账。', 2),
  approveInspection(0),
  giveNotice(1, '污染防治设施运行、自行监测记录、环境管理台账', SANMENXIA_CONTACT, 1),
  handNotice(0, 'notice', recipient, of.place),
  checkIn(1, code, '09:00', of.place),
  writeRecord('09:10-10:30', of.place, findings, '无'),
  ...samples,
  concludeInspection(0, { kind: 'no-problem', findings }),
  handNotice(0, 'result', recipient, of.place),
  preparePublication(1), publish(1),
  ...closeCase(1, '未发现问题，结果已经告知并公布。'),
];

/** Archived; the photograph of the check-in is gone from storage, and every nightly check says so. */
export const paintShopCheck: CaseScript = {
  slug: 'paint-shop-check', kind: 'inspection', handlers: ['fang', 'he'], ended: 2, lost: ['check-in'],
  steps: [
    ...uneventful(task('汽车维修企业喷漆房治理设施检查', company('henan', 121, '三门峡行远汽车服务有限公司', '车行远', '三门峡市演示区大岭路18号'), '三门峡市演示区大岭路18号'),
      '11', 'SMX-RQ-0011', '车行远（演示）', '喷漆房密闭，活性炭按期更换，治理设施运行记录完整。'),
    archive(4, '三环查案演示第3卷', 14),
  ],
};

/** Closed more than twenty working days ago and still not archived. */
export const bakeryCheck: CaseScript = {
  slug: 'bakery-check', kind: 'inspection', handlers: ['chen', 'lu'], ended: 23,
  steps: uneventful(task('食品企业废水治理设施检查', company('henan', 122, '三门峡麦丰烘焙食品有限公司', '麦有余', '三门峡市演示产业园麦香路2号'), '三门峡市演示产业园麦香路2号'),
    '12', 'SMX-RQ-0012', '麦有余（演示）', '隔油池和一体化处理设施正常运行，自行监测结果达标。'),
};

/** Just closed, after the samples that were taken had been tested: the days for archiving run. */
export const pharmacyCheck: CaseScript = {
  slug: 'pharmacy-check', kind: 'inspection', handlers: ['chen', 'lu'], ended: 3,
  steps: uneventful(task('制药企业危险废物贮存检查', company('henan', 123, '三门峡甘棠制药有限公司', '棠济生', '三门峡市演示产业园药都路9号'), '三门峡市演示产业园药都路9号'),
    '13', 'SMX-RQ-0013', '棠济生（演示）', '危险废物分类贮存，标识和台账齐全，转移联单可以核对。', [
      together('take-samples', 0, {
        items: [{ name: '总排口废水', batch: '瞬时样，500毫升棕色玻璃瓶', quantity: '2瓶', base: '总排口连续排水' }, { name: '贮存间积液', batch: '250毫升聚乙烯瓶', quantity: '1瓶', base: '导流沟约4升' }],
        method: '按《污水监测技术规范》采集，加固定剂后冷藏', place: '三门峡市演示产业园药都路9号总排口、危险废物贮存间', takenAt: '10:40', sealed: true, signature: 'signed',
      }),
      alone('report-samples', 4, HANDLER, { institution: '河南演示环境检测研究院有限公司', qualified: true, result: '总排口各项指标达到排放标准；积液为冷凝水，不具有危险特性。', told: true }),
    ]),
};
