import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { actionOf, ACTIONS } from '#law/actions/index.ts';
import { procedureAlone, type Chart } from '#law/engine/chart.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import { caseMachine, explore } from '#law/engine/explore.ts';
import type { Facts } from '#law/engine/facts.ts';
import type { ChartNode, Panel } from '#law/engine/panel.ts';
import { factsOn, NATIONAL, setting } from '#law/testing/builders.ts';
import { REVIEW_STATUSES } from '#review/model.ts';
import { PUBLICATION_STATUSES } from '#disclosure/model.ts';
import { reviewStateOf } from '#review/state.ts';
import { disclosureStateOf } from '#disclosure/state.ts';
import { recordPorts } from '../ports.ts';
import type { History } from '../../test/histories/summary.ts';
import { chartFor } from './charts.ts';

const TODAY = LegalDate.parse('2026-11-20');
const HENAN = factsOn('2026-11-20');
const { systems } = recordPorts;
const charts = ACTIONS.map((action) => ({ action: procedureAlone(action), chart: chartFor(action, HENAN, TODAY) }));
const ordinary = procedureAlone(actionOf('penalty-ordinary') ?? never());
const chart = chartFor(ordinary, HENAN, TODAY);

function never(): never {
  throw new Error('the ordinary procedure is an action kind');
}

const insideOf = (node: ChartNode): readonly string[] => (node.kind === 'place' || node.kind === 'group' ? node.inside.flatMap(({ steps }) => steps) : node.kind === 'step' ? [node.step] : []);
const nodesOf = ({ panels }: Chart): readonly ChartNode[] => panels.flatMap(({ nodes }) => nodes);
const panelNamed = (one: Chart, code: string): Panel => one.panels.find((panel) => panel.code === code) ?? never();
const placesOf = ({ nodes }: Panel): readonly string[] => nodes.flatMap((node) => (node.kind === 'place' ? [node.id.slice('place-'.length)] : [])).toSorted();

/** Moves that the chart shows: out of a place (through a choice or not), by a step, to a place. */
function drawnMoves(one: Chart, code: string): readonly string[] {
  const { edges } = panelNamed(one, code);
  const into = (id: string) => edges.filter(({ to }) => to === id).map(({ from }) => from);
  const placesBefore = (id: string): readonly string[] => into(id).flatMap((from) => (from.startsWith('choice-') ? into(from) : [from]));
  return edges.filter(({ from, to }) => from.startsWith('step-') && to.startsWith('place-')).flatMap(({ from: step, to }) => placesBefore(step).map((from) => `${from} ${step} ${to}`));
}

const histories = (): readonly History[] => {
  const folder = new URL('../../test/histories/', import.meta.url);
  return readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as History); // written by record.ts
};

const archived = (clockwork: Partial<Facts>) =>
  chartFor(ordinary, factsOn('2026-11-20', clockwork), TODAY).steps['approve-closing']?.opens.find(({ code }) => code === 'archive');

/** Where something stood after each event of a case, step by step. */
const course = (events: History['events'], statusOf: (events: History['events']) => string) =>
  events.map(({ step }, index) => ({ step, from: statusOf(events.slice(0, index)), to: statusOf(events.slice(0, index + 1)) })).filter(({ from, to }) => from !== to);

