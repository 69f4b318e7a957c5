import { canonicalJson, type JsonValue } from '#kernel/canonical.ts';
import type { LegalDate } from '#kernel/dates.ts';
import { chartOf, skeletonOf, type Chart, type Skeleton, type Surroundings } from '#law/engine/chart.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import type { Clockwork } from '#law/engine/facts.ts';
import { PUBLICATION_STATUSES } from '#disclosure/model.ts';
import { disclosureStateOf } from '#disclosure/state.ts';
import { REVIEW_STATUSES } from '#review/model.ts';
import { reviewStateOf } from '#review/state.ts';
import { recordPorts, sha256 } from '../ports.ts';
import { layoutOf } from './layout.ts';
import { svgOf } from './svg.ts';

const SURROUNDINGS: Surroundings = {
  systems: recordPorts.systems,
  places: {
    review: { names: REVIEW_STATUSES, statusOf: (events) => reviewStateOf(events).status },
    disclosure: { names: PUBLICATION_STATUSES, statusOf: (events) => disclosureStateOf(events).publication.status },
  },
};

const skeletons = new Map<string, Skeleton>();

/** The chart of an action kind as it stands for an agency on a day. */
export function chartFor(action: ActionDefinition, clockwork: Clockwork, on: LegalDate): Chart {
  const skeleton = skeletons.get(action.code) ?? skeletonOf(action, SURROUNDINGS);
  skeletons.set(action.code, skeleton);
  return chartOf(skeleton, clockwork, on);
}

export interface DrawnPanel {
  readonly code: string;
  readonly title: string;
  readonly svg: string;
}

/** Drawings by the digest of what they show. A chart changes when a definition or a value does: a few hundred cover a province. */
const drawn = new Map<string, Promise<readonly DrawnPanel[]>>();
const MOST = 500;

async function draw(chart: Chart): Promise<readonly DrawnPanel[]> {
  const panels: DrawnPanel[] = [];
  for (const panel of chart.panels) {
    const title = `${chart.name}流程图：${panel.title}`;
    const description = `图中的环节、办理人、文书、期限和依据，在图后的“${panel.title}：各环节一览”表中逐项列出。`;
    // One after the other: the engine that lays them out runs in this process.
    const layout = await layoutOf(panel, chart); // oxlint-disable-line no-await-in-loop -- see above
    panels.push({ code: panel.code, title: panel.title, svg: svgOf(layout, { id: `chart-${panel.code}`, title, description }) });
  }
  return panels;
}

/** The panels of a chart as drawings. Made at first use and kept. */
export function drawingsOf(chart: Chart): Promise<readonly DrawnPanel[]> {
  const digest = sha256(canonicalJson(chart as unknown as JsonValue)); // texts, numbers and lists: plain data
  const known = drawn.get(digest);
  if (known !== undefined) return known;
  if (drawn.size >= MOST) drawn.clear();
  const made = draw(chart);
  drawn.set(digest, made);
  // A drawing that failed is tried again.
  made.catch(() => drawn.delete(digest));
  return made;
}
