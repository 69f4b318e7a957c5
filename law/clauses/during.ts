import { cite } from '#law/statutes/index.ts';
import { built, form, parameter, partly, plan, planned, role, step, table, type Clause } from './clause.ts';

/** C: what is shown and told while enforcing. */
export const DURING: readonly Clause[] = [
  built('C-01', '持证上岗和资格管理', {
    asked: {
      dongying: ['二（一）5', '《山东省行政执法证》或者经省政府法制办备案的证件'], haiyang: ['一（一）8', '按山东省资格认证和证件管理办法'],
      sanmenxia: ['三（一）2', '按河南省行政执法证件管理办法'], yanzhou: ['二（一）3（2）', '省政府统一印制或者经备案的证件'],
    },
    articles: [cite('penalty-2021', 42), cite('henan-enforcement-2016', 21), cite('shandong-supervision-2014', 10)],
    pointers: [...role('officer'), ...table('registry.certificate', 'registry.certificate_suspension')],
    tests: [['law/engine/officers.test.ts', '没有证件的，不得执法'], ['law/engine/officers.test.ts', '到期之日当天仍然有效，次日失效']],
  }),
  partly('C-02', '执法时表明身份、出示证件', 'recording', '出示证件是笔录的必填项；佩戴只作为规定取值，还没有单独登记。', {
    asked: { dongying: '二（一）5', haiyang: '一（一）8', kaiyuan: '一（二）', sanmenxia: '三（一）2', yanzhou: '二（一）3（2）' },
    articles: [cite('penalty-2021', 55), cite('state-council-2018', '二（五）')],
    pointers: [...parameter('certificate.display'), ...step('penalty-ordinary/inspect-site', 'penalty-ordinary/inquire', 'inspection/check-in')],
    tests: [['law/actions/penalty-ordinary/investigation.test.ts', '应当主动出示执法证件、告知权利，没有第二种答案'], ['law/actions/inspection/visit.test.ts', '出示行政执法证件，不得以其他证件代替']],
  }),
  planned('C-03', '按规定着装、佩戴标识', 'recording', '着装和标识的登记尚未建立。', { asked: { dongying: '二（一）5', haiyang: '一（一）8', kaiyuan: '一（二）', sanmenxia: '三（一）2', yanzhou: '二（一）3（2）' } }),
  partly('C-04', '出具执法文书，告知事由、依据、权利义务', 'documents', '告知的环节、文号和文书的排版打印已建成；与省统一文书样本的逐式核对尚未完成。', {
    asked: { dongying: '二（一）6', haiyang: '一（二）2', kaiyuan: '一（二）', sanmenxia: '三（一）2', yanzhou: ['二（一）3（1）', '按省统一的文书样本'] },
    articles: [cite('penalty-2021', 44), cite('state-council-2018', '二（五）')],
    pointers: [...step('penalty-ordinary/give-notice', 'penalty-ordinary/serve', 'inspection/give-notice', 'licence/notify-rights'), ...form('penalty-notice', 'hearing-right-notice', 'hearing-application', 'hearing-declined', 'service-receipt', 'service-address', 'service-announcement')],
    tests: [['law/actions/penalty-ordinary/notice.test.ts', '没有告知的，不得作出处罚决定'], ['law/writing/papers.test.ts', '事先告知书写明确定的数额、裁量理由、陈述申辩的期限和联系方式；告知听证的另有听证告知书'],
      ['law/documents/service.test.ts', '写明送达文书的名称和文号；告知听证的，两份告知书各写名称和文号'], ['law/documents/hearing.test.ts', '随听证告知书交给当事人一份空白的，写明五日的期限、可以口头提出、不收费用']],
  }),
  planned('C-05', '窗口办事人员信息', 'lists', '清单的编制和公开尚未建立；栏目已在方案数据中。', {
    asked: {
      dongying: ['二（一）7', '单位、姓名、职务、执法种类、服务事项'], haiyang: ['一（一）9', '单位、姓名、职务、执法种类、服务事项'], yanzhou: ['二（一）3（3）', '单位、姓名、职务、执法种类、服务事项'],
    },
    pointers: plan('lists/window'),
  }),
  planned('C-06', '岗位信息公示牌', 'lists', '公示牌和办理进度查询尚未建立；栏目已在方案数据中。', {
    asked: { kaiyuan: ['一（二）', '岗位职责、申请材料示范文本、办理进度查询、咨询服务、投诉举报'], sanmenxia: ['三（一）2', '岗位职责、申请材料示范文本、办理进度查询、咨询服务、投诉举报'] },
    pointers: plan('lists/window'),
  }),
  planned('C-07', '其他需要事中公示的信息', 'publication', '由本机关自定的公示内容尚未建立。', { asked: { sanmenxia: '三（一）2' } }),
  planned('C-08', '网上运行、一网通办', 'exchange', '内部办理已在网上进行；申请人网上申请和与政务服务平台的对接尚未建立。', {
    asked: { dongying: ['二（一）10', '许可之后推进处罚、强制上网运行'], sanmenxia: ['三（四）1', '网上受理、网上审批、网上办公'] },
  }),
];
