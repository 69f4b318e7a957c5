import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { readWorkbook } from '#platform/spreadsheet/read.ts';
import { number, rawBook, row, text } from '#platform/spreadsheet/testing/raw.ts';
import { SOURCE } from './api-case-data.ts';
import { BOTH, type Desk } from './api-driver.ts';
import { assertAccessible } from './chromium.ts';
import { cannotBrowse, NARROW, startDesk, WIDE, type DeskBrowser } from './desk-driver.ts';

/** A published list as agencies keep it: a title over merged headings, a merged cell, a percentage, a column of their own, a working sheet that is hidden. */
const LIST = rawBook({
  formats: [9],
  sheets: [
    { name: '底稿', state: 'hidden', rows: row(1, text('A1', '没有用的')) },
    { name: '抽查清单', rows: [
      row(1, text('A1', '三门峡市水利局随机抽查事项清单')),
      row(3, text('A3', '序号'), text('B3', '抽查事项名称'), text('C3', '抽查对象'), text('D3', '抽查比例'), text('E3', '经费来源')),
      row(4, text('A4', '1'), text('B4', '取水许可抽查'), text('C4', '持证单位'), number('D4', 0.05, 1), text('E4', '财政')),
      row(5, text('A5', '2'), text('B5', '=水土保持抽查'), text('D5', '不少于10%')),
      row(6, text('A6', '3'), text('C6', '在建项目')),
    ].join(''), more: '<mergeCells count="2"><mergeCell ref="A1:E1"/><mergeCell ref="C4:C5"/></mergeCells>' },
  ],
});

const drafting = async (page: Page): Promise<void> => {
  await page.goto('/desk/lists/random-inspection');
  await page.getByRole('button', { name: /起草新的版本|修改草案/ }).click();
  await page.getByText('从表格文件（.xlsx）读入').click();
};

