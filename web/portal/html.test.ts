import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assert as check, property, string } from 'fast-check';
import { address, html } from './html.ts';

describe('a piece of a page', () => {
  it('holds text as text, whatever it looks like', () => {
    assert.equal(html`<p title="${`a"b'`}">${'<b>&'}</p>`.text, '<p title="a&quot;b&#39;">&lt;b&gt;&amp;</p>');
    check(property(string(), (text) => !/[<>"']/.test(html`${text}`.text)));
  });

  it('takes pieces and lists of pieces as they are, and leaves out null and false', () => {
    assert.equal(html`${html`<b>${1}</b>`}${[html`<i>`, '<']}${null}${false}`.text, '<b>1</b><i>&lt;');
  });
});

describe('an address', () => {
  it('has the parameters that have a value, encoded', () => {
    assert.equal(address('/decisions', { q: '食品 &', agency: undefined, year: 2026, kind: '' }), '/decisions?q=%E9%A3%9F%E5%93%81%20%26&year=2026');
    assert.equal(address('/decisions', {}), '/decisions');
  });
});
