import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { LegalDate } from '#kernel/dates.ts';
import { actionOf } from '#law/actions/index.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import { ROLES } from '#law/engine/people.ts';
import { bindingValue, PARAMETERS, type AgencySetting, type ParameterCode } from '#law/parameters/index.ts';
import { PROFILES, kindsIn, type ProfileCode } from '#law/profiles/index.ts';
import { LIST_CODES } from '#law/profiles/profile.ts';
import { SECTIONS, type Pointer } from './clause.ts';
import { CLAUSES, parametersOf, planRowsOf, sectionOf, standingOf, wordsOf } from './index.ts';
import { TASKS } from './technology.ts';

/** How many requirements each part of the matrix has. */
const COUNTS = { A: 22, B: 16, C: 8, D: 16, E: 22, F: 16, G: 6, H: 1 };
const PLANS = Object.keys(PROFILES) as ProfileCode[]; // keys of a constant object
const TODAY = '2026-11-20' as LegalDate; // a literal
const clauseOf = (id: string) => CLAUSES.find((one) => one.id === id) ?? assert.fail(`no ${id}`);

/** Whether a pointer of law leads somewhere; those that leave law/ are looked up by test/clauses.test.ts. */
const leads = ({ kind, ref }: Pointer): boolean => {
  const [first = '', second = ''] = ref.split('/');
  if (kind === 'step') return Object.hasOwn(actionOf(first)?.steps ?? {}, second);
  if (kind === 'parameter') return Object.hasOwn(PARAMETERS, ref);
  if (kind === 'document') return Object.hasOwn(DOCUMENTS, ref);
  if (kind === 'role') return Object.hasOwn(ROLES, ref);
  if (kind !== 'profile') return true;
  return first === 'lists' && second !== '' ? Object.hasOwn(LIST_CODES, second) : PLANS.every((plan) => Object.hasOwn(PROFILES[plan], ref));
};

describe('制度对照的每一行', () => {
  test('五个方案的一百零六项要求和任务配档表，一行不缺，一行不重', () => {
    const expected = Object.entries(COUNTS).flatMap(([section, count]) => Array.from({ length: count }, (_, n) => `${section}-${String(n + 1).padStart(2, '0')}`));
    assert.deepEqual(CLAUSES.map(({ id }) => id), expected);
    assert.deepEqual(Object.keys(COUNTS), Object.keys(SECTIONS));
    assert.equal(new Set(CLAUSES.map(({ title }) => title)).size, CLAUSES.length);
    assert.deepEqual([...new Set(CLAUSES.map(sectionOf))], Object.keys(SECTIONS));
  });

  test('至少有一个方案提出，写明在方案的哪一处', () => {
    for (const { id, asked } of CLAUSES) {
      assert.ok(Object.keys(asked).length > 0, id);
      for (const [plan, said] of Object.entries(asked)) {
        assert.ok(PLANS.some((one) => one === plan), `${id} ${plan}`);
        assert.match(said.place, /[一二三四末附]/, `${id} ${plan}`);
      }
    }
  });

  test('指向的环节、规定取值、文书、角色、方案数据都存在', () => {
    const dead = CLAUSES.flatMap(({ id, pointers }) => pointers.filter((one) => !leads(one)).map(({ kind, ref }) => `${id} ${kind} ${ref}`));
    assert.deepEqual(dead, []);
    assert.equal(leads({ kind: 'step', ref: 'penalty-ordinary/no-such-step' }), false);
  });

  test('已建成的有测试、有指向，不写缺什么；其他的写明缺什么；部分建成的也有测试', () => {
    for (const { id, status, left, tests, pointers } of CLAUSES) {
      assert.equal(left === null, status === 'built', id);
      if (status === 'planned') continue;
      assert.ok(tests.length > 0, `${id} shows no test`);
      assert.ok(pointers.length + tests.length > 1, id);
    }
  });
});

test('方案纳入的每一类执法行为，都有办理的程序', () => {
  for (const plan of PLANS) assert.deepEqual(kindsIn(PROFILES[plan]).filter((kind) => actionOf(kind) === undefined), [], plan);
});

