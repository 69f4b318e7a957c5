import assert from 'node:assert/strict';
import { it } from 'node:test';
import { draftReading, partyReading } from './shown-forms.ts';

it('a draft is read by the fields of its own action kind', () => {
  const readings = draftReading('penalty-ordinary', { kind: 'transfer', facts: '数额巨大', evidence: '账册', basis: [], suspected: '非法经营罪', authority: '试验县公安局' });
  assert.deepEqual(readings.map((one) => (one.kind === 'value' ? `${one.title}：${one.text}` : one.title)), [
    '类别：移送司法机关', '涉嫌犯罪的事实：数额巨大', '证据：账册', '涉嫌的罪名：非法经营罪', '移送的机关：试验县公安局',
  ]);
  assert.deepEqual(draftReading('no-such-kind', { kind: 'transfer' }), []);
});

it('a party is read by its kind first', () => {
  const [kind, name] = partyReading({ kind: 'organisation', name: '试验县甲食品有限公司', representative: '赵某某', address: '一路1号' });
  assert.deepEqual([kind, name], [{ kind: 'value', title: '类别', text: '法人或者其他组织' }, { kind: 'value', title: '名称', text: '试验县甲食品有限公司' }]);
});