describe('表格文件', { skip: cannotBrowse() }, () => {
  let browser: DeskBrowser;
  let desk: Desk;
  const folder = mkdtempSync(join(tmpdir(), 'mingjian-tables-'));
  const file = (name: string, bytes: Uint8Array | string): string => {
    writeFileSync(join(folder, name), bytes);
    return join(folder, name);
  };
  before(async () => {
    browser = await startDesk('2026-03-02');
    desk = await browser.api.agency({ n: 1, jurisdiction: 'henan-2019', settings: { 'document-word': '试水' } });
  });
  after(async () => {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('从.xlsx文件读入清单：自动找到工作表和栏目名称，合并的单元格、百分比照所见读出，放不下的逐行说明；保存后下载，再读入相同', async () => {
    const { page, complaints } = await browser.open('officer1');
    await drafting(page);
    await page.getByLabel(/选择文件/).setInputFiles(file('清单.xlsx', LIST));
    await page.getByText('文件：清单.xlsx').waitFor();
    assert.deepEqual(await page.getByLabel('文件中有2个工作表，读入').locator('option').allTextContents(), ['底稿（隐藏的工作表）', '抽查清单']);
    assert.equal(await page.getByLabel('文件中有2个工作表，读入').inputValue(), '1');
    await page.getByText('读出2项').waitFor();
    await page.getByText('第6行：没有填写抽查事项').waitFor();
    await page.getByText('第4行　经费来源：财政').waitFor();
    await page.getByText('栏目名称之前的第1行“三门峡市水利局随机抽查事项清单”没有读入').waitFor();
    await assertAccessible(page, 'a file that was read');
    await page.getByRole('button', { name: '加在清单末尾' }).click();
    await page.getByText('已放入草案2项').waitFor();
    await page.getByRole('row', { name: /取水许可抽查 持证单位 5%/ }).first().waitFor();
    await page.getByRole('row', { name: /=水土保持抽查 持证单位 不少于10%/ }).first().waitFor();
    await page.getByRole('button', { name: '保存草案' }).click();
    await page.getByText('草案已保存').waitFor();

    const head = await browser.open('head1');
    await head.page.goto('/desk/lists/random-inspection');
    await head.page.getByLabel('批准意见').fill('同意');
    await head.page.getByRole('button', { name: '批准施行' }).click();
    const download = head.page.waitForEvent('download');
    await head.page.getByRole('link', { name: '导出（XLSX）' }).click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), '随机抽查事项清单第1版.xlsx');
    const workbook = await readWorkbook(readFileSync(await saved.path()));
    assert.deepEqual(workbook.ok ? workbook.value.sheets[0]?.rows.slice(1).map(({ cells }) => cells) : workbook.error, [['1', '取水许可抽查', '持证单位', '5%'], ['2', '=水土保持抽查', '持证单位', '不少于10%']]);
    assert.deepEqual([...complaints, ...head.complaints], []);
  });

  it('选错了文件的，说出它是什么、怎么办；换一个再读', async () => {
    const { page, complaints } = await browser.open('officer1');
    await drafting(page);
    const choose = async (name: string, bytes: Uint8Array | string, said: RegExp): Promise<void> => {
      await page.getByLabel(/选择文件/).setInputFiles(file(name, bytes));
      await page.getByText(said).waitFor();
    };
    await choose('清单.xls', Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('Workbook', 'utf16le')]), /这是旧版Excel文件（\.xls）/);
    await choose('清单.xlsx', Buffer.from('d0f2bac52ccac2cfee0a', 'hex'), /GBK编码/);
    await page.getByText('另存为“Excel工作簿（*.xlsx）”').waitFor();
    await choose('坏的.xlsx', LIST.slice(0, 900), /不完整或者已经损坏/);
    await choose('太大.xlsx', Buffer.alloc(10 * 1024 * 1024 + 1), /文件超过10MB/);
    await choose('清单.xlsx', LIST, /读出2项/);
    assert.deepEqual(complaints, []);
  });

  it('案件列表按当前的条件导出执法台账，先写明用途', async () => {
    await desk.open('officer', { ...SOURCE, title: '取水案' }, { acting: BOTH });
    await desk.open('officer', { ...SOURCE, title: '排污案' }, { acting: BOTH });
    const { page, complaints } = await browser.open('officer1');
    await page.goto(`/desk/cases?search=${encodeURIComponent('取水案')}`);
    await page.getByText('导出表格（.xlsx）').click();
    await page.getByRole('heading', { name: '执法台账（符合当前条件的1件）' }).waitFor();
    const taking = page.getByRole('button', { name: '取得执法台账' });
    assert.equal(await taking.isDisabled(), true);
    await page.getByLabel('用途').first().fill('报上级机关');
    const download = page.waitForEvent('download');
    await taking.click();
    const saved = await download;
    assert.equal(saved.suggestedFilename(), '执法台账.xlsx');
    const workbook = await readWorkbook(readFileSync(await saved.path()));
    assert.deepEqual(workbook.ok ? workbook.value.sheets[0]?.rows.slice(1).map(({ cells }) => cells[2]) : workbook.error, ['取水案']);
    for (const size of [WIDE, NARROW]) {
      const opened = await browser.open('officer1', size);
      await opened.page.goto('/desk/cases');
      await opened.page.getByText('导出表格（.xlsx）').click();
      await assertAccessible(opened.page, `cases ${size.width}`);
      assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, String(size.width));
      if (process.env['SHOTS'] !== undefined) await opened.page.screenshot({ path: `${process.env['SHOTS']}/cases-${size.width}.png`, fullPage: true });
      await drafting(opened.page);
      await opened.page.getByLabel(/选择文件/).setInputFiles(file('清单.xlsx', LIST));
      await opened.page.getByText('读出2项').waitFor();
      assert.equal(await opened.page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true, `list ${size.width}`);
      if (process.env['SHOTS'] !== undefined) await opened.page.screenshot({ path: `${process.env['SHOTS']}/list-${size.width}.png`, fullPage: true });
    }
    assert.deepEqual(complaints, []);
  });
});