describe('方案写明的取值', () => {
  test('每个方案写到的每个规定取值，都有一行对照，而且该行写明这个方案', () => {
    const missing = PLANS.flatMap((plan) => PROFILES[plan].rows.map(({ code }) => code)
      .filter((code) => !CLAUSES.some((one) => parametersOf(one).some((each) => each === code) && one.asked[plan] !== undefined))
      .map((code) => `${plan} ${code}`));
    assert.deepEqual(missing, []);
  });

  test('方案在取值上有说法的，对照中不会没有这个方案', () => {
    for (const one of CLAUSES) {
      for (const plan of PLANS) assert.ok(one.asked[plan] !== undefined || planRowsOf(one, plan).length === 0, `${one.id} ${plan}`);
    }
  });

  test('有差别的，各方案的说法照原话列出', () => {
    const said = (id: string) => PLANS.map((plan) => wordsOf(clauseOf(id), plan));
    assert.deepEqual(said('D-08').at(PLANS.indexOf('sanmenxia')), '20个工作日内');
    assert.deepEqual(wordsOf(clauseOf('D-08'), 'kaiyuan'), '及时');
    assert.deepEqual(wordsOf(clauseOf('D-08'), 'dongying'), '纠错机制');
    assert.equal(wordsOf(clauseOf('F-08'), 'kaiyuan'), null);
    assert.equal(new Set(said('A-01')).size, 4);
  });
});

const standing = (plan: ProfileCode, code: ParameterCode, own: readonly AgencySetting[] = []) => {
  const { rows, jurisdiction } = PROFILES[plan];
  return standingOf(rows.find((row) => row.code === code) ?? assert.fail(`${plan} says nothing of ${code}`), bindingValue(code, jurisdiction, TODAY, own));
};
const setting = (code: string, value: number) => ({ code, value, from: '2026-01-01' as LegalDate, confirmed: true }); // a literal

describe('今天的取值与方案对照', () => {
  test('取值相同的，一致', () => {
    assert.equal(standing('sanmenxia', 'disclosure.penalty'), 'kept');
    assert.equal(standing('sanmenxia', 'review.scope'), 'kept');
  });

  test('三门峡撤下处罚决定二十日，国家三日，更严；其他决定仍为二十日，一致', () => {
    assert.equal(standing('sanmenxia', 'disclosure.take-down'), 'stricter');
    assert.equal(standing('sanmenxia', 'disclosure.take-down.other'), 'kept');
  });

  test('方案只说及时的，有了日数就有定数，没有日数也是一致', () => {
    assert.equal(standing('haiyang', 'disclosure.penalty'), 'definite');
    assert.equal(standingOf({ code: 'disclosure.correction', value: 'prompt' }, null), 'kept');
    assert.equal(standingOf({ code: 'disclosure.correction', value: 'prompt' }, { value: 'prompt', unit: 'working-day', citation: null }), 'kept');
  });

  test('方案没有写日数的，设定之前是尚未设定，设定之后有定数', () => {
    assert.equal(standing('yanzhou', 'review.limit'), 'unset');
    assert.equal(standing('yanzhou', 'review.limit', [setting('review.limit', 7)]), 'definite');
  });

  test('方案让位于其他规定的，不算本机关不同：海阳规章可以另定公开期限，国务院的意见要法律、行政法规', () => {
    assert.equal(standing('haiyang', 'disclosure.exception'), 'superior');
  });

  test('本机关设定的比方案宽、单位不同或者没有的，与方案不同；更短的，更严', () => {
    const thirty = { value: 30, unit: 'working-day', citation: null } as const;
    assert.equal(standingOf({ code: 'archive.limit', value: 20 }, thirty), 'differs');
    assert.equal(standingOf({ code: 'archive.limit', value: 20 }, { value: 10, unit: 'working-day', citation: null }), 'stricter');
    assert.equal(standingOf({ code: 'archive.limit', value: 20 }, { value: 10, unit: 'month', citation: null }), 'differs');
    assert.equal(standingOf({ code: 'report.threshold.citizen', value: 1_000_000 }, { value: 2_000_000, unit: 'fen', citation: null }), 'differs');
    assert.equal(standingOf({ code: 'archive.limit', value: 20 }, null), 'differs');
  });
});

describe('海阳的任务配档表', () => {
  test('十八项依次编号，各自对应海阳提出的一行', () => {
    assert.deepEqual(TASKS.map(({ number }) => number), Array.from({ length: 18 }, (_, n) => n + 1));
    for (const { clause, goal } of TASKS) assert.ok(clauseOf(clause).asked.haiyang !== undefined, goal);
    assert.deepEqual(TASKS.filter(({ unit }) => unit !== null).map(({ number, unit }) => [number, unit]), [[6, '执法大队'], [15, '政策法规科']]);
  });
});
