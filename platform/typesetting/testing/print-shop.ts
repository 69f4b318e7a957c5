import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Instant } from '#kernel/dates.ts';
import { Paper } from '#paper/model.ts';
import { openPress } from '../press.ts';
import { contentOf, orderOf, TEMPLATE, type SealImage } from '../sheet.ts';

export const AGENCY = '示范区市场监督管理局';

interface PrintShop {
  readonly folder: string;
  readonly paper: (blocks: Paper['blocks'], over?: Partial<Paper>) => Paper;
  /** The path of the print. */
  readonly fileOf: (one: Paper, seal?: SealImage | null) => Promise<string>;
  readonly close: () => void;
}

/** Prints papers made up for a test into files that other programs read. */
export function printShop(): PrintShop {
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-printed-'));
  const press = openPress({ children: 1 });
  let count = 0;
  return {
    folder,
    paper: (blocks, over = {}) => Paper.parse({
      form: 'CF-22', title: '行政处罚决定书', letterhead: AGENCY, agency: AGENCY, number: '湖市监罚决字〔2026〕第12号', internal: false, issuedOn: '2026-03-16', pageSigner: null, mark: null,
      blocks, ...over,
    }),
    fileOf: async (one, seal = null) => {
      const outcome = await press.print(orderOf({ content: contentOf(one), template: TEMPLATE, address: 'https://zf.example.gov.cn/verify',
        at: Instant.parse('2026-03-16T02:00:00.000Z'), seal }));
      assert.ok(outcome.ok, JSON.stringify(outcome));
      count += 1;
      const path = join(folder, `${count}.pdf`);
      writeFileSync(path, outcome.value.pdf);
      return path;
    },
    close: () => {
      press.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The lines at the foot of a page stand between the lines of a paragraph that runs over it. */
export const withoutFeet = (text: string): string => text.replaceAll(/扫码核验本文书内容摘要（SHA-256）[0-9a-f]{64}/g, '').replaceAll(/—\d+—/g, '');
