import type { Remedies } from '../steps/decision.ts';
import { administrators, catalogue, commonSettings, otherMatter, penaltyMatter, type DemoAgency } from '../agency.ts';
import { HAIYANG_LISTS } from '../lists/others.ts';

const BRIGADE = '自然资源执法监察大队';
const LEGAL = '政策法规科';

export const HAIYANG: DemoAgency = {
  prefix: 'hy',
  agency: {
    code: 'hy-zrzy', jurisdiction: 'haiyang-2017', name: '海阳市自然资源和规划局（演示）', nature: '行政机关', funding: '财政全额拨款',
    staffing: '行政编制24名，事业编制41名，实有持证执法人员33名', subjectKind: '法定行政机关',
    duties: '负责土地、矿产、测绘、林业和城乡规划方面的行政许可、监督检查、行政处罚和行政强制。',
    legalRepresentative: '姜守土', address: '海阳市演示大街66号', complaintPhone: '0535-0012336', superior: '烟台市自然资源和规划局',
  },
  people: [
    { key: 'jiang', name: '姜守土', unit: '局领导', post: '局长', roles: ['head'] },
    { key: 'yu', name: '于长青', unit: '局领导', post: '副局长', roles: ['head'] },
    { key: 'gao', name: '高远山', unit: BRIGADE, post: '大队长', roles: ['officer'], certificate: '鲁演F060001' },
    { key: 'ding', name: '丁一禾', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演F060002' },
    { key: 'ren', name: '任在田', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演F060003' },
    { key: 'cui', name: '崔望海', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演F060004', standing: 'expired' },
    { key: 'sun', name: '孙远帆', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演F060005', standing: 'suspended' },
    { key: 'lv', name: '吕衡平', unit: LEGAL, post: '科长', roles: ['reviewer'], qualification: '演A2013370003' },
    { key: 'xiu', name: '修文达', unit: '办公室', post: '信息公开专员', roles: ['publisher'] },
    { key: 'cang', name: '仓永存', unit: '办公室', post: '档案管理员', roles: ['archivist'] },
    { key: 'du', name: '杜监明', unit: '机关纪委', post: '执法监督员', roles: ['supervisor'] },
    ...administrators('信息中心', ['王新民', '段如磐', '申思齐']),
  ],
  offices: { head: 'jiang', reviewer: 'lv', publisher: 'xiu', archivist: 'cang' },
  certificateKinds: ['自然资源行政执法'],
  area: '海阳市',
  level: '县级',
  benchmark: '本机关公布的自然资源行政处罚裁量基准（演示）',
  matters: [
    penaltyMatter('对非法占用土地的处罚', '《中华人民共和国土地管理法》第二条第三款、第四十四条第一款', ['《中华人民共和国土地管理法》第七十七条第一款', '《中华人民共和国土地管理法实施条例》第五十七条第一款'], BRIGADE),
    penaltyMatter('对破坏耕地种植条件的处罚', '《中华人民共和国土地管理法》第三十七条第二款', ['《中华人民共和国土地管理法》第七十五条', '《中华人民共和国土地管理法实施条例》第五十五条'], BRIGADE),
    penaltyMatter('对未取得测绘资质证书从事测绘活动的处罚', '《中华人民共和国测绘法》第二十七条', ['《中华人民共和国测绘法》第五十五条第一款'], BRIGADE),
    penaltyMatter('对未经批准进行临时建设的处罚', '《中华人民共和国城乡规划法》第四十四条第一款', ['《中华人民共和国城乡规划法》第六十六条'], BRIGADE),
    otherMatter('permit', '建设用地规划许可', '《中华人民共和国城乡规划法》第三十七条、第三十八条', '国土空间用途管制科'),
    otherMatter('permit', '建设工程规划许可', '《中华人民共和国城乡规划法》第四十条', '国土空间用途管制科'),
    otherMatter('inspection', '土地违法行为动态巡查', '《中华人民共和国土地管理法》第六十七条', BRIGADE),
    otherMatter('levy', '耕地开垦费征收', '《中华人民共和国土地管理法》第三十条', '耕地保护监督科', {
      fee: { kind: 'charged', basis: { source: '《中华人民共和国土地管理法》', place: '第三十条', rank: 'law' }, standard: '省人民政府规定的耕地开垦费标准（演示）' },
    }),
  ],
  settings: commonSettings('海自然资', 5, 30, { citizen: 500_000, organisation: 5_000_000 }),
  catalogue: catalogue(500_000, 5_000_000),
  lists: HAIYANG_LISTS,
};

export const HAIYANG_CONTACT = '高远山、丁一禾，0535-0012336';
export const HAIYANG_REMEDIES: Remedies = {
  collector: '海阳市财政局非税收入专户（演示账户，不得缴款）', reconsideration: '海阳市人民政府', court: '海阳市人民法院',
};
