import type { Exploration } from './explore.ts';

/** Where a case, or its review, can stand. */
export interface Place {
  readonly code: string;
  readonly name: string;
  /** The panel it belongs to; others refer to it. */
  readonly panel: string;
  readonly start: boolean;
  readonly final: boolean;
  /** Panels that show what else happens there. */
  readonly elsewhere: readonly string[];
}

export interface PlanStep {
  readonly code: string;
  readonly name: string;
  readonly panel: string;
  readonly from: readonly string[];
}

/** A whole procedure, before it is divided into panels that fit on a page. */
export interface Plan {
  readonly places: readonly Place[];
  readonly steps: readonly PlanStep[];
  readonly explored: Pick<Exploration, 'moves' | 'openings'>;
  /** Acts of the rest of the case that lead to a place from wherever it stood. */
  readonly outside?: readonly { readonly to: string; readonly steps: readonly string[] }[];
  readonly titles: Readonly<Record<string, string>>;
}

/** Steps that follow from each other: an edge says that the second is possible once the first is taken. */
export interface Strand {
  readonly steps: readonly string[];
  readonly edges: readonly (readonly [string, string])[];
}

export type ChartNode =
  /** A phase with the steps that can be taken while it lasts. */
  | { readonly kind: 'place'; readonly id: string; readonly name: string; readonly start: boolean; readonly final: boolean; readonly inside: readonly Strand[]; readonly seeAlso: readonly string[] }
  /** Several steps lead on from here. */
  | { readonly kind: 'choice'; readonly id: string; readonly name: string }
  /** A step that leads on. */
  | { readonly kind: 'step'; readonly id: string; readonly step: string }
  /** Steps that can be taken in several phases. */
  | { readonly kind: 'group'; readonly id: string; readonly name: string; readonly inside: readonly Strand[] }
  /** A phase or step that another panel shows. */
  | { readonly kind: 'elsewhere'; readonly id: string; readonly name: string; readonly panel: string }
  /** Acts of the rest of the case. */
  | { readonly kind: 'outside'; readonly id: string; readonly steps: readonly string[] };

export interface ChartEdge {
  readonly from: string;
  readonly to: string;
}

/** A part of the chart that is drawn on a page of its own. */
export interface Panel {
  readonly code: string;
  readonly title: string;
  readonly nodes: readonly ChartNode[];
  readonly edges: readonly ChartEdge[];
}

type Pair = readonly [string, string];

const has = (pairs: readonly Pair[], from: string, to: string): boolean => pairs.some((pair) => pair[0] === from && pair[1] === to);

/** Without those that a way over a third step already shows. */
const reduced = (pairs: readonly Pair[], steps: readonly string[]): readonly Pair[] =>
  pairs.filter(([from, to]) => !steps.some((over) =>
    over !== from && over !== to && has(pairs, from, over) && has(pairs, over, to) && !has(pairs, over, from) && !has(pairs, to, over)));

/** Divides steps into strands: those that no opening connects stand apart. */
export function strandsOf(steps: readonly string[], openings: Exploration['openings']): readonly Strand[] {
  const pairs: Pair[] = [];
  for (const { step, opened } of openings) {
    if (steps.includes(step) && steps.includes(opened) && !has(pairs, step, opened)) pairs.push([step, opened]);
  }
  const strand = new Map(steps.map((step, index) => [step, index]));
  // Each pass carries the smaller number over; as many passes as steps reach the end of the longest strand.
  for (let pass = 0; pass < steps.length; pass += 1) {
    for (const pair of pairs) {
      const least = Math.min(...pair.map((step) => strand.get(step) ?? 0));
      for (const step of pair) strand.set(step, least);
    }
  }
  return steps.flatMap((_first, number): Strand[] => {
    const own = steps.filter((step) => strand.get(step) === number);
    return own.length === 0 ? [] : [{ steps: own, edges: reduced(pairs.filter(([from]) => own.includes(from)), own) }];
  });
}

class Drawing {
  readonly #plan: Plan;
  readonly #panel: string;
  readonly #home: ReadonlyMap<string, string>;
  readonly nodes = new Map<string, ChartNode>();
  readonly edges: ChartEdge[] = [];

  constructor(plan: Plan, panel: string) {
    this.#plan = plan;
    this.#panel = panel;
    this.#home = this.#homes();
  }

  draw(): Panel {
    const { places, outside = [], titles } = this.#plan;
    for (const place of places) if (place.panel === this.#panel) this.#place(place);
    for (const place of places) if (place.panel === this.#panel) this.#exits(place.code);
    for (const step of this.#steps()) this.#movesOf(step);
    this.#arrivals();
    this.#groups();
    for (const { to, steps } of outside) {
      this.#add({ kind: 'outside', id: `outside-${to}`, steps });
      this.#edge(`outside-${to}`, `place-${to}`);
    }
    return { code: this.#panel, title: titles[this.#panel] ?? this.#panel, nodes: [...this.nodes.values()], edges: this.edges };
  }

  #add(node: ChartNode): void {
    if (!this.nodes.has(node.id)) this.nodes.set(node.id, node);
  }

  #edge(from: string, to: string): void {
    if (!this.edges.some((edge) => edge.from === from && edge.to === to)) this.edges.push({ from, to });
  }

  #steps(): readonly PlanStep[] {
    return this.#plan.steps.filter(({ panel }) => panel === this.#panel);
  }

  #moves(step: string): Plan['explored']['moves'] {
    return this.#plan.explored.moves.filter((move) => move.step === step);
  }

