import { mkdtempSync, rmSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { CONTRACT } from '#platform/testing/store-contract.ts';
import { folderStore } from './folder-store.ts';

describe('a folder as object store', () => {
  let root: string;
  before(() => {
    root = mkdtempSync('/tmp/mingjian-folder-store-');
  });
  after(() => rmSync(root, { recursive: true, force: true }));
  for (const [rule, holds] of Object.entries(CONTRACT)) it(rule, async () => holds(() => folderStore(root), root));
});
