import type { LicenceDraft } from '#law/actions/licence/draft.ts';
import { fenFromYuan } from '#kernel/money.ts';
import { KAIYUAN_CONTACT, KAIYUAN_REMEDIES } from '../../agencies/kaiyuan.ts';
import { law, regulation } from '../../law-references.ts';
import { company } from '../../parties.ts';
import { alone, HANDLER, refused, type CaseScript } from '../../script.ts';
import { preparePublication, publish } from '../../steps/disclosure.ts';
import { archive } from '../../steps/execution.ts';
import { accept, begin, close, conclude, decide, examine, extendLimit, handOver, issueCertificate, receiveFor, requestHearing, REVIEWED, tellHearingRight, tellRights, type Application } from '../../steps/licence.ts';
import { recordStatement, reviewStatement } from '../../steps/notice.ts';
import { acceptReview, agree, submitReview } from '../../steps/review.ts';

const ITEM = { item: '取水许可', basis: [law('水法', '第四十八条第一款'), regulation('取水许可和水资源费征收管理条例', '第二十五条')] };

const dairy: Application = {
  ...ITEM, title: '申请延续取水许可', party: company('liaoning', 441, '开原牧歌乳业有限公司', '牧长青', '开原市演示区牧歌路1号'), materials: ['延续取水申请书一份', '取水许可证副本一份', '近五年取水情况总结一份'],
};
const renewed = {
  kind: 'renew', basis: ITEM.basis, facts: '近五年年均取水11.6万立方米，未超过许可水量；计量设施完好，用水定额低于先进值；取水水源的水量、水质没有变化。', validTo: '{=decide+1250}',
} as unknown as LicenceDraft; // the date stands as a reference until the script is settled

/** Applied for in time; the time for deciding was lengthened once, and the licence renewed before it ran out. */
export const dairyRenewal: CaseScript = {
  slug: 'dairy-renewal', kind: 'licence', handlers: ['qi', 'tong'], ended: 2,
  steps: [
    receiveFor('renewal', dairy, { number: '演示取水许可证牧0007号', validTo: '{=receive-application+60}' }),
    accept(1),
    examine(4, '10:00-11:20', '开原市演示区牧歌路1号', '两眼取水井运行正常，计量设施在检定有效期内，取水台账完整。'),
    extendLimit(10, '需要核对近五年的取水计量数据和水平衡测试结果。'),
    conclude(5, renewed, '审查取水情况总结，现场核查，核对计量数据。'),
    decide(3, renewed, KAIYUAN_REMEDIES, '符合延续条件，准予延续。'),
    handOver(1, '牧长青（演示）', '法定代表人'),
    issueCertificate(0, '演示取水许可证牧0007号（延续）', '牧长青（演示）'),
    preparePublication(1), publish(1),
    close(1, '准予延续，许可证已经换发。'),
  ],
};

const ZONE = [law('行政许可法', '第八条第二款'), law('水法', '第三十六条')];
const brickworks = { ...ITEM, title: '撤回取水许可', basis: ZONE, party: company('liaoning', 442, '开原青砖建材有限公司', '青瓦成', '开原市演示镇窑厂路5号') };
const FACTS = '许可证所列取水井位于新划定的地下水禁采区内，区内地下水位五年累计下降6.8米，公共供水管网已经通达厂区。';

const withdrawn: LicenceDraft = {
  kind: 'withdraw', basis: ZONE, facts: FACTS, ground: 'circumstances', interest: '保护地下水源，防止地面沉降', loss: true,
  compensation: '补偿取水设施剩余价值和改接公共供水管网的费用，共计人民币86,000元，自决定送达之日起三十日内支付。',
};

/** Not the company's fault: the ground water sinks, and what was granted is taken back against compensation, after it was heard and the draft reviewed. */
export const wellWithdrawal: CaseScript = {
  slug: 'well-withdrawal', kind: 'licence', handlers: ['pan', 'qi'], ended: 1,
  steps: [
    begin('withdrawal', brickworks, { number: '演示取水许可证砖0012号', validTo: '{=receive-application+400}' }, '省人民政府公布新的地下水禁采区，许可证所列取水井在区内。'),
    examine(2, '09:30-10:40', '开原市演示镇窑厂路5号', '取水井一眼，位于禁采区内；公共供水管网已经敷设到厂区大门。'),
    refused(conclude(0, withdrawn, '现场核查。'), 'licensee-untold'),
    tellRights(1, ['开原青砖建材有限公司（演示）'], `${FACTS}拟撤回取水许可，并补偿取水设施剩余价值和改接费用。`, KAIYUAN_CONTACT),
    handOver(1, '青瓦成（演示）', '法定代表人', 'rights'),
    tellHearingRight(0, ['开原青砖建材有限公司（演示）'], '撤回取水许可直接关系被许可人的生产用水', KAIYUAN_CONTACT),
    handOver(0, '青瓦成（演示）', '法定代表人', 'hearing-right'),
    requestHearing(1, '开原青砖建材有限公司（演示）', '对补偿的数额有异议，要求听证。'),
    recordStatement(1, 'written', '同意停用机井，要求补偿改接管网的费用。', '提交管网改接报价单一份。'),
    reviewStatement(1, 'adopted', '改接费用因撤回而发生，应当补偿，报价经比对合理。'),
    alone('terminate-hearing', 1, HANDLER, { manner: 'written', record: '改接管网的费用已经同意补偿，被许可人书面撤回听证要求。' }),
    conclude(1, withdrawn, '现场核查，核对禁采区范围和水位监测数据，听取被许可人意见；被许可人撤回听证要求。', { hearing: 'interests' }),
    submitReview(1, withdrawn, ['statement']), acceptReview(1), agree(2, REVIEWED),
    decide(1, withdrawn, KAIYUAN_REMEDIES, '同意撤回并给予补偿。'),
    handOver(1, '青瓦成（演示）', '法定代表人'),
    preparePublication(1), publish(1),
    alone('pay-compensation', 6, HANDLER, { amountFen: fenFromYuan('86000'), receipt: '演示付0442' }),
    close(1, '许可已经撤回，补偿已经支付。'),
    archive(2, '开水许演示第1卷', 47),
  ],
};
