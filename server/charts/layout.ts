import Elk, { type ElkExtendedEdge, type ElkNode, type LayoutOptions } from 'elkjs/lib/elk.bundled.js';
import type { Chart } from '#law/engine/chart.ts';
import type { ChartNode, Panel, Strand } from '#law/engine/panel.ts';
import { nodeBox, STEP_WIDTH, stepBox, titleBox, type Line } from './boxes.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Placed extends Point {
  readonly id: string;
  readonly kind: ChartNode['kind'];
  readonly width: number;
  readonly height: number;
  readonly lines: readonly Line[];
  /** The case begins or ends there. */
  readonly emphasis: 'start' | 'final' | null;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Frames before what stands in them. */
  readonly boxes: readonly Placed[];
  readonly arrows: readonly (readonly Point[])[];
}

/** The width between the margins of an A4 page, in the pixels that type is measured in, and a little more: paper shrinks it a tenth. */
const PAGE_WIDTH = 700;

const FLOW: LayoutOptions = {
  'elk.algorithm': 'layered', 'elk.direction': 'DOWN', 'elk.edgeRouting': 'ORTHOGONAL', 'elk.hierarchyHandling': 'SEPARATE_CHILDREN',
  'elk.spacing.nodeNode': '20', 'elk.layered.spacing.nodeNodeBetweenLayers': '20', 'elk.spacing.edgeNode': '12', 'elk.layered.spacing.edgeNodeBetweenLayers': '8',
  'elk.spacing.edgeEdge': '8', 'elk.layered.spacing.edgeEdgeBetweenLayers': '8', 'elk.spacing.componentComponent': '20', 'elk.aspectRatio': '0.8',
  // What stands apart from the flow is set below it.
  'elk.layered.considerModelOrder.components': 'MODEL_ORDER',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES', 'elk.layered.cycleBreaking.strategy': 'MODEL_ORDER', 'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  'elk.padding': '[top=6,left=6,bottom=6,right=6]',
};

const STRAND: LayoutOptions = { ...FLOW, 'elk.padding': '[top=0,left=0,bottom=0,right=0]', 'elk.layered.spacing.nodeNodeBetweenLayers': '22' };

const packed = (top: number): LayoutOptions => ({
  'elk.algorithm': 'rectpacking', 'elk.spacing.nodeNode': '14', 'elk.rectpacking.widthApproximation.strategy': 'TARGET_WIDTH',
  'elk.rectpacking.widthApproximation.targetWidth': String(PAGE_WIDTH - 60), 'elk.padding': `[top=${top},left=14,bottom=14,right=14]`,
});

const edge = (from: string, to: string): ElkExtendedEdge => ({ id: `${from}>${to}`, sources: [from], targets: [to] });

type Frame = Extract<ChartNode, { kind: 'place' | 'group' }>;

const isFrame = (node: ChartNode): node is Frame => (node.kind === 'place' || node.kind === 'group') && node.inside.length > 0;

/** The node's id and the step's: a step stands in one frame of the panel. */
const insideId = (node: ChartNode, step: string): string => `${node.id}/${step}`;

function strandNode(node: Frame, { steps, edges }: Strand, chart: Chart, index: number): ElkNode {
  const leaves = steps.map((code): ElkNode => {
    const step = chart.steps[code];
    const { width, height } = step === undefined ? { width: 0, height: 0 } : stepBox(step, node.name);
    return { id: insideId(node, code), width, height };
  });
  return { id: `${node.id}//${index}`, layoutOptions: STRAND, children: leaves, edges: edges.map(([from, to]) => edge(insideId(node, from), insideId(node, to))) };
}

/** Arrows meet a diamond at its corners. */
const corners = (id: string, width: number, height: number): Pick<ElkNode, 'ports' | 'layoutOptions'> => ({
  layoutOptions: { 'elk.portConstraints': 'FIXED_POS' },
  ports: [{ id: `${id}:in`, x: width / 2, y: 0, layoutOptions: { 'elk.port.side': 'NORTH' } }, { id: `${id}:out`, x: width / 2, y: height, layoutOptions: { 'elk.port.side': 'SOUTH' } }],
});

