import type { Remedies } from '../steps/decision.ts';
import { administrators, catalogue, commonSettings, otherMatter, penaltyMatter, type DemoAgency } from '../agency.ts';
import { SANMENXIA_LISTS } from '../lists/sanmenxia.ts';

const SQUAD = '生态环境保护综合行政执法支队';
const LEGAL = '法规与标准科';
const PERMITS = '环境影响评价与排放管理科';

/** Enforces under Henan's rules (三政办〔2019〕16号): every ordinary decision is reviewed, every major one deliberated. */
export const SANMENXIA: DemoAgency = {
  prefix: 'smx',
  agency: {
    code: 'smx-sthj', jurisdiction: 'henan-2019', name: '三门峡市生态环境局（演示）', nature: '行政机关', funding: '财政全额拨款',
    staffing: '行政编制38名，执法专项编制46名，实有持证执法人员61名', subjectKind: '法定行政机关',
    duties: '负责全市生态环境保护的监督管理，依法实施排污许可、环境影响评价审批、生态环境监督检查和大气、水、噪声、固体废物污染防治等方面的行政处罚和行政强制。',
    legalRepresentative: '魏清源', address: '三门峡市演示路100号', complaintPhone: '0398-0012369', superior: '河南省生态环境厅',
  },
  people: [
    { key: 'wei', name: '魏清源', unit: '局领导', post: '局长', roles: ['head'] },
    { key: 'tang', name: '唐立峰', unit: '局领导', post: '副局长', roles: ['head'] },
    { key: 'chen', name: '陈向阳', unit: SQUAD, post: '一大队大队长', roles: ['officer'], certificate: '豫演M120001' },
    { key: 'lu', name: '陆一鸣', unit: SQUAD, post: '执法人员', roles: ['officer'], certificate: '豫演M120002' },
    { key: 'fang', name: '方晓岚', unit: SQUAD, post: '二大队大队长', roles: ['officer'], certificate: '豫演M120003' },
    { key: 'he', name: '何平川', unit: SQUAD, post: '执法人员', roles: ['officer'], certificate: '豫演M120004' },
    { key: 'guo', name: '郭长河', unit: SQUAD, post: '执法人员', roles: ['officer'], certificate: '豫演M120005', standing: 'expired' },
    { key: 'xie', name: '谢东来', unit: SQUAD, post: '执法人员', roles: ['officer'], certificate: '豫演M120006', standing: 'suspended' },
    { key: 'yan', name: '严慎之', unit: LEGAL, post: '科长', roles: ['reviewer'], qualification: '演A2012410001' },
    { key: 'su', name: '苏明理', unit: LEGAL, post: '科员（听证主持人）', roles: ['reviewer'], qualification: '演A2019410002' },
    { key: 'ning', name: '宁静远', unit: '办公室', post: '公示信息专员', roles: ['publisher'] },
    { key: 'dang', name: '党存真', unit: '办公室', post: '档案管理员', roles: ['archivist'] },
    { key: 'jian', name: '简明察', unit: '执法监督科', post: '科长', roles: ['supervisor'] },
    ...administrators('信息中心', ['席国栋', '安志坚', '申一查']),
  ],
  offices: { head: 'wei', reviewer: 'yan', publisher: 'ning', archivist: 'dang' },
  certificateKinds: ['生态环境行政执法'],
  area: '三门峡市行政区域',
  level: '市级',
  benchmark: '《河南省生态环境行政处罚裁量基准》，按违法行为、危害后果、整改情况确定档次',
  matters: [
    penaltyMatter('对涉挥发性有机物未密闭作业或者未按规定使用污染防治设施的处罚', '《中华人民共和国大气污染防治法》第四十五条', ['《中华人民共和国大气污染防治法》第一百零八条第一项'], SQUAD),
    penaltyMatter('对不能密闭的易产生扬尘的物料未采取防治措施的处罚', '《中华人民共和国大气污染防治法》第七十二条第一款', ['《中华人民共和国大气污染防治法》第一百一十七条第二项'], SQUAD),
    penaltyMatter('对未取得排污许可证排放污染物的处罚', '《排污许可管理条例》第二条第一款', ['《排污许可管理条例》第三十三条第一项'], SQUAD),
    penaltyMatter('对违反排污许可证管理要求的处罚', '《排污许可管理条例》第十八条、第二十条', ['《排污许可管理条例》第三十六条'], SQUAD),
    penaltyMatter('对违反排污许可台账、执行报告要求的处罚', '《排污许可管理条例》第二十一条、第二十二条', ['《排污许可管理条例》第三十七条'], SQUAD),
    penaltyMatter('对违反规定设置排污口或者私设暗管的处罚', '《中华人民共和国水污染防治法》第二十二条', ['《中华人民共和国水污染防治法》第八十四条第二款'], SQUAD),
    penaltyMatter('对违反危险废物管理规定的处罚', '《中华人民共和国固体废物污染环境防治法》第七十七条、第八十一条', ['《中华人民共和国固体废物污染环境防治法》第一百一十二条'], SQUAD),
    penaltyMatter('对超过噪声排放标准排放工业噪声的处罚', '《中华人民共和国噪声污染防治法》第二十二条第一款', ['《中华人民共和国噪声污染防治法》第七十五条'], SQUAD),
    otherMatter('permit', '排污许可证核发', '《排污许可管理条例》第六条', PERMITS),
    otherMatter('permit', '建设项目环境影响评价文件审批', '《中华人民共和国环境影响评价法》第二十二条', PERMITS),
    otherMatter('inspection', '排污单位现场检查', '《中华人民共和国环境保护法》第二十四条', SQUAD, { importance: '重点检查', objects: '排污单位' }),
    otherMatter('reward', '对保护和改善环境有显著成绩的奖励', '《中华人民共和国环境保护法》第十一条', '办公室'),
    otherMatter('coercion', '查封、扣押造成污染物排放的设施、设备', '《中华人民共和国环境保护法》第二十五条', SQUAD),
  ],
  settings: commonSettings('三环', 7, null, null),
  catalogue: catalogue(500_000, 5_000_000),
  lists: SANMENXIA_LISTS,
  wordings: [{
    form: 'penalty-decision', monthsBefore: 24,
    content: {
      reason: '当事人反映救济途径一句太长，看不明白（演示）',
      phrases: {
        remedies: '对本决定不服的，有两种途径，可以任选其一：自收到本决定书之日起{复议期限}内，向{复议机关}申请行政复议；自收到本决定书之日起{起诉期限}内，直接向{人民法院}提起行政诉讼。',
        foot: '本决定书一式两份：一份送达当事人，一份归档。对本决定书的内容有疑问的，可以向承办人询问。',
      },
    },
  }],
};

export const SANMENXIA_REMEDIES: Remedies = {
  collector: '三门峡市财政局非税收入专户（演示账户，不得缴款）', reconsideration: '三门峡市人民政府', court: '三门峡市湖滨区人民法院',
};
export const SANMENXIA_CONTACT = '陈向阳、陆一鸣，0398-0012369';
