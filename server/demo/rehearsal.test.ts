import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { workingCalendar } from '#kernel/calendar.ts';
import { addDays, addYears, chinaDateOf, LegalDate } from '#kernel/dates.ts';
import { NATIONAL_EDITIONS } from '#kernel/statutory-days.ts';
import { actionOf } from '#law/actions/index.ts';
import { assess } from '#law/engine/assess.ts';
import type { CaseEvent, StepCommand } from '#law/engine/event.ts';
import { explainObligation } from '#law/engine/explain-clock.ts';
import type { Facts } from '#law/engine/facts.ts';
import { fold } from '#law/engine/fold.ts';
import { obligationsOf, type Obligation } from '#law/engine/obligations.ts';
import type { Person } from '#law/engine/people.ts';
import { partyName, type Party } from '#law/party.ts';
import { PUBLICATION_STATUSES } from '#disclosure/model.ts';
import { disclosureStateOf } from '#disclosure/state.ts';
import { PHASES } from '#law/actions/penalty-ordinary/state.ts';
import { REVIEW_STATUSES } from '#review/model.ts';
import { reviewStateOf } from '#review/state.ts';
import { recordPorts, sha256 } from '../ports.ts';
import { computedContent, isComputed } from './content.ts';
import { DISTRICT, type DemoDistrictEntry } from './district.ts';
import { stepsOf } from './ensure.ts';
import { agencyLists } from './lists/list.ts';
import { checkOutcome } from './play.ts';
import { certificateOf, officerIdOf, plansFor, suspensionsOf } from './provision.ts';
import type { TimedStep } from './timeline.ts';

const calendar = workingCalendar(NATIONAL_EDITIONS);
const kindOf = (code: string) => {
  const action = actionOf(code);
  assert.ok(action, code);
  return action;
};

function factsFor({ demo }: DemoDistrictEntry, anchor: LegalDate, step: TimedStep): Facts {
  const people = demo.people.map((person): Person => ({
    ...person, id: officerIdOf(demo, person.key),
    legalQualification: person.qualification === undefined ? null : { number: person.qualification, since: addYears(anchor, -3) },
    certificates: certificateOf(demo, person, anchor).map((paper) => ({ ...paper, suspended: suspensionsOf(person, anchor) })),
  }));
  return {
    now: step.at, today: chinaDateOf(step.at), jurisdiction: demo.agency.jurisdiction, calendar, digest: sha256,
    settings: demo.settings.map((setting) => ({ ...setting, from: addYears(anchor, -3) })),
    people: new Map(people.map((person) => [person.id, person])), catalogue: { edition: 1, rows: demo.catalogue }, plans: plansFor(demo, anchor), lists: agencyLists(demo.lists, anchor),
    matters: demo.matters.map(({ name, kind }) => ({ name, kind, from: addYears(anchor, -3), to: null })),
  };
}

interface Played {
  readonly slug: string;
  readonly kind: string;
  readonly events: readonly CaseEvent[];
  readonly obligations: readonly Obligation[];
  /** As they were when the last step was taken. */
  readonly facts: Facts;
  readonly phase: string;
  readonly party: Party | null;
}

const rehearsed = new Map<LegalDate, readonly Played[]>();

/** The whole district by the engine alone, without a database: as fast as judging is. */
function rehearse(anchor: LegalDate): readonly Played[] {
  const played = rehearsed.get(anchor) ?? playAll(anchor);
  rehearsed.set(anchor, played);
  return played;
}

function playAll(anchor: LegalDate): readonly Played[] {
  return DISTRICT.flatMap((entry) => {
    const logs = new Map<string, { readonly kind: string; readonly events: CaseEvent[] }>();
    let facts: Facts | null = null;
    for (const step of stepsOf(entry, anchor)) {
      facts = factsFor(entry, anchor, step);
      const log = logs.get(step.slug) ?? { kind: step.kind, events: [] };
      logs.set(step.slug, log);
      const { events } = log;
      const action = kindOf(step.kind);
      const view = action.view(fold(action, events));
      const data = isComputed(step.step) ? computedContent(step.step, { events, view }, facts) : step.data;
      const command: StepCommand = { id: step.id, step: step.step, on: step.on, by: step.by, officers: step.officers, data };
      const definition = action.steps[step.step];
      const form = definition?.form.safeParse(data);
      const gate = definition?.drafted && form?.success ? recordPorts.obtainGate(view, definition.drafted(form.data), events, step.on, facts) : null;
      const taken = assess(action, events, command, facts, recordPorts.systems, gate);
      checkOutcome(step, taken);
      if (taken.ok) events.push(taken.value.event);
    }
    return [...logs].map(([slug, { kind, events }]): Played => {
      assert.ok(facts);
      const action = kindOf(kind);
      const view = action.view(fold(action, events));
      return { slug, kind, events, obligations: obligationsOf(action, events, facts), facts, phase: view.phase, party: view.party };
    });
  });
}

const day = (text: string): LegalDate => LegalDate.parse(text);

/** A working day, days within the long holidays, the last and first days of years, a year without a calendar. */
const NOTABLE = ['2026-11-20', '2026-02-18', '2026-05-02', '2026-10-04', '2026-12-31', '2027-01-03', '2027-02-01'].map(day);

/** Days of two years, of every season and every day of the week. */
const SPREAD = Array.from({ length: 20 }, (_one, index) => addDays(day('2026-01-01'), index * 37));

