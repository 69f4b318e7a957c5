import { company } from '../../parties.ts';
import { law } from '../../law-references.ts';
import { HAIYANG_REMEDIES } from '../../agencies/haiyang.ts';
import { alone, HANDLER, refused, type CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { closeCase } from '../../steps/inspection.ts';
import { assess, decide, hand, pay, registerDue, waive, type Due } from '../../steps/levy.ts';

const BASIS = [law('民法典', '第二百二十三条')];

const charge = (count: number) => ({
  kind: 'collect', facts: `申请登记非住宅类不动产${count}件。`, basis: BASIS, standard: '不动产登记收费标准（演示）', items: [{ name: '非住宅类不动产登记', quantity: count, unit: '件', unitFen: 55_000 }],
  amountFen: count * 55_000, payBy: '{=assess+10}', account: '海阳市财政局非税收入专户（演示账户，不得缴款）',
});
const LISTED = { catalogue: '收费目录清单第5项：不动产登记费', withLicence: false };

const plant: Due = { title: '不动产登记费', matter: '不动产登记收费', basis: BASIS, party: company('shandong', 331, '海阳海阔水产加工有限公司', '海纳川', '海阳市演示区渔港路15号') };

/** Two certificates, paid and closed; the public reads that it was. */
export const plantFee: CaseScript = {
  slug: 'plant-fee', kind: 'fee', handlers: ['ding', 'ren'], ended: 1,
  steps: [
    registerDue('register-fee', plant, '申请厂房登记两件。', LISTED),
    assess(0, charge(2), '核对登记申请。'), hand(0, 'assessment', '海纳川（演示）'), waive(0),
    decide(1, charge(2), HAIYANG_REMEDIES), hand(0, 'decision', '海纳川（演示）'),
    pay(2, 110_000, '演示非税0331'),
    preparePublication(0), publish(1),
    ...closeCase(0, '登记费已经缴清。'),
  ],
};

const workshop: Due = { title: '不动产登记费', matter: '不动产登记收费', basis: BASIS, party: company('shandong', 332, '海阳巧手编织有限公司', '经纬明', '海阳市演示区手工街4号') };

const SMALL_FIRMS = law('中小企业促进法', '第十二条');

/** A small firm asks to be exempted; who may decide that is a matter of law, and the department of finance has. */
export const workshopFee: CaseScript = {
  slug: 'workshop-fee', kind: 'fee', handlers: ['gao', 'ren'], ended: 1,
  steps: [
    registerDue('register-fee', workshop, '申请厂房登记一件。', LISTED),
    assess(0, charge(1), '核对登记申请。'), hand(0, 'assessment', '经纬明（演示）'), waive(0),
    decide(1, charge(1), HAIYANG_REMEDIES), hand(0, 'decision', '经纬明（演示）'),
    refused(alone('request-relief', 2, HANDLER, { kind: 'exempt', written: false, reason: '小微企业。' }), 'relief-unwritten'),
    alone('request-relief', 1, HANDLER, { kind: 'exempt', written: true, reason: '属于小微企业，申请免征登记费。' }),
    alone('decide-relief', 4, 'head', {
      outcome: 'exempt', authority: '山东省财政厅（演示）', authorityBasis: SMALL_FIRMS, document: '鲁财综〔演示〕第12号', reason: '经核对，申请人符合小型微型企业的划型标准。',
    }),
    hand(1, 'relief', '经纬明（演示）'),
    preparePublication(0), publish(1),
    ...closeCase(0, '登记费免征，减免缓决定书已经送达。'), archive(3, '海自然资费演示第2卷', 12),
  ],
};
