import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { after, describe, it } from 'node:test';
import { DOCUMENTS, type DocumentCode } from '#law/documents/index.ts';
import { openPress } from '#platform/typesetting/press.ts';
import { apart, keptText, pictureFile, pictureOf, sampledPapers, textOf } from './samples.ts';

const press = openPress({ children: 2 });
after(() => press.close());

/** Dots may differ by what another make of processor rounds; a word that changes makes many times that. */
const SAME = 2;

const samples = sampledPapers();
const AGAIN = '`npm run samples` writes them anew; look at what changed';

describe('文书样本', () => {
  it('每一种文书都有一份样本：文字逐字相同', () => {
    for (const code of Object.keys(DOCUMENTS) as DocumentCode[]) { // the keys of the table
      const paper = samples.get(code);
      assert.ok(paper, `${code}: no walk issues it`);
      assert.equal(textOf(paper), keptText(code), `${code}: ${AGAIN}`);
    }
  });

  it('样张与登记的图像相同', async () => {
    for (const [code, paper] of samples) {
      assert.ok(existsSync(pictureFile(code)), `${code}: ${AGAIN}`);
      const distance = await apart(await pictureOf(press, paper), pictureFile(code));
      assert.ok(distance !== null && distance < SAME, `${code}: ${distance === null ? 'another number of pages' : distance.toFixed(2)}; ${AGAIN}`);
    }
  });

  it('标题里少两个字，图像的比较就看得出', async () => {
    const paper = samples.get('penalty-decision');
    assert.ok(paper);
    const moved = { ...paper, blocks: paper.blocks.map((block, index) => (index === 1 && block.kind === 'heading' ? { ...block, text: '一、事实和证据' } : block)) };
    assert.notDeepEqual(moved.blocks, paper.blocks);
    const distance = await apart(await pictureOf(press, moved), pictureFile('penalty-decision'));
    assert.ok(distance !== null && distance > 5 * SAME, String(distance));
  });
});
