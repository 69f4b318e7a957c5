import { FROM_THE_BEGINNING, randomInspection, recording, type DemoList } from './list.ts';

/** The lists that the plans of the other four agencies ask for. */

const SCENES = ['penalty-ordinary/inspect-site', 'inspection/record-inspection'];

export const DONGYING_LISTS: readonly DemoList[] = [
  randomInspection([
    {
      number: '1', item: '餐饮服务业油烟排放抽查', basis: '《中华人民共和国大气污染防治法》第八十一条', agency: '区综合行政执法局',
      objects: '产生油烟的餐饮服务业经营者', ratio: '10%', frequency: '1次/年', manner: '现场检查', content: '油烟净化设施安装、使用和清洗维护',
    },
    {
      number: '2', item: '建筑垃圾运输抽查', basis: '《城市建筑垃圾管理规定》第十四条', agency: '区综合行政执法局',
      objects: '建筑垃圾运输单位', ratio: '不低于20%', frequency: '根据监管需要确定', manner: '现场检查', content: '密闭运输、遗撒',
    },
  ]),
  {
    kind: 'benchmarks', editions: [{
      monthsBefore: FROM_THE_BEGINNING,
      content: {
        tiers: [
          {
            number: '1', act: '餐饮服务业经营者超标排放油烟', basis: '《中华人民共和国大气污染防治法》第一百一十八条第一款', tier: '较轻', condition: '首次查处，超标不足2倍',
            penalty: '责令改正，处5000元以上15000元以下的罚款', fine: { kind: 'amount', from: { at: 500_000, inclusive: true }, to: { at: 1_500_000, inclusive: true } },
          },
          {
            number: '2', act: '餐饮服务业经营者超标排放油烟', basis: '《中华人民共和国大气污染防治法》第一百一十八条第一款', tier: '一般', condition: '超标2倍以上，或者再次查处',
            penalty: '责令改正，处15000元以上30000元以下的罚款', fine: { kind: 'amount', from: { at: 1_500_000, inclusive: false }, to: { at: 3_000_000, inclusive: true } },
          },
          {
            number: '3', act: '未取得建设工程规划许可证进行建设，尚可改正', basis: '《中华人民共和国城乡规划法》第六十四条', tier: '一般', condition: '责令停止后停工并配合调查',
            penalty: '处建设工程造价5%以上10%以下的罚款', fine: { kind: 'multiple', base: '建设工程造价', from: { at: 5, inclusive: true }, to: { at: 10, inclusive: true } },
          },
        ],
      },
    }],
  },
  recording('综合行政执法大队', [
    ['现场检查', '进入现场、出示证件、检查过程', 'key', SCENES],
    ['证据保全', '先行登记保存的过程和物品', 'key', ['penalty-ordinary/request-preservation']],
    ['强制拆除', '自清场至拆除完毕', 'whole', ['coercion-enforcement/execute']],
    ['留置送达', '送达过程和见证人', 'key', ['penalty-ordinary/serve']],
  ]),
];

export const HAIYANG_LISTS: readonly DemoList[] = [
  randomInspection([
    {
      number: '1', item: '设施农业用地使用情况抽查', basis: '《中华人民共和国土地管理法》第六十七条', agency: '市自然资源和规划局',
      objects: '已备案的设施农业用地', content: '用途、面积、复垦', manner: '实地核查', ratio: '5%', frequency: '1次/年',
    },
    {
      number: '2', item: '测绘资质单位抽查', basis: '《中华人民共和国测绘法》第四十九条', agency: '市自然资源和规划局',
      objects: '本市测绘资质单位', content: '资质条件、成果质量', manner: '实地核查、书面检查', ratio: '不少于10%', frequency: '1次/年',
    },
  ]),
  {
    kind: 'benchmarks', editions: [{
      monthsBefore: FROM_THE_BEGINNING,
      content: {
        tiers: [
          {
            number: '1', act: '非法占用土地', basis: '《中华人民共和国土地管理法实施条例》第五十七条第一款', tier: '较轻', condition: '占用耕地以外的土地，停工配合调查',
            penalty: '每平方米处100元以上300元以下的罚款', fine: { kind: 'per-unit', unit: '平方米', from: { at: 10_000, inclusive: true }, to: { at: 30_000, inclusive: true } },
          },
          {
            number: '2', act: '非法占用土地', basis: '《中华人民共和国土地管理法实施条例》第五十七条第一款', tier: '较重', condition: '占用耕地',
            penalty: '每平方米处300元以上1000元以下的罚款', fine: { kind: 'per-unit', unit: '平方米', from: { at: 30_000, inclusive: false }, to: { at: 100_000, inclusive: true } },
          },
        ],
      },
    }],
  },
  recording('自然资源综合执法大队', [
    ['现场检查、随机抽查', '进入现场、勘测和当事人签名', 'key', SCENES],
    ['调查取证', '询问过程', 'key', ['penalty-ordinary/inquire']],
    ['证据保全', '先行登记保存的过程', 'key', ['penalty-ordinary/request-preservation']],
    ['听证', '听证全过程', 'key', ['penalty-ordinary/hold-hearing']],
    ['强制', '直接涉及重大财产权益的现场执法活动', 'whole', ['coercion-measure/implement', 'coercion-enforcement/execute']],
    ['送达', '送达过程', 'key', ['penalty-ordinary/serve']],
  ]),
];

export const KAIYUAN_LISTS: readonly DemoList[] = [
  randomInspection([
    {
      number: '1', item: '取水许可执行情况抽查', basis: '《取水许可和水资源费征收管理条例》第四十五条', agency: '市水利局',
      objects: '取水许可持证单位', ratio: '5%', frequency: '1次/年', manner: '实地检查', content: '取水地点、取水量、计量设施、取水台账',
    },
    {
      number: '2', item: '生产建设项目水土保持抽查', basis: '《中华人民共和国水土保持法》第四十三条', agency: '市水利局',
      objects: '在建生产建设项目', ratio: '不少于10%', frequency: '不少于1次/年', manner: '实地检查', content: '水土保持方案落实情况',
    },
  ]),
];

export const YANZHOU_LISTS: readonly DemoList[] = [
  randomInspection([
    {
      number: '1', item: '燃气经营安全抽查', basis: '《城镇燃气管理条例》第四十一条', agency: '区综合行政执法局',
      objects: '燃气经营企业、餐饮用户', content: '经营许可、设施安全', ratio: '不少于30%', manner: '现场检查', frequency: '不少于2次/年',
    },
  ]),
  recording('综合行政执法大队', [
    ['现场检查、随机抽查', '自到达现场至离开', 'whole', SCENES],
    ['调查取证', '询问全过程', 'whole', ['penalty-ordinary/inquire']],
    ['证据保全', '先行登记保存全过程', 'whole', ['penalty-ordinary/request-preservation']],
    ['听证', '听证全过程', 'whole', ['penalty-ordinary/hold-hearing']],
    ['送达', '送达全过程', 'whole', ['penalty-ordinary/serve']],
  ]),
];
