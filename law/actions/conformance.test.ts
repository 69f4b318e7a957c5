import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import { z } from 'zod';
import type { Citation } from '#kernel/citations.ts';
import { DOCUMENTS } from '#law/documents/index.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import { procedureAlone } from '#law/engine/chart.ts';
import { STAGES, type ActionDefinition, type StepDefinition } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { CATEGORY_TEXTS, type Disclosed } from '#law/engine/disclosed.ts';
import { caseMachine, explore } from '#law/engine/explore.ts';
import { ROLES } from '#law/engine/people.ts';
import { formOf } from '#law/forms/field.ts';
import { PARAMETERS } from '#law/parameters/index.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import { SERVED_FORMS } from '#law/procedures/served-forms.ts';
import { cite, STATUTES, type StatuteCode } from '#law/statutes/index.ts';
import { day, eventId, factsOn, instant, STAFF } from '#law/testing/builders.ts';
import { CONTENTS } from '#law/testing/content.ts';
import { PERMISSIVE } from '#law/testing/kind-journey.ts';
import { actionOf, ACTIONS } from './index.ts';

const foldersIn = (place: string): readonly string[] =>
  readdirSync(new URL(place, import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).toSorted();

function assertCited(articles: readonly Citation[], where: string): void {
  assert.ok(articles.length > 0, `${where}: no article`);
  for (const { statute, article, paragraph, item, text } of articles) {
    assert.ok(Object.hasOwn(STATUTES, statute), `${where}: ${statute}`);
    assert.deepEqual(cite(statute as StatuteCode, article, paragraph, item).text, text, where); // the key was just looked up
  }
}

const stepsOf = (action: ActionDefinition): readonly StepDefinition<unknown>[] => Object.values(action.steps);

const contentOf = (action: ActionDefinition, step: string): object => {
  const content = CONTENTS[action.code]?.[step];
  assert.ok(content !== undefined, `${action.code}/${step} has no ordinary content in law/testing/content.ts`);
  return content;
};

/** Properties of a form without a title, at any depth. */
function untitled(schema: unknown, path: string): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, items, anyOf, oneOf } = schema as { properties?: Record<string, object>; items?: object; anyOf?: object[]; oneOf?: object[] }; // JSON Schema
  const own = Object.entries(properties ?? {}).flatMap(([name, field]) => {
    const constant = 'const' in field && !('title' in field);
    return [...('title' in field || constant ? [] : [`${path}/${name}`]), ...untitled(field, `${path}/${name}`)];
  });
  return [...own, ...untitled(items, `${path}[]`), ...[...(anyOf ?? []), ...(oneOf ?? [])].flatMap((one, index) => untitled(one, `${path}|${index}`))];
}

/** The event that a step with its ordinary content leaves, without asking any rule. */
function ordinaryEvent(action: ActionDefinition, step: StepDefinition<unknown>, state: unknown, seq: number): CaseEvent {
  const on = day('2026-03-16');
  const officers = [STAFF.zhang.id, STAFF.li.id];
  const data = step.form.parse(contentOf(action, step.code));
  const computed = step.compute?.(state, data, { id: eventId(seq), step: step.code, on, by: STAFF.zhang.id, officers, data }, factsOn('2026-12-31'));
  return { seq, id: eventId(seq), step: step.code, on, at: instant(on), by: STAFF.zhang.id, officers, data: computed === undefined ? data : { ...(data as object), computed } };
}

const DISCLOSURE = ['prepare-publication', 'publish', 'withhold-publication', 'take-down', 'correct-publication'];

/** What states that steps can bring about put before the public: of every place a case comes to, and of every step taken there. */
const disclosedIn = (action: ActionDefinition): readonly Disclosed[] => [...explore(caseMachine(procedureAlone(action), { review: PERMISSIVE, disclosure: PERMISSIVE, recording: PERMISSIVE, papers: PERMISSIVE, disposal: PERMISSIVE })).entries.values()]
  .flat().flatMap(({ state }) => action.view(state).disclosed ?? []);

/** Which phases lead to which, found by taking every step from every phase that the table allows. */
function transitions(action: ActionDefinition): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const states = [action.initial];
  const seen = new Set([action.view(action.initial).phase]);
  for (const state of states) {
    const { phase } = action.view(state);
    const next = found.get(phase) ?? new Set<string>();
    found.set(phase, next);
    for (const step of stepsOf(action).filter(({ from }) => from.includes(phase))) {
      const after = step.apply(state, ordinaryEvent(action, step, state, 1));
      const reached = action.view(after).phase;
      next.add(reached);
      if (!seen.has(reached)) {
        seen.add(reached);
        states.push(after);
      }
    }
  }
  return found;
}

