import { ELEMENTS } from '#law/forms/review.ts';
import {
  CITIZEN, fine, NATIONAL, NO_PENALTY, OTHER_COMPANY, penalty, STAFF, TRANSFER,
} from '#law/testing/builders.ts';
import { publicNotice } from '#law/testing/content-shared.ts';
import { concluded, decided, decidedLarge, decisionServed, filed, heard, noticed, reviewed } from '#law/testing/routes.ts';
import { disclosing, type Disclosing } from '#disclosure/testing/disclosing.ts';
import { sha256 } from './summary.ts';

export interface Scenario {
  readonly about: string;
  readonly play: () => Disclosing;
}

const start = (base: object = {}): Disclosing => disclosing({ digest: sha256, ...base });
const problems = {
  conclusion: 'problems', grounds: ['discretion'], advice: '裁量理由应当对照裁量基准说明',
  elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, sound: element !== 'discretion', comment: `经审核，${name}一项见卷第3页` })),
};

/** To record another: add it here and run record.ts, which writes only what has no file yet. */
export const SCENARIOS: Readonly<Record<string, Scenario>> = {
  'fine-paid-archived': {
    about: '河南：对公司罚款四万元，审核、决定、送达、公示、缴清、结案、归档',
    play: () => {
      const journey = start();
      decisionServed(journey);
      journey.on('2026-03-20').published();
      return journey.on('2026-03-30').take('record-payment').take('request-closing').on('2026-04-01').take('approve-closing').on('2026-04-20').take('archive');
    },
  },
  'hearing-deliberation-record': {
    about: '河南：对公民罚款一万二千元，听证、审核、集体讨论、留置送达、备案',
    play: () => {
      const journey = start();
      const draft = fine(12_000);
      noticed(journey, draft, { hearingOffered: true }, { party: CITIZEN }).on('2026-03-11').take('record-statement').take('request-hearing')
        .take('convene-hearing', { hearingOn: '2026-03-24' }).take('serve', { document: 'hearing-notice' }).take('review-statement', { outcome: 'partly' })
        .on('2026-03-24').take('hold-hearing', {}, { by: STAFF.wang.id }).on('2026-03-25').take('report-hearing', {}, { by: STAFF.wang.id });
      reviewed(journey, draft).on('2026-03-27').take('deliberate', { conclusion: draft }).take('decide', { decision: draft }).on('2026-03-30')
        .take('serve', { document: 'decision', service: { method: 'left', place: '示范路1号', recipient: '刘洋', refusal: '拒绝签收，2026年3月30日', witness: '社区居委会赵某', filmed: true } })
        .take('report-for-record');
      return journey;
    },
  },
  'no-penalty-no-review': {
    about: '全国：轻微不罚，不属于重大执法决定，不经审核',
    play: () => {
      const journey = start(NATIONAL);
      concluded(journey, NO_PENALTY).on('2026-03-10').take('decide', { decision: NO_PENALTY }).take('serve', { document: 'decision' }).on('2026-03-12').take('request-closing').take('approve-closing');
      return journey;
    },
  },
  'returned-settled-enforced': {
    about: '河南：审核退回、异议、协商不成、集体讨论；逾期不缴，加处罚款、催告、申请法院强制执行',
    play: () => {
      const journey = start();
      noticed(journey).on('2026-03-13').take('submit-review').take('request-supplement').on('2026-03-16').take('supply-supplement').take('accept-review')
        .on('2026-03-18').take('give-opinion', problems).take('object-opinion').on('2026-03-19').take('consult-review').on('2026-03-20').take('deliberate', { subject: 'disagreement' })
        .take('decide').on('2026-03-23').take('serve', { document: 'decision' }).on('2026-04-20').take('impose-late-fine', { until: '2026-04-17' }).take('serve', { document: 'late-fine' })
        .on('2026-09-01').take('demand-performance').take('serve', { document: 'demand' }).on('2026-10-12').take('apply-court-enforcement')
        .on('2026-11-10').take('record-enforcement', { recoveredFen: 4_000_000 }).take('request-closing').take('approve-closing');
      return journey;
    },
  },
  'party-amended-reviewed-again': {
    about: '河南：审核通过后发现当事人有误，变更、重新告知、重新审核；公示后复议撤销，撤下',
    play: () => {
      const journey = start();
      reviewed(noticed(journey).on('2026-03-13'), fine(40_000)).on('2026-03-16').take('amend-party', { party: OTHER_COMPANY, reason: '经营主体登记有误' })
        .take('give-notice').on('2026-03-17').take('serve').on('2026-03-23');
      reviewed(journey, fine(40_000)).take('decide').on('2026-03-24').take('serve', { document: 'decision' });
      journey.on('2026-03-26').published();
      return journey.on('2026-04-20').take('record-remedy', { filedOn: '2026-04-20' }).on('2026-06-15').take('end-remedy', { endedOn: '2026-06-12', result: 'revoked' })
        .take('annul-decision', { effectiveOn: '2026-06-12' }).on('2026-06-16').take('take-down');
    },
  },
  'transferred-as-crime': {
    about: '全国：涉嫌犯罪，移送公安机关后结案',
    play: () => {
      const journey = start(NATIONAL);
      reviewed(concluded(journey, TRANSFER, ['major-rights']).on('2026-03-09'), TRANSFER).take('decide', { decision: TRANSFER }).take('record-performance').take('request-closing').take('approve-closing');
      return journey;
    },
  },
  'every-branch-then-dismissed': {
    about: '河南：先行登记保存、鉴定、责令改正、回避、延长、扣除期间，最后销案',
    play: () => {
      const journey = start();
      filed(journey).on('2026-03-03').take('confirm-service-address', { electronic: true, account: 'a@example.cn' }).take('inspect-site').take('request-preservation').take('approve-preservation')
        .take('order-correction', { due: '2026-03-20' }).on('2026-03-05').take('entrust-appraisal').on('2026-03-10').take('resolve-preservation', { outcome: 'examined' })
        .take('apply-recusal', { of: STAFF.li.id }).take('decide-recusal').on('2026-03-20').take('receive-appraisal', {}, { officers: [STAFF.zhang.id] })
        .take('recheck-correction', {}, { officers: [STAFF.zhang.id, STAFF.wang.id] }).take('exclude-interval', { from: '2026-03-05', to: '2026-03-20' }).take('extend-limit')
        .on('2026-04-07').take('dismiss-case');
      return journey;
    },
  },
  'resumed-and-lightened': {
    about: '河南：陈述申辩后补充调查，减轻处罚重新告知；批准延期，分两次缴清',
    play: () => {
      const journey = start();
      const lighter = fine(20_000, { facts: '经营超过保质期的食品，数量较少' });
      noticed(journey).on('2026-03-11').take('record-statement').take('review-statement', { outcome: 'adopted' }).take('resume-investigation').on('2026-03-18')
        .take('collect-evidence').take('conclude-investigation', { proposal: lighter }).take('give-notice', { intended: lighter }).take('serve').take('waive-statement');
      reviewed(journey, lighter).on('2026-03-20').take('decide', { decision: lighter }).take('serve', { document: 'decision' }).on('2026-03-26').take('request-deferral', { kind: 'instalments' })
        .take('decide-deferral', { until: '2026-06-30', plan: [{ due: '2026-04-30', amountFen: 1_000_000 }, { due: '2026-06-30', amountFen: 1_000_000 }] }).on('2026-04-30').take('record-payment', { amountFen: 1_000_000 }).on('2026-06-30').take('record-payment', { amountFen: 1_000_000 });
      return journey;
    },
  },
  'public-notice-sixty-days': {
    about: '全国：2021年12月公告送达，六十日视为送达',
    play: () => {
      const journey = start(NATIONAL).on('2021-12-01').take('register-source', { actEndedOn: '2021-11-01' }).take('request-filing').take('approve-filing').take('inspect-site')
        .take('conclude-investigation').take('give-notice').on('2021-12-31').take('serve', { service: publicNotice() });
      return journey.on('2022-03-07').take('decide').take('serve', { document: 'decision', service: publicNotice() });
    },
  },
  'several-penalties': {
    about: '河南：罚款、没收、吊销并处；不要求听证；执行完毕',
    play: () => {
      const journey = start();
      decidedLarge(journey, penalty({ fine: 60_000, 'confiscate-property': 3_000, 'revoke-licence': null })).on('2026-03-19').take('serve', { document: 'decision' }).take('report-for-record')
        .on('2026-03-30').take('record-payment', { amountFen: 6_000_000 }).take('record-performance', { complete: false }).on('2026-04-03').take('record-performance').take('request-closing');
      return journey;
    },
  },
  'not-filed': {
    about: '河南：超过追责时效，不予立案',
    play: () => start().on('2026-03-02').take('register-source', { actEndedOn: '2023-12-31' }).take('decline-filing', { reason: '违法行为终了已逾二年' }),
  },
  'notice-over-new-year': {
    about: '河南：年末送达，期限延伸到放假安排尚未公布的下一年',
    play: () => {
      const journey = start();
      filed(journey).on('2026-12-01').take('inspect-site').take('conclude-investigation').on('2026-12-28').take('give-notice', { hearingOffered: true }).take('serve');
      return journey;
    },
  },
  'hearing-terminated': {
    about: '全国：要求听证而不出席，终止听证，审核后决定',
    play: () => {
      const journey = start(NATIONAL);
      const draft = fine(60_000);
      noticed(journey, draft, { hearingOffered: true }).on('2026-03-11').take('request-hearing').take('convene-hearing', { hearingOn: '2026-03-24' }).take('serve', { document: 'hearing-notice' })
        .on('2026-03-24').take('terminate-hearing', {}, { by: STAFF.wang.id });
      reviewed(journey, draft).take('decide', { decision: draft });
      return journey;
    },
  },
  'heard-then-lightened': {
    about: '全国：听证后重新告知较轻的处罚，再次告知听证权利，放弃后决定',
    play: () => {
      const journey = start(NATIONAL);
      heard(journey, fine(60_000)).on('2026-03-25').take('give-notice', { intended: fine(55_000), hearingOffered: true }).take('serve').take('waive-statement');
      reviewed(journey, fine(55_000)).take('decide', { decision: fine(55_000) });
      return journey;
    },
  },
  'decided-in-force': {
    about: '河南：已作出决定，等待送达和公示',
    play: () => {
      const journey = start();
      decided(journey);
      return journey;
    },
  },
};
