import assert from 'node:assert/strict';
import { it } from 'node:test';
import { prefillFrom, provisionFrom } from './matter-prefill.ts';

const places = (prefill: Readonly<Record<string, unknown>>) => JSON.stringify(prefill['basis']);

it('a citation of the matter list falls into its source, its place and its rank', () => {
  assert.deepEqual(provisionFrom('《中华人民共和国食品安全法》第一百二十四条第一款第（五）项'), {
    source: '《中华人民共和国食品安全法》', place: '第一百二十四条第一款第（五）项', rank: 'law',
  });
});

it('a regulation is national or local by its name', () => {
  assert.equal(provisionFrom('《中华人民共和国道路运输条例》第六十三条')?.rank, 'administrative-regulation');
  assert.equal(provisionFrom('《河南省食品小作坊、小经营店和小摊点管理条例》第五十条')?.rank, 'local-regulation');
});

it('a rank that the name does not tell is left to a person', () => {
  const rule = provisionFrom('《食品召回管理办法》第三十八条');
  assert.deepEqual([rule?.source, rule !== null && 'rank' in rule], ['《食品召回管理办法》', false]);
  assert.equal(provisionFrom('《城市道路管理条例》第四十二条')?.rank, undefined);
});

it('what cannot be read as a citation is left for a person to fill in', () => {
  assert.equal(provisionFrom('按照有关规定'), null);
});

it('a penalty begins with the articles that found it, an application with what it asks for and the basis of the permit', () => {
  const matter = { kind: 'penalty', name: '对某行为的处罚', basis: '《城市道路管理条例》第二十七条', penaltyBasis: ['《城市道路管理条例》第四十二条'] } as const;
  const penalty = prefillFrom({ ...matter, penaltyBasis: [...matter.penaltyBasis] });
  assert.deepEqual([penalty['matter'], penalty['item']], [matter.name, undefined]);
  assert.match(places(penalty), /第四十二条/);
  const permit = prefillFrom({ kind: 'permit', name: '某项许可', basis: '《城市道路管理条例》第二十七条；《中华人民共和国行政许可法》第十二条', penaltyBasis: [] });
  assert.deepEqual([permit['matter'], permit['item']], [undefined, '某项许可']);
  assert.match(places(permit), /第二十七条.*第十二条/);
});