  /** Steps of the panel that leave the case where it is. */
  #staying(): readonly PlanStep[] {
    return this.#steps().filter(({ code }) => this.#moves(code).length === 0);
  }

  #isOwn(place: string): boolean {
    return this.#plan.places.some(({ code, panel }) => code === place && panel === this.#panel);
  }

  /**
   * Where a staying step is drawn: with the one phase it belongs to, else with the step that opens it, else with all that can be taken
   * in the same phases.
   */
  #homes(): ReadonlyMap<string, string> {
    const staying = this.#staying();
    const homes = new Map<string, string>();
    for (const { code, from: [first, ...more] } of staying) if (first !== undefined && more.length === 0 && this.#isOwn(first)) homes.set(code, `place-${first}`);
    // As many passes as steps reach the end of the longest strand.
    for (let pass = 0; pass < staying.length; pass += 1) {
      for (const { code } of staying) {
        const openers = this.#plan.explored.openings.filter(({ step, opened }) => opened === code && staying.some((one) => one.code === step));
        const [first, ...others] = openers.map(({ step }) => homes.get(step));
        if (!homes.has(code) && first !== undefined && others.every((other) => other === first)) homes.set(code, first);
      }
      const next = staying.find(({ code }) => !homes.has(code) && !this.#isOpened(code, staying));
      if (next !== undefined) homes.set(next.code, `group-${next.from.join('-')}`);
    }
    return new Map(staying.map(({ code, from }) => [code, homes.get(code) ?? `group-${from.join('-')}`]));
  }

  #isOpened(code: string, by: readonly PlanStep[]): boolean {
    return this.#plan.explored.openings.some(({ step, opened }) => opened === code && by.some((one) => one.code === step));
  }

  #at(home: string): readonly Strand[] {
    return strandsOf(this.#staying().map(({ code }) => code).filter((code) => this.#home.get(code) === home), this.#plan.explored.openings);
  }

  #place({ code, name, start, final, elsewhere }: Place): void {
    const seeAlso = elsewhere.filter((panel) => panel !== this.#panel).map((panel) => this.#plan.titles[panel] ?? panel);
    this.#add({ kind: 'place', id: `place-${code}`, name, start, final, inside: this.#at(`place-${code}`), seeAlso });
  }

  /** The ways out of a place of this panel, also those that another panel draws. */
  #exits(place: string): void {
    const leaving = this.#plan.steps.filter(({ code }) => this.#moves(code).some(({ from }) => from === place));
    const exit = leaving.length > 1 ? `choice-${place}` : `place-${place}`;
    if (leaving.length > 1) {
      this.#add({ kind: 'choice', id: exit, name: this.#nameOf(place) });
      this.#edge(`place-${place}`, exit);
    }
    for (const step of leaving) this.#edge(exit, this.#stepNode(step));
  }

  /** A step of this panel, or the mention of one that another panel draws. */
  #stepNode({ code, name, panel }: PlanStep): string {
    const own = panel === this.#panel;
    const id = own ? `step-${code}` : `see-${code}`;
    this.#add(own ? { kind: 'step', id, step: code } : { kind: 'elsewhere', id, name, panel: this.#plan.titles[panel] ?? panel });
    return id;
  }

  /** Ways into a place of this panel by steps that another panel draws. */
  #arrivals(): void {
    for (const step of this.#plan.steps.filter(({ panel }) => panel !== this.#panel)) {
      for (const { to } of this.#moves(step.code)) if (this.#isOwn(to)) this.#edge(this.#stepNode(step), `place-${to}`);
    }
  }

  #movesOf({ code }: PlanStep): void {
    for (const { from, to } of this.#moves(code)) {
      const id = `step-${code}`;
      this.#add({ kind: 'step', id, step: code });
      if (!this.#isOwn(from)) this.#edge(this.#elsewhere('from', from), id);
      this.#edge(id, this.#isOwn(to) ? `place-${to}` : this.#elsewhere('to', to));
    }
  }

  /** A place of another panel; where a way both comes from it and leads to it, it stands twice. */
  #elsewhere(direction: 'from' | 'to', place: string): string {
    const id = `${direction}-${place}`;
    const panel = this.#plan.places.find(({ code }) => code === place)?.panel ?? '';
    this.#add({ kind: 'elsewhere', id, name: this.#nameOf(place), panel: this.#plan.titles[panel] ?? panel });
    return id;
  }

  #nameOf(place: string): string {
    return this.#plan.places.find(({ code }) => code === place)?.name ?? place;
  }

  /** Staying steps that no single place of this panel holds, by the places they can be taken in. */
  #groups(): void {
    for (const { code, from } of this.#staying()) {
      const id = `group-${from.join('-')}`;
      if (this.#home.get(code) === id) this.#add({ kind: 'group', id, name: from.map((place) => this.#nameOf(place)).join('、') || '本类别案件目前没有适用的情形', inside: this.#at(id) });
    }
  }
}

/** One panel of the plan: its own places and steps, and what leads to and from the other panels. */
export const drawPanel = (plan: Plan, panel: string): Panel => new Drawing(plan, panel).draw();

/** Codes of the steps that a panel shows, in its order. */
export const stepsIn = ({ nodes }: Panel): readonly string[] =>
  nodes.flatMap((node) => (node.kind === 'step' ? [node.step] : node.kind === 'place' || node.kind === 'group' ? node.inside.flatMap(({ steps }) => steps) : []));