const TODAY = day('2026-11-20');
const named = (anchor: LegalDate, slug: string): Played => {
  const one = rehearse(anchor).find((played) => played.slug === slug);
  assert.ok(one, slug);
  return one;
};
const distinct = (values: readonly string[]): readonly string[] => [...new Set(values)].toSorted();
const duties = ({ obligations }: Played): readonly Obligation[] => obligations.filter(({ effect, due }) => effect === 'duty' && due !== null);

describe('演示地区', () => {
  for (const anchor of NOTABLE) {
    it(`${anchor}载入，每个环节都为规则所接受，预定的拒绝都被拒绝`, () => {
      assert.equal(rehearse(anchor).length, DISTRICT.flatMap(({ cases }) => cases).length);
    });
  }

  it('在两年中的任何一天载入，逾期的都只有那件应公示而未公示的处罚决定、那件检查结果和那卷没有归档的案卷，办得晚的只有那件因沉默而视为受理的申请', () => {
    for (const anchor of [...NOTABLE, ...SPREAD]) {
      const played = rehearse(anchor);
      const overdue = played.flatMap((one) => duties(one).filter(({ closedOn, due }) => closedOn === null && due !== null && due.date < anchor).map(({ code }) => `${one.slug}: ${code}`));
      const late = played.flatMap((one) => duties(one).filter(({ closedOn, due }) => closedOn !== null && due !== null && due.date < closedOn).map(({ code }) => `${one.slug}: ${code}`));
      assert.deepEqual({ anchor, overdue, late }, { anchor, overdue: ['outfall: publish', 'bakery-check: archive', 'station-check: publish'], late: ['fish-pond: triage'] });
    }
  });

  it('今天及以后的环节一个也没有：当天任何时刻都可以接着办理', () => {
    for (const anchor of NOTABLE) {
      for (const entry of DISTRICT) for (const { at, on } of stepsOf(entry, anchor)) assert.ok(chinaDateOf(at) < anchor && on < anchor, `${anchor} ${at}`);
    }
  });

  it('每一阶段、每一审核状态、每一公示状态都有案件', () => {
    const played = rehearse(TODAY);
    assert.deepEqual(distinct(played.filter(({ kind }) => kind === 'penalty-ordinary').map(({ phase }) => phase)), distinct(Object.keys(PHASES).filter((phase) => phase !== 'none')));
    const passed = (status: (events: readonly CaseEvent[]) => string): readonly string[] =>
      distinct(played.flatMap(({ events }) => events.map((_event, index) => status(events.slice(0, index + 1)))));
    assert.deepEqual(passed((events) => reviewStateOf(events).status), distinct(Object.keys(REVIEW_STATUSES).filter((status) => status !== 'void')));
    assert.deepEqual(passed((events) => disclosureStateOf(events).publication.status), distinct(Object.keys(PUBLICATION_STATUSES).filter((status) => status !== 'correcting')));
  });

  it('现在停在各审核环节的案件各有一件以上', () => {
    const now = rehearse(TODAY).map(({ events }) => reviewStateOf(events).status);
    for (const status of ['submitted', 'supplement', 'accepted', 'returned', 'disputed', 'agreed', 'settled']) assert.ok(now.some((one) => one === status), status);
  });

  it('正在计算的期限各有案件：陈述申辩、听证、先行登记保存、改正、送达、缴款、归档', () => {
    for (const anchor of NOTABLE) {
      const running = rehearse(anchor).flatMap(({ obligations }) => obligations.filter(({ closedOn, due }) => closedOn === null && due !== null && due.date >= anchor).map(({ code }) => code));
      for (const code of ['decide', 'statement-period', 'hearing-request', 'hold-hearing', 'review', 'resolve-preservation', 'recheck-correction', 'serve-decision', 'publish', 'pay', 'pay-deferred', 'archive']) {
        assert.ok(running.includes(code), `${anchor} ${code}`);
      }
    }
  });

  it('每个期限都说得清为什么是那一天：解释的届满日就是期限的届满日，事实都在案件的记录中，依据都有要旨', () => {
    for (const { slug, kind, events, obligations, facts } of rehearse(TODAY)) {
      assert.ok(obligations.length > 0 || events.length < 5, slug);
      for (const { code, openedBy, due } of obligations) {
        const explanation = explainObligation(kindOf(kind), events, facts, code, openedBy);
        const where = `${slug}: ${code}`;
        assert.ok(explanation, where);
        assert.equal(explanation.days?.due ?? null, due?.date ?? null, where);
        assert.match(explanation.answer, due === null ? /没有/ : /届满|文书中确定的日期/, where);
        assert.ok(explanation.facts.every(({ seq }) => seq === null || seq <= events.length), where);
        assert.ok(explanation.articles.length > 0 && explanation.articles.every(({ gist }) => gist !== null), where);
      }
    }
  });

  it('逾期不缴的案件已按日加处罚款', () => {
    const { events } = named(TODAY, 'barbecue');
    const imposed = events.find(({ step }) => step === 'impose-late-fine')?.data as { computed: { days: number; amountFen: number } }; // what the step computes
    assert.equal(imposed.computed.amountFen, imposed.computed.days * 6_000);
    assert.ok(imposed.computed.days > 0);
  });

  it('当事人包括公民、个体工商户和组织，名称都标明演示', () => {
    const parties = rehearse(TODAY).flatMap(({ party }) => party ?? []);
    assert.equal(parties.length, DISTRICT.flatMap(({ cases }) => cases).length);
    assert.deepEqual(parties.map(partyName).filter((name) => !name.includes('（演示）')), []);
    assert.deepEqual([...new Set(parties.map(({ kind }) => kind))].toSorted(), ['citizen', 'organisation', 'sole-trader']);
  });
});
