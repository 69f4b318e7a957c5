import { company } from '../../parties.ts';
import { law } from '../../law-references.ts';
import { alone, HANDLER, refused, type CaseScript } from '../../script.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';
import { approve, askAgain, formTeam, handOver, openTransfer, policeFiled, policeRefused, receipt, report, send, verify, type Suspicion } from '../../steps/transfer.ts';

const MATTER = '对违反危险废物管理规定的处罚';
const CRIMINAL = [law('刑法', '第三百三十八条'), law('固体废物污染环境防治法', '第一百二十三条')];
const ALL = ['letter', 'report', 'property', 'appraisal', 'other'];

const slag: Suspicion = {
  title: '非法倾倒铅锌冶炼废渣', matter: MATTER,
  party: company('henan', 121, '三门峡聚源有色金属回收有限公司', '聂聚源', '三门峡市演示区工业大道19号'),
  draft: {
    kind: 'transfer', facts: '当事人将含铅锌冶炼废渣约18吨倾倒于废弃采石坑，经鉴定属于危险废物，数量超过三吨。', evidence: '危险废物鉴定报告、现场笔录、过磅单、转运司机询问笔录。',
    basis: CRIMINAL, suspected: '污染环境罪', authority: '三门峡市公安局演示分局',
  },
};

/** Transferred within the day, filed by the police, and what was held handed over; the court has sentenced, and the case is filed. */
export const smelter: CaseScript = {
  slug: 'smelter', kind: 'crime-transfer', handlers: ['chen', 'lu'], ended: 2,
  steps: [
    openTransfer(slag, true), formTeam(['chen', 'lu']),
    verify(0, 'scene', '采石坑现场笔录', '坑内有灰黑色废渣，堆体约12立方米，已设置警戒。'),
    verify(2, 'appraisal', '危险废物鉴定报告', '浸出液铅浓度超标，属于危险废物，总量约18吨。'),
    report(1, slag, '现场勘验、取样鉴定、询问司机，查清来源和数量。'),
    approve(slag), refused(send(slag, ['letter', 'report', 'appraisal', 'other']), 'materials-missing'), send(slag, ALL), receipt('演示回执〔2026〕011号'),
    policeFiled(1, '演示立案通知书〔2026〕023号'), handOver(['废渣样品四份', '过磅单、转运记录一册', '查封的转运车辆一辆'], '演示交接单〔2026〕007号'),
    alone('record-criminal-outcome', 110, HANDLER, { outcome: 'sentenced', document: '（演示）豫1203刑初19号刑事判决书', criminalFineFen: 20_000_000 }),
    ...closeCase(2, '已经移送公安机关，人民法院判处刑罚并处罚金，不再给予罚款。'), archive(3, '三环移演示第1卷', 64),
  ],
};

const drums: Suspicion = {
  title: '无证收集废铅蓄电池', matter: MATTER,
  party: company('henan', 122, '三门峡绿电再生资源有限公司', '路回收', '三门峡市演示区湖滨路77号'),
  draft: {
    kind: 'transfer', facts: '当事人无危险废物经营许可证收集废铅蓄电池，库存约3.2吨，部分电池拆解，酸液流入雨水沟。', evidence: '现场笔录、称重记录、监测报告。',
    basis: CRIMINAL, suspected: '污染环境罪', authority: '三门峡市公安局演示分局',
  },
};

/** The police refuse for want of quantity; the agency asks them to think again. */
export const batteries: CaseScript = {
  slug: 'batteries', kind: 'crime-transfer', handlers: ['fang', 'he'], ended: 0,
  steps: [
    openTransfer(drums, true), formTeam(['fang', 'he']),
    verify(1, 'scene', '仓库现场笔录和称重记录', '仓库存放废铅蓄电池约3.2吨，地面有酸液痕迹。'),
    report(1, drums, '现场检查、称重、取样监测。'), approve(drums), send(drums, ['letter', 'report', 'property', 'other'], '属于名录所列危险废物，不需要鉴定。'), receipt('演示回执〔2026〕015号'),
    policeRefused(1, '演示不予立案通知书〔2026〕004号', '拆解部分的数量不足三吨。'), askAgain('收集、贮存和拆解的总量超过三吨，已达到立案追诉标准。'),
  ],
};
