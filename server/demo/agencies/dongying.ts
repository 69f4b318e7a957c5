import type { Remedies } from '../steps/decision.ts';
import { administrators, catalogue, commonSettings, otherMatter, penaltyMatter, type DemoAgency } from '../agency.ts';
import { DONGYING_LISTS } from '../lists/others.ts';

const BRIGADE = '城市管理行政执法大队';
const LEGAL = '政策法规科';
const APPEARANCE = '对违反市容和环境卫生管理规定行为的处罚';

export const DONGYING: DemoAgency = {
  prefix: 'dy',
  agency: {
    code: 'dyq-cgj', jurisdiction: 'dongying-2017', name: '东营区城市管理局（演示）', nature: '行政机关', funding: '财政全额拨款',
    staffing: '行政编制15名，事业编制32名，实有持证执法人员40名', subjectKind: '法定行政机关',
    duties: '负责辖区城市市容环境卫生、市政公用、城乡规划（建设工程）、建筑垃圾处置、餐饮油烟和露天烧烤等方面的监督检查、行政处罚和行政强制。',
    legalRepresentative: '孔维新', address: '东营市东营区演示大街8号', complaintPhone: '0546-0012319', superior: '东营市城市管理局',
  },
  people: [
    { key: 'kong', name: '孔维新', unit: '局领导', post: '局长', roles: ['head'] },
    { key: 'meng', name: '孟昭然', unit: '局领导', post: '副局长', roles: ['head'] },
    { key: 'lin', name: '林海涛', unit: BRIGADE, post: '一中队中队长', roles: ['officer'], certificate: '鲁演E050001' },
    { key: 'qiao', name: '乔若水', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演E050002' },
    { key: 'zhou', name: '周广平', unit: BRIGADE, post: '二中队中队长', roles: ['officer'], certificate: '鲁演E050003' },
    { key: 'bai', name: '白云舒', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演E050004' },
    { key: 'shi', name: '施建国', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演E050005', standing: 'expired' },
    { key: 'mo', name: '莫如深', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演E050006', standing: 'suspended' },
    { key: 'shen', name: '沈思源', unit: LEGAL, post: '科长', roles: ['reviewer'], qualification: '演A2010370001' },
    { key: 'fu', name: '傅公允', unit: LEGAL, post: '科员（听证主持人）', roles: ['reviewer'], qualification: '演A2020370002' },
    { key: 'tao', name: '陶明远', unit: '办公室', post: '信息公开专员', roles: ['publisher'] },
    { key: 'ji', name: '纪存文', unit: '办公室', post: '档案管理员', roles: ['archivist'] },
    { key: 'cha', name: '查纪平', unit: '督查考核科', post: '科长', roles: ['supervisor'] },
    ...administrators('数字化城管指挥中心', ['习学勤', '安永泰', '单静宜']),
  ],
  offices: { head: 'kong', reviewer: 'shen', publisher: 'tao', archivist: 'ji' },
  certificateKinds: ['城市管理'],
  area: '东营区',
  level: '区级',
  benchmark: '本机关公布的城市管理行政处罚裁量基准（演示）',
  matters: [
    penaltyMatter('对擅自占用、挖掘城市道路的处罚', '《城市道路管理条例》第二十七条', ['《城市道路管理条例》第四十二条'], BRIGADE),
    penaltyMatter('对运输建筑垃圾沿途丢弃、遗撒的处罚', '《城市建筑垃圾管理规定》第十四条', ['《城市建筑垃圾管理规定》第二十三条'], BRIGADE),
    penaltyMatter('对工程施工单位擅自倾倒、堆放建筑垃圾的处罚', '《中华人民共和国固体废物污染环境防治法》第六十三条', ['《中华人民共和国固体废物污染环境防治法》第一百一十一条第一款第四项、第二款'], BRIGADE),
    penaltyMatter(APPEARANCE, '《城市市容和环境卫生管理条例》', ['《城市市容和环境卫生管理条例》第三十四条', '《城市市容和环境卫生管理条例》第三十六条'], BRIGADE),
    penaltyMatter('对擅自设置大型户外广告的处罚', '《城市市容和环境卫生管理条例》第十一条第二款', ['《城市市容和环境卫生管理条例》第三十六条第一项'], BRIGADE, APPEARANCE),
    penaltyMatter('对在建筑物、设施上张贴宣传品的处罚', '《城市市容和环境卫生管理条例》第十七条', ['《城市市容和环境卫生管理条例》第三十四条第二项'], BRIGADE, APPEARANCE),
    penaltyMatter('对餐饮服务业经营者超标排放油烟的处罚', '《中华人民共和国大气污染防治法》第八十一条第一款', ['《中华人民共和国大气污染防治法》第一百一十八条第一款'], BRIGADE),
    penaltyMatter('对在禁止区域露天烧烤的处罚', '《中华人民共和国大气污染防治法》第八十一条第三款', ['《中华人民共和国大气污染防治法》第一百一十八条第三款'], BRIGADE),
    penaltyMatter('对未取得建设工程规划许可证进行建设的处罚', '《中华人民共和国城乡规划法》第四十条第一款', ['《中华人民共和国城乡规划法》第六十四条'], BRIGADE),
    otherMatter('permit', '临时性建筑物搭建、堆放物料、占道施工审批', '《城市市容和环境卫生管理条例》第十四条', '行政审批科'),
    otherMatter('inspection', '市容环境卫生日常检查', '《城市市容和环境卫生管理条例》第四条', BRIGADE),
    otherMatter('fee', '城市道路占用、挖掘修复费收取', '《城市道路管理条例》第三十七条', '市政公用科', {
      fee: { kind: 'charged', basis: { source: '《城市道路管理条例》', place: '第三十七条', rank: 'administrative-regulation' }, standard: '省人民政府规定的城市道路占用费、挖掘修复费标准（演示）' },
    }),
  ],
  settings: commonSettings('东综执', 5, 30, { citizen: 500_000, organisation: 5_000_000 }),
  catalogue: catalogue(300_000, 3_000_000),
  lists: DONGYING_LISTS,
};

export const DONGYING_REMEDIES: Remedies = {
  collector: '东营区财政局非税收入专户（演示账户，不得缴款）', reconsideration: '东营市东营区人民政府', court: '东营市东营区人民法院',
};
export const DONGYING_CONTACT = '林海涛、乔若水，0546-0012319';
