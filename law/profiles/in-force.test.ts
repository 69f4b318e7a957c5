import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS } from '#law/actions/index.ts';
import { JURISDICTIONS, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import { day } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { PERMISSIVE } from '#law/testing/kind-journey.ts';
import { classesCited, isKindInForce, planName, planOn, plansOf, type ApprovedEdition } from './in-force.ts';
import { PROFILES } from './index.ts';
import { ACTION_CLASSES } from './profile.ts';

const edition = (number: number, from: string, profile: ApprovedEdition['profile']): ApprovedEdition => ({ edition: number, from: day(from), profile });
const OWN = [edition(1, '2026-03-01', { base: 'yanzhou', reviewBody: '法规科' }), edition(2, '2026-06-01', { base: 'haiyang', classes: ['licence'] })];
const on = (date: string, plans = plansOf('henan-2019', OWN)) => planOn(plans, day(date));

const cited = (date: string) => classesCited(on(date) ?? assert.fail()).map(({ statute, article }) => `${statute} ${article}`);

describe('现行的机关方案', () => {
  it('从施行之日起算：前一日是原来的，当日是新的', () => {
    assert.deepEqual(['2026-02-28', '2026-03-01', '2026-05-31', '2026-06-01'].map((date) => on(date)?.edition), [null, 1, 1, 2]);
    assert.equal(on('2026-02-28')?.profile, PROFILES.sanmenxia);
    assert.deepEqual([on('2026-03-01')?.profile.reviewBody, on('2026-06-01')?.profile.classes], ['法规科', ['licence']]);
  });

  it('后批准的版本先施行的，先批准、后到期的不再恢复', () => {
    const plans = plansOf('henan-2019', [edition(2, '2026-04-01', { base: 'kaiyuan' }), edition(1, '2026-05-01', { base: 'yanzhou' })]);
    assert.deepEqual(['2026-03-31', '2026-04-01', '2026-05-01'].map((date) => on(date, plans)?.base), ['sanmenxia', 'kaiyuan', 'kaiyuan']);
  });

  it('所在地没有方案、本机关也没有批准过的，没有方案；批准了就有', () => {
    assert.equal(on('2026-03-01', plansOf('national', [])), null);
    assert.equal(on('2026-03-01', plansOf('national', OWN))?.edition, 1);
    for (const code of Object.keys(JURISDICTIONS) as JurisdictionCode[]) assert.ok(plansOf(code, []).length <= 1, code); // keys of a constant object
  });

  it('在句子里说得出是哪一个', () => {
    assert.equal(planName(on('2026-01-01') ?? assert.fail()), `《${PROFILES.sanmenxia.plan.title}》`);
    assert.equal(planName(on('2026-03-01') ?? assert.fail()), '本机关方案（第1版，自2026年3月1日起施行）');
  });

  it('引得出写明执法行为类别的条文', () => {
    assert.deepEqual([cited('2026-01-01'), cited('2026-03-01')], [['sanmenxia-2019 二', 'business-environment-2019 58'], ['yanzhou-2019 二', 'business-environment-2019 58']]);
  });
});

describe('纳入的执法行为类别', () => {
  it('平台的每一类案件都属于至少一类执法行为', () => {
    const classed = new Set<string>(Object.values(ACTION_CLASSES).flatMap(({ kinds }) => kinds));
    for (const { code } of ACTIONS) assert.ok(classed.has(code), code);
  });

  it('兖州的方案没有征收、收费、征用，有处罚；不属于任何类别的，不因方案而关闭', () => {
    const yanzhou = on('2026-03-01');
    assert.deepEqual(['levy', 'fee', 'requisition', 'penalty-ordinary', 'penalty-summary', 'court-enforcement', 'inspection'].map((kind) => isKindInForce(yanzhou, kind)), [false, false, false, true, true, true, true]);
    assert.deepEqual([isKindInForce(yanzhou, 'a-kind-of-tomorrow'), isKindInForce(null, 'fee')], [true, true]);
    const withoutPenalties = planOn(plansOf('yanzhou-2019', [{ edition: 1, from: day('2026-01-01'), profile: { base: 'yanzhou', classes: ['inspection'] } }]), day('2026-03-02'));
    assert.deepEqual(['crime-transfer', 'penalty-ordinary', 'inspection'].map((kind) => isKindInForce(withoutPenalties, kind)), [true, false, true]);
  });

  const start = journeys(PERMISSIVE, () => null);
  const plans = plansOf('henan-2019', [edition(1, '2026-03-03', { base: 'sanmenxia', classes: ['inspection', 'licence'] })]);

  it('方案施行之日起，不在其中的类别不能登记新的案件，说明依据和怎么办；前一日还可以', () => {
    const journey = start({ plans }).on('2026-03-02').allows('register-source').on('2026-03-03').refuses('register-source', 'kind-not-in-force', '》（三政办〔2019〕16号）二');
    const refused = journey.attempt('register-source');
    assert.ok(!refused.ok);
    assert.equal(refused.error.detail, '“行政处罚（普通程序）”不在本机关方案（第1版，自2026年3月3日起施行）纳入的执法行为类别（行政检查、行政许可）之内，不能登记新的案件');
    assert.match(refused.error.todo ?? '', /先在“机关方案”中调整.*已经登记的案件继续/);
  });

  it('补录施行以前登记的案件，按当时的方案', () => {
    start({ plans }).on('2026-03-05').allows('register-source', {}, { on: '2026-03-02', recordedOn: '2026-03-05' })
      .refuses('register-source', 'kind-not-in-force', '号）二', {}, { on: '2026-03-03', recordedOn: '2026-03-05' });
  });

  it('施行以前登记的案件，施行以后继续办理', () => {
    start({ plans }).on('2026-03-02').take('register-source').on('2026-03-04').take('request-filing').take('approve-filing').allows('inspect-site');
  });
});