describe('执法流程图', () => {
  for (const { action, chart: own } of charts) {
    it(`${action.name}：每个环节画一次，每个阶段画一次，此外没有别的环节和阶段`, () => {
      const steps = nodesOf(own).flatMap(insideOf);
      assert.deepEqual(steps.toSorted(), Object.keys(action.steps).toSorted());
      const places = own.panels.filter(({ code }) => code !== 'review' && code !== 'disclosure').flatMap(placesOf);
      assert.deepEqual(places.toSorted(), Object.keys(action.phases).toSorted());
      for (const node of nodesOf(own)) if (node.kind === 'place' || node.kind === 'group' || node.kind === 'elsewhere') assert.notEqual(node.name, '');
      assert.deepEqual(Object.keys(own.steps), Object.keys(action.steps));
    });

    it(`${action.name}：箭头两端都在图上；除了结束的阶段，每个阶段都有去向；除了开始的阶段，都有来处`, () => {
      for (const { code, nodes, edges } of own.panels) {
        const ids = new Set(nodes.map(({ id }) => id));
        assert.equal(ids.size, nodes.length, code);
        for (const { from, to } of edges) assert.ok(ids.has(from) && ids.has(to), `${code}: ${from} → ${to}`);
        for (const node of nodes) {
          if (node.kind !== 'place') continue;
          assert.equal(edges.some(({ from }) => from === node.id), !node.final, `${code}: ${node.name} leads on`);
          assert.ok(node.start || edges.some(({ to }) => to === node.id), `${code}: ${node.name} is reached`);
        }
      }
    });

    it(`${action.name}：每个环节都有办理人和依据；程序本身的环节办得到，不是只写在表上`, () => {
      const reached = new Set([...explore(caseMachine(action, systems)).open.values()].flatMap((open) => [...open]));
      for (const step of Object.values(own.steps)) {
        assert.ok(step.by.length > 0 && step.articles.length > 0 && step.phases.length > 0, step.code);
        assert.ok(action.steps[step.code]?.system !== 'record' || reached.has(step.code), `${step.code} is never open`);
      }
    });

    it(`${action.name}：每项期限都由图上的环节开始，注明长短`, () => {
      const drawn = Object.values(own.steps).flatMap(({ opens }) => opens);
      assert.deepEqual([...new Set(drawn.map(({ code }) => code))].toSorted(), action.obligations.map(({ code }) => code).toSorted());
      for (const { code, length } of drawn) assert.match(length, /\S/, code);
    });
  }

  it('普通程序的环节全都办得到，审核和公示的也在内', () => {
    const reached = new Set([...explore(caseMachine(ordinary, systems)).open.values()].flatMap((open) => [...open]));
    assert.deepEqual(Object.keys(ordinary.steps).filter((code) => !reached.has(code)), []);
  });

  it('审核流程图画出审核的每一种状态，公示流程图画出公示的每一种状态', () => {
    assert.deepEqual(placesOf(panelNamed(chart, 'review')), Object.keys(REVIEW_STATUSES).toSorted());
    assert.deepEqual(placesOf(panelNamed(chart, 'disclosure')), Object.keys(PUBLICATION_STATUSES).toSorted());
  });

  it('存档的案件中发生过的每一次阶段变化，图上都有', () => {
    const drawn = new Set(explore(caseMachine(ordinary, systems)).moves.map(({ step, from, to }) => `${step}: ${from} → ${to}`));
    const seen = histories().filter(({ action }) => action === ordinary.code).flatMap(({ events }) => course(events, (some) => phaseOf(ordinary, some)));
    assert.ok(seen.length > 50);
    for (const { step, from, to } of seen) assert.ok(drawn.has(`${step}: ${from} → ${to}`), `${step}: ${from} → ${to}`);
  });

  it('存档的案件中审核和公示走过的每一步，审核流程图和公示流程图上都有', () => {
    const outside = nodesOf(chart).flatMap((node) => (node.kind === 'outside' ? node.steps : []));
    for (const [code, statusOf] of [['review', (events: History['events']) => reviewStateOf(events).status], ['disclosure', (events: History['events']) => disclosureStateOf(events).publication.status]] as const) {
      const drawn = drawnMoves(chart, code);
      const seen = histories().flatMap(({ events }) => course(events, statusOf));
      assert.ok(seen.length > 0, code);
      for (const { step, from, to } of seen) {
        const shown = drawn.includes(`place-${from} step-${step} place-${to}`) || outside.includes(ordinary.steps[step]?.name ?? '');
        assert.ok(shown, `${code}: ${from} by ${step} to ${to}`);
      }
    }
  });

  it('阶段之间的主线（黄金样本）', () => {
    const lines = explore(caseMachine(ordinary, systems)).moves.map(({ step, from, to }) => `${from} —${step}→ ${to}`);
    assert.deepEqual(lines.toSorted(), MAIN_LINE.toSorted());
  });

  it('期限按本地的规定写：河南的归档期限有数，全国没有定的写明由本机关规定，机关自己定的写机关的', () => {
    assert.deepEqual([archived({})?.length, archived({})?.source?.includes('三政办〔2019〕16号')], ['20个工作日', true]);
    assert.deepEqual([archived(NATIONAL)?.length, archived(NATIONAL)?.source], ['由本机关规定，尚未设定', null]);
    const own = archived({ ...NATIONAL, settings: [setting('archive.limit', 30, '2021-01-01', false)] });
    assert.deepEqual([own?.length, own?.source, own?.confirmed], ['30个工作日', null, false]);
  });

  it('同样的规定画出同样的图', () => {
    assert.deepEqual(chartFor(ordinary, factsOn('2026-11-20'), TODAY), chart);
  });
});

const phaseOf = (action: ActionDefinition, events: History['events']): string =>
  action.view(events.reduce<unknown>((state, event) => action.steps[event.step]?.apply(state, event) ?? state, action.initial)).phase;

const MAIN_LINE = [
  'none —register-source→ registered', 'registered —decline-filing→ not-filed', 'registered —request-filing→ filing-requested',
  'filing-requested —decline-filing→ not-filed', 'filing-requested —approve-filing→ investigating', 'investigating —conclude-investigation→ concluded',
  'investigating —dismiss-case→ dismissed', 'concluded —resume-investigation→ investigating', 'concluded —dismiss-case→ dismissed', 'concluded —give-notice→ noticed',
  'concluded —decide→ decided', 'noticed —resume-investigation→ investigating', 'noticed —amend-party→ concluded', 'noticed —dismiss-case→ dismissed',
  'noticed —decide→ decided', 'decided —request-closing→ closing-requested', 'closing-requested —approve-closing→ closed', 'closed —archive→ archived',
  ...['registered', 'filing-requested', 'investigating', 'concluded', 'noticed'].map((from) => `${from} —record-transfer-answer→ handed-over`),
];
