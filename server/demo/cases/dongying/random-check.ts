import { DONGYING_CONTACT } from '../../agencies/dongying.ts';
import { regulation } from '../../law-references.ts';
import { trader } from '../../parties.ts';
import type { CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { approveInspection, checkIn, closeCase, concludeInspection, giveNotice, handNotice, recordDraw, registerPlanned, requestInspection, writeRecord, type Task } from '../../steps/inspection.ts';

const signboard: Task = {
  title: '户外广告和招牌设置检查', matter: '户外广告设施监督检查', basis: [regulation('城市市容和环境卫生管理条例', '第十一条')], place: '东营市演示区济南路188号',
  party: trader('shandong', 231, '东营区老味道面馆', '东营市演示区济南路188号', { name: '田面香', sex: 'female', birthDate: '1979-09-09', address: '东营市演示区济南路北苑' }),
};

/** Drawn by lot, nothing found: the result is public as a bad one would be, with the draw. */
export const randomCheck: CaseScript = {
  slug: 'random-check', kind: 'inspection', handlers: ['lin', 'qiao'], ended: 1,
  steps: [
    registerPlanned(signboard, '2026年度双随机抽查计划第2批', 0, '需要现场查看招牌的尺寸和固定情况', { byDraw: true }),
    recordDraw(0, 860, 24, ['lin', 'qiao']),
    requestInspection(1, '查看招牌的位置、尺寸和安全情况。', 2),
    approveInspection(0),
    giveNotice(1, '招牌的位置、尺寸、固定和维护', DONGYING_CONTACT, 1),
    handNotice(0, 'notice', '田面香（演示）', signboard.place),
    checkIn(1, 'DY-RQ-0002', '10:00', signboard.place),
    writeRecord('10:10-10:40', signboard.place, '招牌位置、尺寸符合设置标准，固定牢靠。', '无'),
    concludeInspection(0, { kind: 'no-problem', findings: '招牌的位置、尺寸、固定和维护符合要求。' }),
    handNotice(0, 'result', '田面香（演示）', signboard.place),
    preparePublication(1), publish(1),
    ...closeCase(1, '未发现问题，结果已经告知并公示。'),
  ],
};
