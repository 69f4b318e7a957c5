import type { Remedies } from '../steps/decision.ts';
import { administrators, catalogue, commonSettings, otherMatter, penaltyMatter, type DemoAgency } from '../agency.ts';

const INSPECTION = '稽查局';

/** Only a law can give the power to freeze and to transfer deposits (行政强制法第二十九条、第四十七条): none of the five plans' agencies has it, a tax bureau has. */
export const KAIYUAN_TAX: DemoAgency = {
  prefix: 'kysw',
  agency: {
    code: 'ky-sw', jurisdiction: 'state-council-2018', name: '国家税务总局开原市税务局（演示）', nature: '行政机关', funding: '财政全额拨款',
    staffing: '行政编制68名，实有持证执法人员52名', subjectKind: '法定行政机关',
    duties: '负责辖区内税收、社会保险费和有关非税收入的征收管理、税务检查，依法实施税收保全、强制执行和税务行政处罚。',
    legalRepresentative: '赋正则', address: '开原市演示街30号', complaintPhone: '024-00012366', superior: '国家税务总局铁岭市税务局',
  },
  people: [
    { key: 'fu', name: '赋正则', unit: '局领导', post: '局长', roles: ['head'] },
    { key: 'cha', name: '查致远', unit: INSPECTION, post: '科长', roles: ['officer'], certificate: '税演2100001' },
    { key: 'shui', name: '税明达', unit: INSPECTION, post: '执法人员', roles: ['officer'], certificate: '税演2100002' },
    { key: 'ze', name: '则有据', unit: '法制科', post: '科长', roles: ['reviewer'], qualification: '演A2017210002' },
    { key: 'gong', name: '公示清', unit: '办公室', post: '信息公开专员', roles: ['publisher'] },
    { key: 'dang', name: '档永存', unit: '办公室', post: '档案管理员', roles: ['archivist'] },
    { key: 'jian', name: '监必行', unit: '督察内审科', post: '科长', roles: ['supervisor'] },
    ...administrators('信息中心', ['席云台', '安守诚', '审之慎']),
  ],
  offices: { head: 'fu', reviewer: 'ze', publisher: 'gong', archivist: 'dang' },
  certificateKinds: ['税务执法'],
  area: '开原市',
  level: '县级',
  benchmark: '本机关公布的税务行政处罚裁量基准（演示）',
  matters: [
    penaltyMatter('对偷税的处罚', '《中华人民共和国税收征收管理法》第六十三条', ['《中华人民共和国税收征收管理法》第六十三条第一款'], INSPECTION),
    otherMatter('inspection', '税务检查', '《中华人民共和国税收征收管理法》第五十四条', INSPECTION),
    otherMatter('coercion', '税收保全措施', '《中华人民共和国税收征收管理法》第三十八条', INSPECTION),
    otherMatter('coercion', '强制执行措施', '《中华人民共和国税收征收管理法》第四十条', INSPECTION, { timeLimit: '按强制执行决定确定的期限' }),
  ],
  settings: commonSettings('开税', 5, 30, { citizen: 500_000, organisation: 5_000_000 }),
  catalogue: catalogue(500_000, 5_000_000),
  lists: [],
};

export const TAX_REMEDIES: Pick<Remedies, 'reconsideration' | 'court'> = { reconsideration: '国家税务总局铁岭市税务局', court: '开原市人民法院' };
