import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { DONGYING_CONTACT, DONGYING_REMEDIES } from '../../agencies/dongying.ts';
import { law, regulation } from '../../law-references.ts';
import { company, trader } from '../../parties.ts';
import { alone, HANDLER, type CaseScript } from '../../script.ts';
import { begin, close, conclude, decide, examine, handOver, receive, tellRights } from '../../steps/licence.ts';
import { recordStatement, reviewStatement } from '../../steps/notice.ts';

const BASIS = [regulation('城市市容和环境卫生管理条例', '第十四条')];
const item = '临时性建筑物搭建、堆放物料、占道施工审批';

/** Not for this agency to decide: the applicant learns at once who decides. */
export const pavementCafe: CaseScript = {
  slug: 'pavement-cafe', kind: 'licence', handlers: ['lin', 'bai'], ended: 2,
  steps: [
    receive({
      title: '申请在公园内设置外摆座位', item, basis: BASIS,
      party: trader('shandong', 242, '东营区河畔咖啡馆', '东营市演示区清风公园东门', { name: '方清和', sex: 'female', birthDate: '1991-05-17', address: '东营市演示区清风苑' }),
      materials: ['临时占用申请表一份', '占用位置示意图一份'],
    }),
    alone('decline-application', 2, HANDLER, {
      ground: 'not-competent', reason: '拟占用的位置在公园绿地范围内，不属于街道两侧和公共场地', competent: '东营区园林绿化服务中心（演示）',
      reconsideration: DONGYING_REMEDIES.reconsideration, court: DONGYING_REMEDIES.court, sealed: true,
    }),
    handOver(0, '方清和（演示）', '经营者', 'declined'),
    close(1, '不予受理，决定书已经送达，并告知向园林绿化主管单位申请。'),
  ],
};

const REVOCATION = [law('行政许可法', '第六十九条第一款')];
const kept: LicenceDraft = {
  kind: 'keep', basis: REVOCATION, facts: '举报所称的消防通道在围挡以外，经实测净宽4.2米；审批时的占用范围、期限与批准的一致，施工铭牌齐全。',
  reason: '准予许可时申请人具备法定条件，没有应当撤销的情形',
};

/** Somebody complained of a permit; it was looked into, the holder was heard, and the permit stands. */
export const hoarding: CaseScript = {
  slug: 'hoarding', kind: 'licence', handlers: ['zhou', 'qiao'], ended: 2,
  steps: [
    begin('revocation', { title: '撤销占道施工审批', item, basis: REVOCATION, party: company('shandong', 241, '东营顺工市政工程有限公司', '路正平', '东营市演示区西三路90号') },
      { number: '东综执占演示第15号', validTo: '{=receive-application+90}' }, '群众举报占道围挡堵塞消防通道，认为不符合审批条件。'),
    examine(1, '10:00-11:00', '东营市演示区西三路与演示街交叉口', '围挡沿批准的边线设置，消防通道净宽4.2米，夜间警示灯完好。'),
    tellRights(1, ['东营顺工市政工程有限公司（演示）'], '群众举报占道围挡堵塞消防通道，本机关正在审查是否应当撤销占道施工审批。', DONGYING_CONTACT),
    handOver(1, '路正平（演示）', '法定代表人', 'rights'),
    recordStatement(1, 'oral', '围挡按图设置，通道每日有人清理。'),
    reviewStatement(1, 'adopted', '与现场核查情况一致。'),
    conclude(2, kept, '现场核查，实测通道宽度，核对审批档案，听取被许可人意见。'),
    decide(2, kept, DONGYING_REMEDIES, '没有应当撤销的情形，维持许可，并答复举报人。'),
    handOver(1, '路正平（演示）', '法定代表人'),
    close(1, '维持许可，已经答复举报人。'),
  ],
};
