import { ELEMENTS_2017 } from '#law/profiles/elements.ts';
import type { Remedies } from '../steps/decision.ts';
import { administrators, catalogue, commonSettings, otherMatter, penaltyMatter, type DemoAgency } from '../agency.ts';
import { YANZHOU_LISTS } from '../lists/others.ts';

const BRIGADE = '综合行政执法大队';
const LEGAL = '政策法规科';

export const YANZHOU: DemoAgency = {
  prefix: 'yz',
  agency: {
    code: 'yzq-zhzf', jurisdiction: 'yanzhou-2019', name: '兖州区综合行政执法局（演示）', nature: '行政机关', funding: '财政全额拨款',
    staffing: '行政编制18名，事业编制52名，实有持证执法人员55名', subjectKind: '法定行政机关',
    duties: '集中行使辖区市容环境卫生、城镇燃气、物业管理、住房装饰装修、建筑施工噪声等领域的行政处罚权和相关的行政检查、行政强制职权。',
    legalRepresentative: '颜正廷', address: '济宁市兖州区演示路1号', complaintPhone: '0537-0012319', superior: '济宁市城市管理局',
  },
  people: [
    { key: 'yan', name: '颜正廷', unit: '局领导', post: '局长', roles: ['head'] },
    { key: 'dong', name: '董望岳', unit: '局领导', post: '副局长', roles: ['head'] },
    { key: 'ma', name: '马思齐', unit: BRIGADE, post: '直属中队中队长', roles: ['officer'], certificate: '鲁演H070001' },
    { key: 'wan', name: '万里程', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演H070002' },
    { key: 'hou', name: '侯知行', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演H070003' },
    { key: 'qian', name: '钱慕白', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演H070004', standing: 'expired' },
    { key: 'ting', name: '廷若虚', unit: BRIGADE, post: '执法人员', roles: ['officer'], certificate: '鲁演H070005', standing: 'suspended' },
    { key: 'zeng', name: '曾子谦', unit: LEGAL, post: '科长', roles: ['reviewer'], qualification: '演A2015370004' },
    { key: 'min', name: '闵昭文', unit: '办公室', post: '信息公开专员', roles: ['publisher'] },
    { key: 'ran', name: '冉存信', unit: '办公室', post: '档案管理员', roles: ['archivist'] },
    { key: 'bu', name: '卜知微', unit: '督察科', post: '科长', roles: ['supervisor'] },
    ...administrators('智慧城管中心', ['席上珍', '安如山', '申以诚']),
  ],
  offices: { head: 'yan', reviewer: 'zeng', publisher: 'min', archivist: 'ran' },
  certificateKinds: ['综合行政执法'],
  area: '兖州区',
  level: '区级',
  benchmark: '本机关公布的综合行政执法裁量基准（演示）',
  matters: [
    penaltyMatter('对向无燃气经营许可证的单位提供用于经营的燃气的处罚', '《城镇燃气管理条例》第十八条第四项', ['《城镇燃气管理条例》第四十六条第四项'], BRIGADE),
    penaltyMatter('对未取得证明夜间进行产生噪声的建筑施工作业的处罚', '《中华人民共和国噪声污染防治法》第四十三条第一款', ['《中华人民共和国噪声污染防治法》第七十七条第二项'], BRIGADE),
    penaltyMatter('对擅自利用物业共用部位、共用设施设备进行经营的处罚', '《物业管理条例》第五十四条', ['《物业管理条例》第六十三条'], BRIGADE),
    penaltyMatter('对装修中擅自变动房屋建筑主体和承重结构的处罚', '《建设工程质量管理条例》第十五条第二款', ['《建设工程质量管理条例》第六十九条'], BRIGADE),
    penaltyMatter('对擅自拆改燃气管道和设施的处罚', '《住宅室内装饰装修管理办法》第六条', ['《住宅室内装饰装修管理办法》第三十八条'], BRIGADE),
    otherMatter('permit', '城市建筑垃圾处置核准', '《城市建筑垃圾管理规定》第七条', '行政许可科'),
    otherMatter('inspection', '燃气经营安全检查', '《城镇燃气管理条例》第四十一条', BRIGADE),
  ],
  settings: commonSettings('兖综执', 7, 30, { citizen: 500_000, organisation: 5_000_000 }),
  catalogue: catalogue(500_000, 5_000_000),
  adaptation: {
    since: 150, reason: '机构改革后统筹机构、审核机构名称有变化；按国办发〔2018〕118号写明公布的内容，增加社会稳定风险一项审核要素',
    profile: {
      base: 'yanzhou', leadAgency: '兖州区司法局（演示）', reviewBody: '法制审核中心（政策法规科）',
      fields: ['agency', 'officers', 'party', 'class', 'facts', 'basis', 'conclusion', 'remedies', 'inspection'],
      elements: [...ELEMENTS_2017.slice(0, -1), '是否存在社会稳定风险，是否需要制定应对预案', ...ELEMENTS_2017.slice(-1)],
      returnGrounds: ['主要事实不清，证据不足', '法律、法规、规章适用错误', '裁量基准运用不当', '违反法定程序', '行政执法文书不规范、不完备'],
      channels: ['门户网站', '微信公众号', '服务窗口公示栏'],
    },
  },
  lists: YANZHOU_LISTS,
};

export const YANZHOU_REMEDIES: Remedies = {
  collector: '济宁市兖州区财政局非税收入专户（演示账户，不得缴款）', reconsideration: '济宁市兖州区人民政府', court: '济宁市兖州区人民法院',
};
export const YANZHOU_CONTACT = '马思齐、万里程，0537-0012319';
