import type { Remedies } from '../steps/decision.ts';
import { administrators, catalogue, commonSettings, otherMatter, penaltyMatter, type DemoAgency } from '../agency.ts';
import { KAIYUAN_LISTS } from '../lists/others.ts';

const BRIGADE = '水政监察大队';

export const KAIYUAN: DemoAgency = {
  prefix: 'ky',
  agency: {
    code: 'ky-slj', jurisdiction: 'state-council-2018', name: '开原市水利局（演示）', nature: '行政机关', funding: '财政全额拨款',
    staffing: '行政编制12名，事业编制18名，实有持证执法人员16名', subjectKind: '法定行政机关',
    duties: '负责取水许可、河道管理、水土保持、水工程管理和水资源保护方面的行政许可、监督检查、行政处罚和行政强制。',
    legalRepresentative: '江佑民', address: '开原市演示街12号', complaintPhone: '024-00012314', superior: '铁岭市水利局',
  },
  people: [
    { key: 'jiang', name: '江佑民', unit: '局领导', post: '局长', roles: ['head'] },
    { key: 'he', name: '贺安澜', unit: '局领导', post: '副局长', roles: ['head'] },
    { key: 'pan', name: '潘大川', unit: BRIGADE, post: '大队长', roles: ['officer'], certificate: '辽演M080001' },
    { key: 'tong', name: '佟小溪', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '辽演M080002' },
    { key: 'qi', name: '齐润泽', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '辽演M080003' },
    { key: 'guan', name: '关沧浪', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '辽演M080004', standing: 'expired' },
    { key: 'fei', name: '费停舟', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '辽演M080005', standing: 'suspended' },
    { key: 'fa', name: '法正言', unit: '政策法规科', post: '科长', roles: ['reviewer'], qualification: '演A2016210001' },
    { key: 'xuan', name: '宣示明', unit: '办公室', post: '信息公开专员', roles: ['publisher'] },
    { key: 'juan', name: '隽存之', unit: '办公室', post: '档案管理员', roles: ['archivist'] },
    { key: 'du', name: '都言实', unit: '监督科', post: '科长', roles: ['supervisor'] },
    ...administrators('办公室', ['席文彬', '安守道', '单慎独']),
  ],
  offices: { head: 'jiang', reviewer: 'fa', publisher: 'xuan', archivist: 'juan' },
  certificateKinds: ['水行政执法'],
  area: '开原市',
  level: '县级',
  benchmark: '本机关公布的水行政处罚裁量基准（演示）',
  matters: [
    penaltyMatter('对未经批准擅自取水的处罚', '《中华人民共和国水法》第四十八条第一款', ['《中华人民共和国水法》第六十九条第一项'], BRIGADE),
    penaltyMatter('对在河道内弃置、堆放阻碍行洪物体的处罚', '《中华人民共和国水法》第三十七条第一款', ['《中华人民共和国水法》第六十六条第一项'], BRIGADE),
    penaltyMatter('对未安装取水计量设施的处罚', '《取水许可和水资源费征收管理条例》第四十三条', ['《取水许可和水资源费征收管理条例》第五十三条第一款'], BRIGADE),
    penaltyMatter('对在专门存放地以外倾倒砂、石、土的处罚', '《中华人民共和国水土保持法》第二十八条', ['《中华人民共和国水土保持法》第五十五条'], BRIGADE),
    otherMatter('permit', '取水许可', '《取水许可和水资源费征收管理条例》第二条', '水资源科', { timeLimit: '45个工作日' }),
    otherMatter('permit', '生产建设项目水土保持方案审批', '《中华人民共和国水土保持法》第二十五条', '水土保持科'),
    otherMatter('inspection', '河道日常巡查', '《中华人民共和国河道管理条例》第七条', BRIGADE),
    otherMatter('coercion', '代为恢复原状', '《中华人民共和国水法》第六十五条第一款', BRIGADE, { timeLimit: '按代履行决定确定的期限' }),
  ],
  settings: commonSettings('开水', 5, 30, { citizen: 500_000, organisation: 5_000_000 }),
  catalogue: catalogue(500_000, 5_000_000),
  lists: KAIYUAN_LISTS,
};

export const KAIYUAN_REMEDIES: Remedies = {
  collector: '开原市财政局非税收入专户（演示账户，不得缴款）', reconsideration: '开原市人民政府', court: '开原市人民法院',
};
export const KAIYUAN_CONTACT = '潘大川、佟小溪，024-00012314';
