import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import * as fc from 'fast-check';
import { naiveLeaf, naiveRoot } from './testing/naive.ts';
import { bytesOf, hash, hexOf } from './testing/sample-log.ts';
import { EMPTY_EDGE, edgeRoot, growEdge, leafHash, nodeHash, rootOf } from './tree.ts';

/** The reference tree of Certificate Transparency: eight leaves, and the roots of the trees of zero to eight of them. */
const INPUTS = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
const LEAVES = [
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7',
  '0298d122906dcfc10892cb53a73992fc5b9f493ea4c9badb27b791b4127a7fe7', '07506a85fd9dd2f120eb694f86011e5bb4662e5c415a62917033d4a9624487e7',
  'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b', '4271a26be0d8a84f0bd54c8c302e7cb3a3b5d1fa6780a40bcce2873477dab658',
  'b08693ec2e721597130641e8211e7eedccb4c26413963eee6c1e2ed16ffb1a5f', '46f6ffadd3d06a09ff3c5860d2755c8b9819db7df44251788c7d8e3180de8eb1',
];
const PAIRS = [
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e',
  '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a', 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0',
];
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855', '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125', 'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7', '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef', 'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];

const leaves = INPUTS.map((input) => leafHash(hash, bytesOf(input)));

describe('The reference tree of RFC 6962', () => {
  it('has the published leaf hashes', () => {
    assert.deepEqual(leaves.map(hexOf), LEAVES);
  });

  it('has the published nodes above them', () => {
    const pairs = [0, 2, 4, 6].map((at) => nodeHash(hash, bytesOf(LEAVES[at] ?? ''), bytesOf(LEAVES[at + 1] ?? '')));
    assert.deepEqual(pairs.map(hexOf), PAIRS);
  });

  it('has the published root at every size from the empty tree on', () => {
    assert.deepEqual(ROOTS.map((_root, size) => hexOf(rootOf(hash, leaves.slice(0, size)))), ROOTS);
  });

  it('has the same roots when it grows leaf by leaf with nothing but its edge kept', () => {
    let edge = EMPTY_EDGE;
    for (const [size, root] of ROOTS.entries()) {
      assert.equal(edge.size, size);
      assert.equal(hexOf(edgeRoot(hash, edge)), root);
      edge = growEdge(hash, edge, leaves.slice(size, size + 1));
    }
  });

  it('keeps one node in its edge for each binary digit 1 of its size', () => {
    assert.deepEqual([0, 1, 2, 3, 4, 5, 6, 7, 8].map((size) => growEdge(hash, EMPTY_EDGE, leaves.slice(0, size)).nodes.map(hexOf)), [
      [], [LEAVES[0]], [PAIRS[0]], [PAIRS[0], LEAVES[2]], [ROOTS[4]], [ROOTS[4], LEAVES[4]], [ROOTS[4], PAIRS[2]], [ROOTS[4], PAIRS[2], LEAVES[6]], [ROOTS[8]],
    ]);
  });
});

describe('A tree of any size', () => {
  const data = fc.array(fc.uint8Array({ maxLength: 40 }), { maxLength: 300 });

  it('has the root that the definition of RFC 6962 gives, word by word', () => {
    fc.assert(fc.property(data, (inputs) => {
      const own = inputs.map((input) => leafHash(hash, input));
      assert.deepEqual(own.map(hexOf), inputs.map(naiveLeaf));
      assert.equal(hexOf(rootOf(hash, own)), naiveRoot(inputs.map(naiveLeaf)));
    }));
  });

  it('does not depend on the portions in which its leaves came', () => {
    fc.assert(fc.property(data, fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1 }), (inputs, portions) => {
      const own = inputs.map((input) => leafHash(hash, input));
      let edge = EMPTY_EDGE;
      for (let turn = 0; edge.size < own.length; turn += 1) edge = growEdge(hash, edge, own.slice(edge.size, edge.size + (portions[turn % portions.length] ?? 1)));
      assert.equal(hexOf(edgeRoot(hash, edge)), hexOf(rootOf(hash, own)));
    }));
  });

  it('tells of every full subtree as it comes about, with its place', () => {
    fc.assert(fc.property(data, fc.nat({ max: 300 }), (inputs, first) => {
      const own = inputs.map((input) => leafHash(hash, input));
      const heard = new Map<string, string>();
      const hear = (height: number, index: number, node: Uint8Array): void => void heard.set(`${height}/${index}`, hexOf(node));
      growEdge(hash, growEdge(hash, EMPTY_EDGE, own.slice(0, first), hear), own.slice(first), hear);
      const expected = new Map<string, string>();
      for (let height = 1, width = 2; width <= own.length; height += 1, width *= 2) {
        for (let index = 0; (index + 1) * width <= own.length; index += 1) expected.set(`${height}/${index}`, hexOf(rootOf(hash, own.slice(index * width, (index + 1) * width))));
      }
      assert.deepEqual(heard, expected);
    }));
  });

  it('changes its root with every leaf that is altered, dropped, doubled or moved', () => {
    fc.assert(fc.property(fc.array(fc.uint8Array({ minLength: 1, maxLength: 8 }), { minLength: 2, maxLength: 40 }), fc.nat(), (inputs, seed) => {
      const own = inputs.map((input, index) => leafHash(hash, Uint8Array.of(index, ...input)));
      const at = seed % own.length;
      const other = own.with(at, leafHash(hash, Uint8Array.of(255, at)));
      const swapped = own.with(at, own[(at + 1) % own.length] ?? other[0] ?? new Uint8Array(0)).with((at + 1) % own.length, own[at] ?? new Uint8Array(0));
      const roots = [own, other, own.toSpliced(at, 1), own.toSpliced(at, 0, own[at] ?? new Uint8Array(0)), swapped].map((one) => hexOf(rootOf(hash, one)));
      assert.equal(new Set(roots).size, roots.length);
    }));
  });

  it('cannot pass a node off as a leaf, or a leaf as a node', () => {
    const [left, right] = [leaves[0] ?? hash(new Uint8Array(0)), leaves[1] ?? hash(new Uint8Array(0))];
    const joined = new Uint8Array([...left, ...right]);
    assert.notEqual(hexOf(leafHash(hash, joined)), hexOf(nodeHash(hash, left, right)));
  });

  it('does not grow from an edge that is not its own', () => {
    const leaf = leaves.slice(0, 1);
    assert.throws(() => growEdge(hash, { size: 3, nodes: leaf }, leaves), RangeError);
  });
});
