import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { ACTIONS } from '#law/actions/index.ts';
import { factsOn } from '#law/testing/builders.ts';
import { citedTogether, lineHeight, SIZES } from './boxes.ts';
import { chartFor, drawingsOf } from './charts.ts';
import { layoutOf, type Layout, type Placed } from './layout.ts';

const charts = ACTIONS.map((action) => chartFor(action, factsOn('2026-11-20'), LegalDate.parse('2026-11-20')));
const panels = charts.flatMap((chart) => chart.panels.map((panel) => ({ chart, panel, name: `${chart.name} ${panel.title}` })));

/** The paper inside the margins that charts are printed with, and room for a heading, at 96 to the inch. */
const PAPER = { width: 186 / 25.4 * 96, height: (273 - 12) / 25.4 * 96 };

const inside = (inner: Placed, outer: Placed): boolean =>
  inner.x >= outer.x && inner.y >= outer.y && inner.x + inner.width <= outer.x + outer.width + 0.5 && inner.y + inner.height <= outer.y + outer.height + 0.5;
const overlap = (a: Placed, b: Placed): boolean => a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
const onBorder = ({ boxes }: Layout, x: number, y: number): boolean =>
  boxes.some((box) => x >= box.x - 1 && x <= box.x + box.width + 1 && y >= box.y - 1 && y <= box.y + box.height + 1 && (Math.abs(y - box.y) < 1 || Math.abs(y - box.y - box.height) < 1 || Math.abs(x - box.x) < 1 || Math.abs(x - box.x - box.width) < 1));

/** Tags that are not closed, or closed in the wrong order; empty where the text is well-formed as far as tags go. */
function faultsIn(xml: string): readonly string[] {
  const open: string[] = [];
  for (const [tag, closing = '', name = '', rest = ''] of xml.matchAll(/<(\/?)([a-zA-Z]+)((?:\s+[\w:-]+="[^"<&]*(?:&(?:amp|lt|gt|quot|#39);[^"<&]*)*")*\s*\/?)>/g)) {
    if (closing === '/' && open.pop() !== name) return [`${tag} closes nothing`];
    if (closing === '' && !rest.endsWith('/')) open.push(name);
  }
  const text = xml.replaceAll(/<\/?[a-zA-Z]+(?:\s+[\w:-]+="[^"<]*")*\s*\/?>/g, '');
  return [...open, ...(/[<>]|&(?!amp;|lt;|gt;|quot;|#39;)/.test(text) ? ['a character that is not escaped'] : [])];
}

describe('流程图的绘制', () => {
  for (const { chart, panel, name } of panels) {
    it(`${name}：方框不重叠，文字不出框，箭头两端都接在框上`, async () => {
      const layout = await layoutOf(panel, chart);
      const frames = layout.boxes.filter(({ id }) => layout.boxes.some((other) => other.id.startsWith(`${id}/`)));
      for (const [index, box] of layout.boxes.entries()) {
        for (const other of layout.boxes.slice(index + 1)) {
          if (!overlap(box, other)) continue;
          assert.ok(frames.includes(box) && inside(other, box) && other.id.startsWith(`${box.id}/`), `${box.id} and ${other.id}`);
        }
        const written = box.lines.reduce((sum, { style }) => sum + lineHeight(style), 0);
        assert.ok(written <= box.height, `${box.id}: ${written} in ${box.height}`);
        for (const { text, style } of box.lines) assert.ok(text.length * SIZES[style] * 0.55 <= box.width, `${box.id}: ${text}`);
      }
      for (const points of layout.arrows) {
        for (const point of [points[0], points.at(-1)]) assert.ok(point && onBorder(layout, point.x, point.y), `an arrow ends at ${JSON.stringify(point)}`);
        for (const [index, point] of points.entries()) {
          const before = points[index - 1];
          assert.ok(before === undefined || Math.abs(before.x - point.x) < 0.5 || Math.abs(before.y - point.y) < 0.5, 'arrows run at right angles');
        }
      }
    });

    it(`${name}：印在一张A4纸上，正文不小于五磅`, async () => {
      const { width, height } = await layoutOf(panel, chart);
      const scale = Math.min(1, PAPER.width / width, PAPER.height / height);
      assert.ok(SIZES.plain * scale * 0.75 >= 5, `${width} × ${height}: ${(SIZES.plain * scale * 0.75).toFixed(1)} points`);
    });
  }

  it('每一页是一幅格式正确的图，有名称，有说明，不用样式，不含脚本', async () => {
    for (const chart of charts) {
      for (const { code, title, svg } of await drawingsOf(chart)) {
        assert.deepEqual(faultsIn(svg), [], title);
        assert.match(svg, new RegExp(`role="img" aria-labelledby="chart-${code}-title" aria-describedby="chart-${code}-desc"`));
        assert.match(svg, new RegExp(`<title id="chart-${code}-title">${chart.name}流程图：`));
        assert.match(svg, new RegExp(`<desc id="chart-${code}-desc">\\S+</desc>`));
        assert.doesNotMatch(svg, /style=|<style|<script|href=|on[a-z]+=/);
      }
    }
  });

  it('图上写出每个环节的名称', async () => {
    for (const chart of charts) {
      const words = (await drawingsOf(chart)).map(({ svg }) => svg.replaceAll(/<title[\s\S]*?<\/desc>/g, '').replaceAll(/<[^>]+>|\n/g, '')).join('');
      for (const { name } of Object.values(chart.steps)) assert.ok(words.includes(name), name);
    }
  });

  it('同样的图再画一次，一笔不差；内容不变的不重画', async () => {
    const [chart] = charts;
    assert.ok(chart);
    assert.equal(await drawingsOf(chart), await drawingsOf({ ...chart }));
    for (const panel of chart.panels) assert.deepEqual(await layoutOf(panel, chart), await layoutOf(panel, chart));
  });

  it('标签不闭合、字符不转义的，上面的检查看得出来', () => {
    for (const wrong of ['<a><b></a></b>', '<a>', '<a>1 < 2</a>', '<a>&nbsp;</a>']) assert.notDeepEqual(faultsIn(wrong), [], wrong);
    assert.deepEqual(faultsIn('<a b="1"><c/>&amp;</a>'), []);
  });
});

describe('图上的依据', () => {
  it('同一部法律只写一次名称，同一条只写一次条数', () => {
    assert.equal(citedTogether(['行政处罚法第五十七条第一款', '行政处罚法第五十九条']), '行政处罚法第五十七条第一款、第五十九条');
    assert.equal(citedTogether(['行政处罚法第六十四条第一款第（二）项', '行政处罚法第六十四条第一款第（三）项']), '行政处罚法第六十四条第一款第（二）项、第（三）项');
    assert.equal(citedTogether(['行政强制法第五十三条', '行政处罚法第七十二条']), '行政强制法第五十三条；行政处罚法第七十二条');
    assert.equal(citedTogether(['国办发〔2018〕118号三（九）', '国办发〔2018〕118号三（十）']), '国办发〔2018〕118号三（九）、三（十）');
  });
});