function never(): never {
  throw new Error('the ordinary procedure is one of the kinds');
}

describe('执法行为类别', () => {
  it('一个类别一个文件夹，都列入目录，都找得到', () => {
    assert.deepEqual(ACTIONS.map(({ code }) => code).toSorted(), foldersIn('.'));
    for (const action of ACTIONS) assert.equal(actionOf(action.code), action);
    assert.equal(actionOf('no-such-kind'), undefined);
  });

  for (const action of ACTIONS) {
    it(`${action.name}：类别和每个环节都引用法规表中的条文`, () => {
      assertCited(action.articles, action.code);
      for (const step of stepsOf(action)) assertCited(step.articles, step.code);
      for (const clock of action.obligations) assertCited(clock.articles, clock.code);
    });

    it(`${action.name}：每个环节的编码、名称不重复，办理人和阶段真实存在`, () => {
      for (const [key, step] of Object.entries(action.steps)) {
        assert.equal(step.code, key);
        assert.match(step.code, /^[a-z]+(-[a-z]+)*$/);
        assert.ok(step.by.length > 0 && step.by.every((role) => Object.hasOwn(ROLES, role)), key);
        assert.ok(step.from.length > 0 && step.from.every((phase) => Object.hasOwn(action.phases, phase)), key);
        assert.ok(Object.hasOwn(STAGES, step.stage), key);
        if (step.certified === 2) assert.ok(step.by.includes('officer'), key);
      }
      assert.equal(new Set(stepsOf(action).map(({ name }) => name)).size, stepsOf(action).length);
      for (const { name, stage } of Object.values(action.phases)) assert.ok(name.length > 1 && Object.hasOwn(STAGES, stage));
    });

    it(`${action.name}：从启动开始，启动只有一个环节；环节按启动、调查取证、审核决定、送达执行记录`, () => {
      const { phase } = action.view(action.initial);
      assert.deepEqual(stepsOf(action).filter(({ from }) => from.includes(phase)).map(({ code }) => code), [action.opening]);
      assert.equal(action.steps[action.opening]?.stage, 'initiation');
      assert.ok(new Set(stepsOf(action).map(({ stage }) => stage)).size >= 3);
    });

    it(`${action.name}：每个环节的表单每一项都有名称，普通内容填得进去`, () => {
      for (const step of stepsOf(action)) {
        assert.deepEqual(untitled(z.toJSONSchema(step.form, { unrepresentable: 'any', io: 'input' }), step.code), []);
        assert.equal(step.form.safeParse(contentOf(action, step.code)).success, true, step.code);
        assert.equal(step.form.safeParse({ ...contentOf(action, step.code), unknownField: 1 }).success, false, `${step.code} takes fields it does not know`);
      }
    });

    it(`${action.name}：制作的文书都在文书目录中，只制作列明的文书`, () => {
      for (const step of stepsOf(action)) {
        for (const code of step.documents) assert.ok(Object.hasOwn(DOCUMENTS, code), `${step.code}: ${code}`);
        for (const code of step.issues(step.form.parse(contentOf(action, step.code)))) assert.ok(step.documents.includes(code), `${step.code}: ${code}`);
      }
    });

    it(`${action.name}：可以送达的文书，送达回证都找得到它的文号`, () => {
      const { serve } = action.steps;
      const field = serve === undefined ? undefined : formOf(serve.form).fields.find(({ key }) => key === 'document');
      const issuable = new Set<string>(stepsOf(action).flatMap(({ documents }) => documents));
      for (const code of field?.kind === 'choice' ? Object.keys(field.labels) : []) assert.ok((SERVED_FORMS[code] ?? []).some((form) => issuable.has(form)), code);
    });

    it(`${action.name}：每个阶段都能到达；终局阶段之外都能离开；终局阶段只办公示、决定的变动、音像记录的使用和案卷的销毁`, () => {
      const graph = transitions(action);
      assert.deepEqual([...graph.keys()].toSorted(), Object.keys(action.phases).toSorted());
      for (const [phase, { final }] of Object.entries(action.phases)) {
        const leaves = [...(graph.get(phase) ?? [])].some((reached) => reached !== phase);
        assert.equal(leaves, final !== true, phase);
        if (final === true) {
          const open = stepsOf(action).filter(({ from, system, code }) => from.includes(phase) && system !== 'disclosure' && system !== 'disposal' && code !== 'annul-decision' && !code.endsWith('-recording-use'));
          assert.deepEqual(open.map(({ code }) => code), [], phase);
        }
      }
    });

    it(`${action.name}：期限由存在的环节开始和终止，日数出自参数表`, () => {
      const codes = new Set(Object.keys(action.steps));
      for (const { code, opens, closes, length } of action.obligations) {
        assert.ok(opens.length > 0 && closes.length > 0, code);
        for (const step of [...opens, ...closes]) assert.ok(codes.has(step), `${code}: ${step}`);
        if (typeof length !== 'function') {
          assert.ok(Object.hasOwn(PARAMETERS, length), `${code}: ${length}`);
          assert.ok(['working-day', 'calendar-day', 'month', 'year'].includes(PARAMETERS[length].unit), code);
        }
      }
      assert.equal(new Set(action.obligations.map(({ code }) => code)).size, action.obligations.length);
    });

    it(`${action.name}：公示决定的，五个环节、两个期限和决定的变动齐备；不公示的，说明理由和条文`, () => {
      const { publication } = action;
      const clocks = action.obligations.map(({ code }) => code);
      const steps = Object.keys(action.steps);
      if ('unpublished' in publication) {
        assert.ok(publication.unpublished.length > 10);
        assertCited(publication.articles, 'publication');
        assert.deepEqual(steps.filter((code) => DISCLOSURE.includes(code)), []);
        assert.ok(!clocks.includes('publish') && disclosedIn(action).length === 0);
        return;
      }
      assert.deepEqual([...DISCLOSURE, 'annul-decision'].filter((code) => !steps.includes(code)), []);
      for (const code of ['publish', 'take-down']) assert.ok(clocks.includes(code), code);
      const law = DISCLOSURE_LAW[publication.category];
      assertCited([...law.publish, ...law.hide, ...law.hides, ...law.takeDown], publication.category);
      assert.deepEqual([law.limit, law.takeDownLimit], ['publish', 'take-down'].map((code) => action.obligations.find((clock) => clock.code === code)?.length));
      assert.deepEqual([action.steps['publish']?.articles, action.steps['take-down']?.articles], [law.publish, law.takeDown]);
      const disclosed = disclosedIn(action);
      assert.ok(disclosed.length > 0, 'no decision of this kind comes before the public');
      for (const { category, texts, letter } of disclosed) {
        assert.equal(category, publication.category);
        assert.deepEqual(Object.keys(texts).toSorted(), [...CATEGORY_TEXTS[category]].toSorted());
        assert.ok(DOCUMENTS[letter].audience === 'external' && stepsOf(action).some(({ documents }) => documents.includes(letter)), letter);
      }
    });

    it(`${action.name}：须经审核关口的环节属于审核决定阶段，草案的每个种类都有名称`, () => {
      for (const { code, stage, drafted } of stepsOf(action)) {
        if (drafted === undefined) continue;
        assert.equal(stage, 'decision', code);
        assert.ok(Object.hasOwn(action.view(action.initial).rules.draftNames, drafted(contentOf(action, code)).kind), code);
      }
    });
  }

  it('行政处罚普通程序：作出决定的环节只有一个，由机关负责人作出，须经审核关口', () => {
    const deciding = stepsOf(actionOf('penalty-ordinary') ?? never()).filter(({ drafted }) => drafted !== undefined);
    assert.deepEqual(deciding.map(({ code, by }) => [code, by]), [['decide', ['head']]]);
  });
});

describe('文书', () => {
  const ALL: readonly (readonly [string, DocumentForm])[] = Object.entries(DOCUMENTS);

  it('一种文书一个文件夹，都列入目录', () => {
    assert.deepEqual(Object.keys(DOCUMENTS).toSorted(), foldersIn('../documents'));
  });

  it('名称、编码、文种字不重复：两种文书不会编成同一文号', () => {
    for (const field of ['code', 'name', 'word'] as const) {
      const values = ALL.flatMap(([, form]) => form[field] ?? []);
      assert.equal(new Set(values).size, values.length, field);
    }
  });

  it('每种文书引用法规表中的条文', () => {
    for (const [code, form] of ALL) assertCited(form.articles, code);
  });

  it('每种文书都有环节制作', () => {
    const used = new Set<string>(ACTIONS.flatMap((action) => stepsOf(action).flatMap(({ documents }) => documents)));
    assert.deepEqual(Object.keys(DOCUMENTS).filter((code) => !used.has(code)), []);
  });
});
