import { YANZHOU_REMEDIES } from '../../agencies/yanzhou.ts';
import { company } from '../../parties.ts';
import { confiscateGains, fine, penalty, regulation } from '../../law-references.ts';
import { refused, type CaseScript, type Subject } from '../../script.ts';
import { approveFiling, register, requestFiling } from '../../steps/filing.ts';
import { applyRecusal, decideRecusal, comesBackSigned, inquire, inspect, requestPreservation, approvePreservation, resolvePreservation } from '../../steps/investigation.ts';

const VIOLATED = regulation('城镇燃气管理条例', '第十八条第四项');

const subject: Subject = {
  title: '向无燃气经营许可证的个人提供用于经营的燃气',
  matter: '对向无燃气经营许可证的单位提供用于经营的燃气的处罚',
  party: company('shandong', 501, '兖州鲁城液化气储配有限公司', '安全福', '济宁市演示区北环路储配站'),
  proposal: penalty({
    facts: '涉嫌向无证经营者提供瓶装液化气。', evidence: '待补充。', violated: [VIOLATED], basis: [regulation('城镇燃气管理条例', '第四十六条第四项')],
    penalties: [confiscateGains('6800'), fine('20000')], discretion: '待调查终结后确定。', correction: '停止向无证经营者供气。',
  }),
};

/** Under investigation: an officer was recused, and one whose certificate is withheld was refused. */
export const gas: CaseScript = {
  slug: 'gas', handlers: ['ma', 'wan'], ended: 0,
  steps: [
    register(subject, { origin: 'inspection', content: '燃气安全联合检查发现无证倒卖点，气瓶标识指向该储配站。' }),
    requestFiling(1, '气瓶条码显示由该公司充装并出售给无证经营者，涉嫌违反《城镇燃气管理条例》第十八条第四项。'),
    approveFiling(0, '同意立案。燃气安全隐患要先行控制。'),
    refused({ ...inspect(1, '09:30-11:40', '济宁市演示区北环路储配站', '核对充装台账与气瓶条码。'), officers: ['ma', 'ting'] }, 'certificate-suspended'),
    inspect(0, '14:00-16:30', '济宁市演示区北环路储配站', '充装台账显示一周内向同一无证个人出售15公斤气瓶68瓶，销售单上仅有手机号；库区消防设施正常。'),
    comesBackSigned(0, 'inspect-site', 'site-inspection-record'),
    requestPreservation(0, ['充装台账2册', '销售单据一叠（68张）'], '本机关证据室', '单据由当事人保管，可能被替换或者销毁。'),
    approvePreservation(0, YANZHOU_REMEDIES),
    applyRecusal(2, 'wan', '当事人提出：执法人员万里程的妻兄在另一家储配站任职，存在竞争关系，可能影响公正处理。'),
    decideRecusal(1, true, '经核实情况属实，万里程回避，改由侯知行参加调查；回避决定前的调查取证有效。'),
    resolvePreservationBy(1),
    inquireBy(1),
  ],
};

function resolvePreservationBy(after: number) {
  return { ...resolvePreservation(after, 'copied', '台账、单据已逐页复制、拍照并由当事人核对盖章，原件返还。'), officers: ['ma', 'hou'] };
}

function inquireBy(after: number) {
  const dialogue: readonly (readonly [string, string])[] = [
    ['为什么把气瓶卖给没有许可证的人？', '业务员说对方是饭店，没有核对许可证。'],
    ['卖了多少，价款多少？', '68瓶，6800元。'],
  ];
  return { ...inquire(after, '09:40-10:50', '安全福（演示）', '法定代表人', dialogue), officers: ['ma', 'hou'] };
}
