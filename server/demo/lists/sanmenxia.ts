import { FROM_THE_BEGINNING, randomInspection, recording, type DemoList } from './list.ts';

const AIR = '对涉挥发性有机物未密闭作业或者未按规定使用污染防治设施';
const AIR_BASIS = '《中华人民共和国大气污染防治法》第一百零八条第一项';
const DUST = '对不能密闭的易产生扬尘的物料未采取防治措施';
const DUST_BASIS = '《中华人民共和国大气污染防治法》第一百一十七条第二项';

const wan = (from: number, to: number, inclusive = true) => ({ kind: 'amount', from: { at: from * 1_000_000, inclusive: true }, to: { at: to * 1_000_000, inclusive } });

const tier = (number: number, act: string, basis: string, name: string, condition: string, from: number, to: number, rest: object = {}) => ({
  number: String(number), act, basis, tier: name, condition, penalty: `责令改正，处${from}万元以上${to}万元以下的罚款`, fine: wan(from, to), ...rest,
});

const FIRST = [
  tier(1, AIR, AIR_BASIS, '较轻', '首次查处，持续不足一日，立案后改正', 2, 5),
  tier(2, AIR, AIR_BASIS, '一般', '持续一日以上，或者造成群众投诉', 5, 12),
  tier(3, AIR, AIR_BASIS, '较重', '拒不改正，或者一年内再次查处', 12, 20),
];

const LENIENCY = [{
  effect: 'no-penalty', number: '1', act: '未按规定记录排污许可管理台账', conditions: ['初次违法，缺项不足十五日，责令改正后及时补正'], basis: '《中华人民共和国行政处罚法》第三十三条第一款',
}];

/** The second edition narrowed the lightest tier and took the tiers for dust in. */
const BENCHMARKS: DemoList = {
  kind: 'benchmarks', editions: [
    { monthsBefore: FROM_THE_BEGINNING, content: { tiers: FIRST, leniency: LENIENCY } },
    {
      monthsBefore: 18,
      content: {
        tiers: [
          tier(1, AIR, AIR_BASIS, '较轻', '首次查处，持续不足一日，立案后改正', 2, 4.5),
          tier(2, AIR, AIR_BASIS, '一般', '持续一日以上，或者造成群众投诉', 4.5, 12),
          tier(3, AIR, AIR_BASIS, '较重', '拒不改正，或者一年内再次查处', 12, 20, { superiorApproves: true }),
          tier(4, DUST, DUST_BASIS, '较轻', '堆存不足1000立方米，责令后及时覆盖', 1, 2),
          tier(5, DUST, DUST_BASIS, '一般', '堆存1000立方米以上，或者处于重污染天气预警期间', 2, 6),
          tier(6, DUST, DUST_BASIS, '较重', '拒不改正', 6, 10),
        ],
        leniency: LENIENCY,
      },
    },
  ],
};

export const SANMENXIA_LISTS: readonly DemoList[] = [
  BENCHMARKS,
  randomInspection([
    {
      number: '1', item: '排污单位现场检查', basis: '《中华人民共和国环境保护法》第二十四条', agency: '市生态环境局',
      objects: '重点排污单位', ratio: '不少于25%', frequency: '不少于4次/年', manner: '实地检查', content: '污染防治设施运行、排污许可证执行情况',
    },
    {
      number: '2', item: '一般排污单位双随机抽查', basis: '《中华人民共和国环境保护法》第二十四条', agency: '市生态环境局',
      objects: '纳入监管名录的一般排污单位', ratio: '5%', frequency: '1次/年', manner: '实地检查、书面检查', content: '污染防治设施运行、台账记录',
    },
  ]),
  recording('生态环境综合行政执法支队', [
    ['现场检查', '进入现场、出示证件、检查过程和当事人签名', 'key', ['penalty-ordinary/inspect-site', 'inspection/check-in', 'inspection/record-inspection']],
    ['调查取证', '询问、抽样、先行登记保存的过程', 'key', ['penalty-ordinary/inquire', 'penalty-ordinary/request-preservation']],
    ['举行听证', '听证全过程', 'key', ['penalty-ordinary/hold-hearing']],
    ['留置送达、公告送达', '送达过程和见证人', 'key', ['penalty-ordinary/serve']],
    ['查封、扣押', '自到达现场至交付决定书和清单', 'whole', ['coercion-measure/implement']],
  ]),
];
