import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { fine, STAFF } from '#law/testing/builders.ts';
import { journeys, refusalsIn } from '#law/testing/journey.ts';
import { concluded, decisionServed, filed, heard, noticed, reviewed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);

describe('办理日期', () => {
  it('不得填写将来的日期', () => {
    start().on('2026-03-02').refuses('register-source', 'dated-in-the-future', '第四十七条', {}, { on: '2026-03-03', recordedOn: '2026-03-02' });
  });

  it('可以事后补录，记录中留下实际办理日和录入时刻', () => {
    const journey = start().take('register-source', {}, { on: '2026-03-02', recordedOn: '2026-03-05' });
    assert.equal(journey.events[0]?.on, '2026-03-02');
    assert.equal(journey.events[0]?.at, '2026-03-05T02:00:00.000Z');
  });

  it('不得早于进入当前阶段之日，当日可以', () => {
    filed(start()).on('2026-03-10').refuses('inspect-site', 'dated-before-phase', '第四十七条', {}, { on: '2026-03-01', recordedOn: '2026-03-10' })
      .allows('inspect-site', {}, { on: '2026-03-02', recordedOn: '2026-03-10' });
  });

  it('同一阶段内的取证可以不按先后补录', () => {
    filed(start()).on('2026-03-10').take('inquire', {}, { on: '2026-03-09', recordedOn: '2026-03-10' })
      .allows('inspect-site', {}, { on: '2026-03-04', recordedOn: '2026-03-10' });
  });

  it('调查终结不得早于已经记录的取证', () => {
    const journey = filed(start()).on('2026-03-09').take('inquire').on('2026-03-20');
    journey.refuses('conclude-investigation', 'dated-before-earlier-act', '第四十七条', {}, { on: '2026-03-06', recordedOn: '2026-03-20' })
      .allows('conclude-investigation', {}, { on: '2026-03-09', recordedOn: '2026-03-20' });
  });

  it('审核通过之后补录的决定，日期不得早于审核通过之日', () => {
    const journey = noticed(start()).on('2026-03-13').take('submit-review').take('accept-review').on('2026-03-18').take('give-opinion').on('2026-03-20');
    journey.refuses('decide', 'dated-before-earlier-act', '第四十七条', {}, { on: '2026-03-16', recordedOn: '2026-03-20' })
      .allows('decide', {}, { on: '2026-03-18', recordedOn: '2026-03-20' });
  });

  it('听证之后补录的决定，日期不得早于听证', () => {
    const intended = fine(60_000);
    const journey = reviewed(heard(start({ jurisdiction: 'national' }), intended), intended).on('2026-03-27');
    journey.refuses('decide', 'dated-before-earlier-act', '第四十七条', { decision: intended }, { on: '2026-03-20', recordedOn: '2026-03-27' })
      .allows('decide', { decision: intended });
  });

  it('审核的各环节依次进行：受理、意见不得早于送审', () => {
    const journey = concluded(start()).on('2026-03-10').take('submit-review').on('2026-03-20');
    journey.refuses('accept-review', 'dated-before-earlier-act', '第四十七条', {}, { on: '2026-03-09', recordedOn: '2026-03-20' })
      .take('accept-review', {}, { on: '2026-03-12', recordedOn: '2026-03-20' })
      .refuses('give-opinion', 'dated-before-earlier-act', '第四十七条', {}, { on: '2026-03-11', recordedOn: '2026-03-20' });
  });

  it('结案不得早于最后一次缴款', () => {
    const journey = decisionServed(start()).on('2026-03-30').take('record-payment').on('2026-04-01');
    journey.refuses('request-closing', 'dated-before-earlier-act', '第四十七条', {}, { on: '2026-03-29', recordedOn: '2026-04-01' }).allows('request-closing');
  });
});

describe('内容与人员', () => {
  it('内容不完整的不予办理，并指出哪一项不符合要求', () => {
    const outcome = start().attempt('register-source', { title: '' });
    assert.ok(!outcome.ok);
    assert.equal(outcome.error.code, 'invalid-request');
    assert.deepEqual(outcome.error.evidence?.['errors'], [{ path: '/data/title', message: '请填写案由' }]);
    start().refuses('register-source', 'invalid-request', '第五十四条', { unknownField: 1 });
  });

  it('没有这一环节的，答复没有找到；不是本机关人员的，没有权限', () => {
    start().refuses('no-such-step', 'not-found', '').refuses('register-source', 'role-missing', '', {}, { by: '00000000-0000-4000-8000-000000000099' as typeof STAFF.li.id });
  });

  it('同一次办理的全部理由一并告知，条文不重复', () => {
    const outcome = concluded(start()).attempt('give-notice', { intended: fine(60_000), hearingOffered: false }, { officers: [STAFF.zhang.id] });
    assert.ok(!outcome.ok);
    assert.deepEqual(refusalsIn(outcome.error).map(({ rule }) => rule), ['too-few-officers', 'hearing-right-untold']);
    const texts = outcome.error.articles.map(({ text }) => text);
    assert.equal(new Set(texts).size, texts.length);
    assert.match(outcome.error.detail, /不得少于2人；应当告知当事人有要求听证的权利/);
  });
});