function elkNode(node: ChartNode, chart: Chart): ElkNode {
  if (isFrame(node)) {
    const { height } = titleBox(node, STEP_WIDTH + 28);
    return { id: node.id, layoutOptions: packed(height + 2), children: node.inside.map((strand, index) => strandNode(node, strand, chart, index)) };
  }
  const { width, height } = nodeBox(node, chart);
  return { id: node.id, width, height, ...(node.kind === 'choice' ? corners(node.id, width, height) : {}) };
}

const end = (id: string, side: 'in' | 'out'): string => (id.startsWith('choice-') ? `${id}:${side}` : id);

const emphasisOf = (node: ChartNode): Placed['emphasis'] => (node.kind !== 'place' ? null : node.start ? 'start' : node.final ? 'final' : null);

function arrowsIn({ edges = [] }: ElkNode, offset: Point): readonly (readonly Point[])[] {
  return edges.flatMap(({ sections = [] }) => sections.map(({ startPoint, bendPoints = [], endPoint }) =>
    [startPoint, ...bendPoints, endPoint].map(({ x, y }) => ({ x: x + offset.x, y: y + offset.y }))));
}

const at = ({ x = 0, y = 0 }: ElkNode, offset: Point): Point => ({ x: x + offset.x, y: y + offset.y });

function placedNode(node: ChartNode, laid: ElkNode, chart: Chart): Pick<Layout, 'boxes' | 'arrows'> {
  const { width = 0, height = 0 } = laid;
  const origin = at(laid, { x: 0, y: 0 });
  const lines = isFrame(node) ? titleBox(node, width).lines : nodeBox(node, chart).lines;
  const own: Placed = { id: node.id, kind: node.kind, ...origin, width, height, lines, emphasis: emphasisOf(node) };
  if (!isFrame(node)) return { boxes: [own], arrows: [] };
  const strands = laid.children ?? [];
  const steps = strands.flatMap((strand) => (strand.children ?? []).map((leaf): Placed => {
    const step = chart.steps[leaf.id.slice(leaf.id.indexOf('/') + 1)];
    return {
      id: leaf.id, kind: 'step', ...at(leaf, at(strand, origin)), width: leaf.width ?? 0, height: leaf.height ?? 0,
      lines: step === undefined ? [] : stepBox(step, node.name).lines, emphasis: null,
    };
  }));
  return { boxes: [own, ...steps], arrows: strands.flatMap((strand) => arrowsIn(strand, at(strand, origin))) };
}

const elk = new Elk.default();

/** From the beginning on along the arrows: what comes later stands lower, and only what leads back points up. */
function inOrder({ nodes, edges }: Panel): readonly ChartNode[] {
  const arrives = new Set(edges.map(({ to }) => to));
  // The way in from the panel before comes first; a way back from a later one does not push the beginning down.
  const begins = ({ kind, id }: ChartNode): number => (kind !== 'elsewhere' || arrives.has(id) ? 1 : id.startsWith('see-') ? 0 : 2);
  const waiting = nodes.toSorted((a, b) => begins(a) - begins(b)).map(({ id }) => id);
  const order: string[] = [];
  for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
    if (order.includes(id)) continue;
    order.push(id);
    waiting.unshift(...edges.filter(({ from }) => from === id).map(({ to }) => to));
  }
  return order.flatMap((id) => nodes.find((node) => node.id === id) ?? []);
}

/** Gives every box of a panel its place: phases from top to bottom, arrows at right angles. */
export async function layoutOf(panel: Panel, chart: Chart): Promise<Layout> {
  const graph: ElkNode = {
    id: 'panel', layoutOptions: panel.edges.length === 0 ? packed(6) : FLOW, children: inOrder(panel).map((node) => elkNode(node, chart)),
    edges: panel.edges.map(({ from, to }) => ({ ...edge(from, to), sources: [end(from, 'out')], targets: [end(to, 'in')] })),
  };
  const laid = await elk.layout(graph);
  const nodes = panel.nodes.map((node) => placedNode(node, laid.children?.find(({ id }) => id === node.id) ?? { id: node.id }, chart));
  return {
    width: Math.ceil(laid.width ?? 0), height: Math.ceil(laid.height ?? 0),
    boxes: nodes.flatMap(({ boxes }) => boxes), arrows: [...arrowsIn(laid, { x: 0, y: 0 }), ...nodes.flatMap(({ arrows }) => arrows)],
  };
}
