import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { YANZHOU_CONTACT, YANZHOU_REMEDIES } from '../../agencies/yanzhou.ts';
import { law } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, HANDLER, type CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { begin, close, conclude, decide, examine, handOver, REVIEWED, tellRights } from '../../steps/licence.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const FRAUD = [law('行政许可法', '第六十九条第二款')];
const party = company('shandong', 541, '济宁快达渣土运输有限公司', '车通达', '济宁市演示区物流园11号');
const LICENCE = { number: '演示建垃核字第0031号', validTo: '{=today+100}' };
const shared = { item: '城市建筑垃圾处置核准', party };

const revoked: LicenceDraft = {
  kind: 'revoke', basis: FRAUD, ground: 'fraud', harmful: false, safety: false,
  facts: '被许可人申请核准时提交的四份密闭装置检验合格证明，经出具单位书面答复，均非该单位出具；现场核查的四辆车均没有密闭装置。',
  reason: '以虚假证明材料骗取核准，依法应当撤销；被许可人基于该许可取得的利益不受保护。',
};

/** Got by forged certificates: heard, reviewed, revoked; what follows in the register is a case of its own. */
export const forgedPapers: CaseScript = {
  slug: 'forged-papers', kind: 'licence', handlers: ['ma', 'hou'], ended: 2,
  steps: [
    begin('revocation', { ...shared, title: '撤销城市建筑垃圾处置核准', basis: FRAUD }, LICENCE, '核查运输车辆时发现检验合格证明编号重复，出具单位答复没有出具过。'),
    examine(2, '09:00-10:30', '济宁市演示区物流园11号', '核准所列六辆车中四辆没有密闭装置，驾驶员称办证前没有加装过。'),
    tellRights(1, ['济宁快达渣土运输有限公司（演示）'], '申请核准时提交的四份密闭装置检验合格证明系伪造，拟撤销城市建筑垃圾处置核准。', YANZHOU_CONTACT),
    handOver(1, '车通达（演示）', '法定代表人', 'rights'),
    conclude(5, revoked, '向出具单位核实证明，现场核查车辆；被许可人收到告知书后没有陈述、申辩。'),
    submitReview(1, revoked, []), acceptReview(1), agree(2, REVIEWED),
    decide(2, revoked, YANZHOU_REMEDIES, '同意撤销。'),
    handOver(1, '车通达（演示）', '法定代表人'),
    preparePublication(1), publish(1),
    alone('open-follow-up', 3, HANDLER, { matter: 'cancellation', newCase: '{~forged-cancelled}', reason: '许可依法撤销，应当办理注销手续。' }),
    close(0, '许可已经撤销，注销另案办理。'),
    archive(1, '兖综执许演示第2卷', 41),
  ],
};

const REGISTER = [law('行政许可法', '第七十条第四项')];
const cancelled: LicenceDraft = { kind: 'cancel', basis: REGISTER, ground: 'revoked', facts: '被许可人的城市建筑垃圾处置核准已经依法撤销，撤销决定已经送达并公示。' };

/** What was revoked is struck from the register. */
export const forgedCancelled: CaseScript = {
  slug: 'forged-cancelled', kind: 'licence', handlers: ['ma', 'hou'], ended: 1,
  steps: [
    begin('cancellation', { ...shared, title: '注销城市建筑垃圾处置核准', basis: REGISTER }, LICENCE, '许可已经依法撤销。'),
    conclude(1, cancelled, '核对撤销决定书和送达回证。', undefined, 'documents'),
    decide(1, cancelled, YANZHOU_REMEDIES, '同意办理注销手续。'),
    handOver(1, '车通达（演示）', '法定代表人'),
    preparePublication(0), publish(1),
    close(0, '核准证已经收回，登记已经注销。'),
  ],
};
