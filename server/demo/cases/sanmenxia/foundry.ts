import { company } from '../../parties.ts';
import { fine, penalty, regulation } from '../../law-references.ts';
import { SANMENXIA_CONTACT, SANMENXIA_REMEDIES } from '../../agencies/sanmenxia.ts';
import type { CaseScript, Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { approvePreservation, inquire, inspect, notifyInquiry, orderCorrection, recordAssistance, requestAssistance, requestPreservation } from '../../steps/investigation.ts';
import { handOver } from '../../steps/notice.ts';

const VIOLATED = regulation('排污许可管理条例', '第二十条第一款');

const subject: Subject = {
  title: '擅自改变污染物排放自动监测设备参数',
  matter: '对违反排污许可证管理要求的处罚',
  party: company('henan', 108, '三门峡黄河湾铸造有限公司', '铁成钢', '三门峡市演示区铸造路77号'),
  proposal: penalty({
    facts: '涉嫌擅自改变自动监测设备的量程和修正系数。', evidence: '待补充。', violated: [VIOLATED], basis: [regulation('排污许可管理条例', '第三十六条第三项')],
    penalties: [fine('20000')], discretion: '待调查终结后确定。', correction: '恢复自动监测设备参数。',
  }),
};

/** Under investigation: preserved evidence must be dealt with within days, and a correction order is running. */
export const foundry: CaseScript = {
  slug: 'foundry', handlers: ['fang', 'he'], ended: 1,
  steps: [
    register(subject, { origin: 'assignment', content: '省生态环境厅自动监控数据质量专项交办：该公司颗粒物数据修正系数与备案不一致。' }),
    requestFiling(1, '设备参数与备案记录不一致，涉嫌擅自改变污染物排放自动监测设备。', '建议立案，并及时固定工控机数据。'),
    approveFiling(1),
    inspect(1, '09:00-12:10', '三门峡市演示区铸造路77号废气站房', '工控机显示颗粒物修正系数为0.42，备案值为0.86；系统日志显示两周前夜间有修改记录；运维单位账号和企业账号均可登录。'),
    requestPreservation(0, ['工控机主机1台（编号演示-GK-07）', '数据采集传输仪1台', '运维记录本2本'], '本机关证据保管室', '系统日志可被覆盖，设备参数可能再次被修改，证据以后难以取得。'),
    approvePreservation(0, SANMENXIA_REMEDIES),
    handOver(0, 'preservation', '柴监测（演示）', '企业环保主管', '三门峡市演示区铸造路77号'),
    orderCorrection(1, '自动监测设备参数与备案不一致', VIOLATED, '恢复备案参数，保存原始日志，完成比对监测。', 8),
    handOver(0, 'correction', '柴监测（演示）', '企业环保主管', '三门峡市演示区铸造路77号'),
    requestAssistance(0, '三门峡市演示区通信管理办公室（演示）', '当事人称设备参数由运维单位远程修改。', ['废气站房专用线路检查前三十日的远程登录记录'], 10, SANMENXIA_CONTACT),
    notifyInquiry(0, '柴监测（演示）', 3, '14:20', '自动监测设备参数的修改和运维情况', ['本人身份证件', '运维合同', '校准记录'], '柴监测（演示）本人'),
    inquire(3, '14:20-16:40', '柴监测（演示）', '企业环保主管', [
      ['修正系数是谁修改的？', '运维单位的人改的，说数据偏高要校准。'],
      ['有没有校准记录和审批？', '没有书面记录，只有微信沟通。'],
      ['修改后你们是否核对过与备案一致？', '没有。'],
    ]),
    recordAssistance(0, '三门峡市演示区通信管理办公室（演示）', '演通函〔演示〕6号', '检查前十四日夜间有一次来自运维单位地址的远程登录。', ['远程登录记录一份（已加盖印章）']),
  ],
};
