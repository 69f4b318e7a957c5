import type { MatterContent, MatterKind } from '#law/matters/matter.ts';
import type { DemoAgency, DemoMatter } from './agency.ts';

/** 权责清单 of the demonstration: what its agencies say of every matter of a kind. */

interface Duties {
  readonly timeLimit: string;
  readonly duties: readonly (readonly [name: string, limit?: string])[];
  readonly dutyBasis: string;
}

const PENALTY_DUTIES: Duties = {
  timeLimit: '自立案之日起90日',
  duties: [['立案：对检查发现、举报、移送的线索予以核查，符合条件的立案'], ['调查取证：不少于两名执法人员，出示执法证件，收集证据'], ['审查和告知：法制审核，告知事实、理由、依据和权利，听取陈述申辩，依法组织听证'],
    ['决定：作出书面决定', '自立案之日起90日'], ['送达：当场交付或者依法送达', '7日'], ['执行和公开：督促履行，公开处罚决定信息', '7个工作日']],
  dutyBasis: '《中华人民共和国行政处罚法》第五章、第六章',
};

const PERMIT_DUTIES: Duties = {
  timeLimit: '20个工作日',
  duties: [['受理：一次告知需要补正的全部内容，出具书面凭证', '5个工作日'], ['审查：对申请材料进行审查，需要核实的两人以上核查'], ['决定：作出准予或者不予许可的书面决定，不予许可的说明理由', '20个工作日'],
    ['送达：颁发、送达许可证件', '10个工作日'], ['事后监管：对被许可人的活动进行监督检查']],
  dutyBasis: '《中华人民共和国行政许可法》第四章、第六章',
};

const BY_KIND: Readonly<Record<MatterKind, Duties>> = {
  permit: PERMIT_DUTIES,
  penalty: PENALTY_DUTIES,
  coercion: {
    timeLimit: '查封、扣押期限不超过30日', dutyBasis: '《中华人民共和国行政强制法》第三章、第四章',
    duties: [['批准：实施前报负责人批准，情况紧急的24小时内补办'], ['实施：两名以上执法人员，当场告知并听取陈述申辩，制作现场笔录'], ['处理：查清事实，作出处理决定或者解除', '30日']],
  },
  levy: { timeLimit: '按征收通知确定的期限', duties: [['公示：公布项目、依据和标准'], ['核定：告知并听取意见，核定数额'], ['征收：开具票据，足额征缴入库']], dutyBasis: '《中华人民共和国政府信息公开条例》第二十条' },
  fee: { timeLimit: '即时办理', duties: [['公示：公布收费目录、依据和标准'], ['收取：按标准收取，开具票据，全部上缴']], dutyBasis: '《中华人民共和国行政许可法》第五十九条' },
  requisition: { timeLimit: '按征用决定确定的期限', duties: [['决定：公布依据、程序和补偿标准，作出征用决定'], ['返还和补偿：使用后返还，毁损、灭失的给予补偿']], dutyBasis: '《中华人民共和国民法典》第一百一十七条、第二百四十五条' },
  inspection: {
    timeLimit: '按年度检查计划', duties: [['计划：制定并公布年度检查计划'], ['检查：两名以上执法人员持证检查，制作笔录'], ['处理：告知检查结果，需要整改的跟踪复查，涉嫌违法的立案']],
    dutyBasis: '《国务院办公厅关于严格规范涉企行政检查的意见》',
  },
  payment: { timeLimit: '20个工作日', duties: [['受理、审核、发放']], dutyBasis: '本机关办事规程（演示）' },
  confirmation: { timeLimit: '20个工作日', duties: [['受理、审核、确认、送达']], dutyBasis: '本机关办事规程（演示）' },
  reward: { timeLimit: '30个工作日', duties: [['受理：登记举报线索和奖励申请'], ['核实：核实贡献'], ['发放：作出奖励决定，发放奖金']], dutyBasis: '本机关举报奖励办法（演示）' },
  ruling: { timeLimit: '60日', duties: [['受理、审理、裁决、送达']], dutyBasis: '本机关办事规程（演示）' },
  other: { timeLimit: '20个工作日', duties: [['受理、审核、办结']], dutyBasis: '本机关办事规程（演示）' },
};

const LETTER: Readonly<Record<MatterKind, string>> = {
  permit: 'XK', penalty: 'CF', coercion: 'QZ', levy: 'ZS', fee: 'SF', requisition: 'ZY', inspection: 'JC', payment: 'JF', confirmation: 'QR', reward: 'JL', ruling: 'CJ', other: 'QT',
};

const ACCOUNTABILITY = {
  circumstances: '不履行或者不正确履行职责，有下列情形之一的：违反法定程序；超越职权；对依法应当办理的不予办理；索取、收受财物；泄露当事人秘密。',
  manner: '责令改正、批评教育、取消执法资格；构成违纪的依规依纪给予处分；涉嫌犯罪的移送有关机关。',
  persons: '承办人、审核人、批准人',
} as const;

/** What an agency of the demonstration says of one of its matters; `at` is its place among those of its kind. */
export function powerOf(demo: DemoAgency, matter: DemoMatter, at: number): Omit<MatterContent, 'parent'> {
  const { under: _under, ...own } = matter;
  const { timeLimit, duties, dutyBasis } = BY_KIND[matter.kind];
  return {
    number: String(at), codes: [`${demo.prefix.toUpperCase()}-${LETTER[matter.kind]}-${String(at).padStart(3, '0')}`], level: demo.level, timeLimit,
    ...(matter.kind === 'penalty' ? { benchmark: demo.benchmark } : {}), ...(matter.kind === 'permit' ? { fee: { kind: 'none' as const } } : {}),
    duties: duties.map(([name, limit]) => ({ name, unit: matter.unit, ...(limit === undefined ? {} : { timeLimit: limit === timeLimit ? own.timeLimit ?? limit : limit }) })), dutyBasis, accountability: { ...ACCOUNTABILITY },
    ...own,
  };
}
