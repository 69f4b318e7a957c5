import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { adaptationOf, partsOf } from './adaptation.ts';
import { effectiveProfile, PROFILES } from './index.ts';

const plan = PROFILES.yanzhou;

describe('an adapted plan', () => {
  it('keeps only what differs from the plan, and becomes the whole profile again', () => {
    const adapted = { ...plan, reviewBody: '法制审核科', channels: [...plan.channels, '公告栏'] };
    const kept = adaptationOf('yanzhou', plan, adapted);
    assert.deepEqual(kept, { base: 'yanzhou', reviewBody: '法制审核科', channels: adapted.channels });
    assert.deepEqual(effectiveProfile(plan, kept), adapted);
  });

  it('left as it stands keeps nothing but where it came from', () => {
    for (const [code, profile] of Object.entries(PROFILES)) assert.deepEqual(adaptationOf(code, profile, structuredClone(profile)), { base: code });
  });

  it('says which part was changed, also where only the order of its lines was', () => {
    const turned = partsOf(plan, { ...plan, stages: [...plan.stages].toReversed() });
    assert.deepEqual(turned.filter(({ changed }) => changed).map(({ key, title }) => [key, title]), [['stages', '记录环节']]);
    assert.ok(turned.every(({ key, title }) => title !== key), 'a part without a Chinese name');
  });
});
