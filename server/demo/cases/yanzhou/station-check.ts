import { YANZHOU_CONTACT } from '../../agencies/yanzhou.ts';
import { regulation } from '../../law-references.ts';
import { company } from '../../parties.ts';
import type { CaseScript } from '../../script.ts';
import { approveInspection, checkIn, concludeInspection, giveNotice, handNotice, registerPlanned, requestInspection, writeRecord, type Task } from '../../steps/inspection.ts';

const station: Task = {
  title: '燃气供应站点安全检查', matter: '燃气经营监督检查', basis: [regulation('城镇燃气管理条例', '第四十一条')], place: '济宁市演示区九州中路66号',
  party: company('shandong', 531, '兖州暖阳燃气有限公司', '温如春', '济宁市演示区九州中路66号'),
};

/** Told to the company and then forgotten: more than twenty working days later the result is not public yet. */
export const stationCheck: CaseScript = {
  slug: 'station-check', kind: 'inspection', handlers: ['ma', 'wan'], ended: 24,
  steps: [
    registerPlanned(station, '2026年度涉企检查计划第9项', 0, '需要现场查看储存和报警设施'),
    requestInspection(1, '查看储存、报警设施和台账。', 2),
    approveInspection(0),
    giveNotice(1, '瓶装燃气的储存、报警设施、巡检台账', YANZHOU_CONTACT, 1),
    handNotice(0, 'notice', '温如春（演示）', station.place),
    checkIn(1, 'YZ-RQ-0009', '14:00', station.place),
    writeRecord('14:10-15:20', station.place, '储存数量、间距符合要求，报警器正常，台账完整。', '无'),
    concludeInspection(0, { kind: 'no-problem', findings: '储存、报警设施和巡检台账符合要求。' }),
    handNotice(0, 'result', '温如春（演示）', station.place),
  ],
};
