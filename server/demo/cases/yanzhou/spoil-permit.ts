import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { company } from '../../parties.ts';
import { law, rule } from '../../law-references.ts';
import { YANZHOU_REMEDIES } from '../../agencies/yanzhou.ts';
import type { CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { accept, close, conclude, decide, examine, handOver, receive, receiveCorrection, requestCorrection } from '../../steps/licence.ts';

const BASIS = [law('固体废物污染环境防治法', '第六十三条第二款'), rule('城市建筑垃圾管理规定', '第七条')];

const refusal: LicenceDraft = {
  kind: 'refuse', facts: '申请人拟使用的六台运输车辆中，四台没有密闭装置，也没有与消纳场签订的处置协议。', basis: BASIS,
  reason: '运输车辆不具备密闭条件，处置去向没有落实，不符合核准条件。', falsehood: false, safety: false,
};

/** Told once what was missing, taken up, verified, refused with its reasons; published, closed and filed. */
export const spoilPermit: CaseScript = {
  slug: 'spoil-permit', kind: 'licence', handlers: ['ma', 'hou'], ended: 5,
  steps: [
    receive({
      title: '申请城市建筑垃圾处置核准', item: '城市建筑垃圾处置核准', basis: BASIS,
      party: company('shandong', 511, '济宁疾风土石方工程有限公司', '车如龙', '济宁市演示区物流园3号'),
      materials: ['申请表一份', '营业执照复印件一份，与原件核对无误'],
    }),
    requestCorrection(2, ['运输车辆行驶证及密闭装置证明', '与消纳场签订的处置协议'], 12, '材料不齐全。'),
    receiveCorrection(4, ['运输车辆行驶证六份']),
    accept(1),
    examine(3, '10:00-11:00', '济宁市演示区物流园3号', '停放运输车辆六台，其中四台货厢没有密闭装置。'),
    conclude(4, refusal, '审查补正材料，现场核查车辆。'),
    decide(3, refusal, YANZHOU_REMEDIES, '不符合核准条件，不予许可。'),
    handOver(1, '车如龙（演示）', '法定代表人'),
    preparePublication(1), publish(0),
    close(2, '不予许可，决定书已送达。'),
    archive(2, '许可001', 38),
  ],
};
