import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { drawPanel, strandsOf, type Plan } from './panel.ts';

const place = 'investigating';
const opening = (step: string, opened: string) => ({ step, opened, place });

describe('前后相接的环节', () => {
  it('有先后的连成一串，没有先后的各自独立', () => {
    assert.deepEqual(strandsOf(['a', 'b', 'c'], [opening('a', 'b')]), [{ steps: ['a', 'b'], edges: [['a', 'b']] }, { steps: ['c'], edges: [] }]);
  });

  it('隔一个环节相接的，只画经过的那一条', () => {
    assert.deepEqual(strandsOf(['a', 'b', 'c'], [opening('a', 'b'), opening('b', 'c'), opening('a', 'c')])[0]?.edges, [['a', 'b'], ['b', 'c']]);
  });

  it('可以来回的，两个方向都画', () => {
    assert.deepEqual(strandsOf(['a', 'b'], [opening('a', 'b'), opening('b', 'a')])[0]?.edges, [['a', 'b'], ['b', 'a']]);
  });

  it('不在同一框内的先后不画在框内', () => {
    assert.deepEqual(strandsOf(['a'], [opening('z', 'a')]), [{ steps: ['a'], edges: [] }]);
  });
});

const PLAN: Plan = {
  titles: { first: '第一图', second: '第二图' },
  places: [
    { code: 'open', name: '进行中', panel: 'first', start: true, final: false, elsewhere: [] },
    { code: 'waiting', name: '审批中', panel: 'second', start: false, final: false, elsewhere: ['first'] },
    { code: 'ended', name: '已结束', panel: 'second', start: false, final: true, elsewhere: [] },
  ],
  steps: [
    { code: 'note', name: '记录', panel: 'first', from: ['open'] },
    { code: 'ask', name: '提请', panel: 'first', from: ['open'] },
    { code: 'drop', name: '撤销', panel: 'second', from: ['open', 'waiting'] },
    { code: 'grant', name: '批准', panel: 'second', from: ['waiting'] },
    { code: 'file', name: '登记', panel: 'second', from: ['open', 'waiting'] },
  ],
  explored: {
    moves: [{ step: 'ask', from: 'open', to: 'waiting' }, { step: 'drop', from: 'open', to: 'ended' }, { step: 'drop', from: 'waiting', to: 'ended' }, { step: 'grant', from: 'waiting', to: 'ended' }],
    openings: [],
  },
};

const ids = (panel: string) => drawPanel(PLAN, panel).nodes.map(({ id }) => id).toSorted();
const edges = (panel: string) => drawPanel(PLAN, panel).edges.map(({ from, to }) => `${from} → ${to}`).toSorted();

describe('流程图的一页', () => {
  it('本页的阶段和环节画在本页；别页的只提一句', () => {
    assert.deepEqual(ids('first'), ['choice-open', 'place-open', 'see-drop', 'step-ask', 'to-waiting']);
    assert.deepEqual(drawPanel(PLAN, 'first').nodes.find(({ id }) => id === 'see-drop'), { kind: 'elsewhere', id: 'see-drop', name: '撤销', panel: '第二图' });
  });

  it('不改变阶段的环节画在它的阶段之内', () => {
    const open = drawPanel(PLAN, 'first').nodes.find(({ id }) => id === 'place-open');
    assert.deepEqual(open?.kind === 'place' ? open.inside : null, [{ steps: ['note'], edges: [] }]);
  });

  it('几个阶段都可以办理的环节另画一框，写明是哪些阶段', () => {
    const group = drawPanel(PLAN, 'second').nodes.find(({ kind }) => kind === 'group');
    assert.deepEqual(group, { kind: 'group', id: 'group-open-waiting', name: '进行中、审批中', inside: [{ steps: ['file'], edges: [] }] });
  });

  it('一个阶段有两个以上去向的，先画一个选择；只有一个去向的，直接相连', () => {
    assert.deepEqual(edges('first'), ['choice-open → see-drop', 'choice-open → step-ask', 'place-open → choice-open', 'step-ask → to-waiting']);
    const single = drawPanel({ ...PLAN, explored: { ...PLAN.explored, moves: PLAN.explored.moves.slice(0, 1) } }, 'first');
    assert.deepEqual(single.edges.map(({ from, to }) => `${from} → ${to}`), ['place-open → step-ask', 'step-ask → to-waiting']);
  });

  it('从别页来的，画出来处；到别页去的，画出去处', () => {
    assert.deepEqual(edges('second'), [
      'choice-waiting → step-drop', 'choice-waiting → step-grant', 'from-open → step-drop', 'place-waiting → choice-waiting', 'see-ask → place-waiting', 'step-drop → place-ended', 'step-grant → place-ended',
    ]);
  });

  it('本案其他环节引起的变动，画在它所到之处', () => {
    const { nodes, edges: drawn } = drawPanel({ ...PLAN, outside: [{ to: 'ended', steps: ['变更当事人'] }] }, 'second');
    assert.deepEqual(nodes.at(-1), { kind: 'outside', id: 'outside-ended', steps: ['变更当事人'] });
    assert.deepEqual(drawn.at(-1), { from: 'outside-ended', to: 'place-ended' });
  });
});
