import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { day } from '#law/testing/builders.ts';
import { publicUntil, TERMS, type Channel } from './publication-term.ts';

describe('公示到什么时候（按公示的载体）', () => {
  it('本机关网站没有期限，信用网站轻微三个月、一般一年、严重三年', () => {
    const on = day('2025-08-31');
    assert.deepEqual((['agency-site', 'credit-minor', 'credit-general', 'credit-serious'] as const).map((channel) => publicUntil(channel, on)), [null, '2025-11-30', '2026-08-31', '2028-08-31']);
  });

  it('国办发〔2025〕22号施行以前公示的，不适用它的期限', () => {
    assert.deepEqual(['2025-06-21', '2025-06-22'].map((on) => publicUntil('credit-minor', day(on))), [null, '2025-09-22']);
  });

  it('市场监督管理部门：较低数额罚款三个月，其他三年，2021年9月1日起', () => {
    assert.deepEqual(['2021-08-31', '2021-09-01'].map((on) => publicUntil('market-minor', day(on))), [null, '2021-12-01']);
    assert.equal(publicUntil('market-other', day('2024-02-29')), '2027-02-28');
  });

  it('除本机关网站外，每个载体今天都有期限', () => {
    for (const channel of Object.keys(TERMS) as Channel[]) assert.equal(publicUntil(channel, day('2026-11-20')) === null, channel === 'agency-site');
  });
});
