import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plansOf, type ApprovedEdition } from '#law/profiles/in-force.ts';
import type { Facts } from '#law/engine/facts.ts';
import { day, NATIONAL } from '#law/testing/builders.ts';
import { disclosureStateOf } from './state.ts';
import { publishableOf, type Publishable } from './source.ts';
import { decidedCase } from './testing/disclosing.ts';

const edition = (from: string, profile: ApprovedEdition['profile'], number = 1): ApprovedEdition => ({ edition: number, from: day(from), profile });

/** What the public would see of the usual case, decided on 16 March, if it were published on that day. */
function shown(jurisdiction: Facts['jurisdiction'], editions: readonly ApprovedEdition[] = [], on = '2026-03-18'): Publishable {
  const journey = decidedCase().on(on);
  const found = publishableOf({ events: journey.events, view: journey.view }, { ...journey.facts(), jurisdiction, plans: plansOf(jurisdiction, editions) });
  return found ?? assert.fail();
}

/** A place without a plan of its own; the agency adopts one on the 18th and changes it on the 19th. */
const CHANGING = plansOf('national', [edition('2026-03-18', { base: 'yanzhou' }), edition('2026-03-19', { base: 'yanzhou', fields: ['agency'] }, 2)]);

const written = ({ texts }: Publishable): readonly string[] => Object.entries(texts).filter(([, text]) => text !== '').map(([field]) => field);

/** In 开原, with an edition that names these fields. */
const named = (...fields: readonly ('agency' | 'facts' | 'basis' | 'decision' | 'remedies')[]) => written(shown('state-council-2018', [edition('2026-01-01', { base: 'kaiyuan', fields: [...fields] })]));

describe('公示的内容', () => {
  it('开原四项：没有事实、依据、决定全文和救济途径，没有执法人员；当事人、类别和处罚结果都有', () => {
    const copy = shown('state-council-2018');
    assert.deepEqual(written(copy), ['title', 'party']);
    assert.deepEqual([copy.category, copy.officers, copy.category === '行政处罚' && copy.penalties], ['行政处罚', [], [{ type: 'fine', amountFen: 4_000_000 }]]);
  });

  it('三门峡八项，全文公开：连同证据和裁量理由，写明执法人员', () => {
    const copy = shown('henan-2019');
    assert.deepEqual(written(copy).toSorted(), ['basis', 'decision', 'discretion', 'evidence', 'facts', 'party', 'remedy', 'title']);
    assert.deepEqual(copy.officers.map(({ name }) => name), ['张明', '李强']);
  });

  it('东营、海阳、兖州没有列明决定内容：公示执法人员以外的各项', () => {
    for (const jurisdiction of ['dongying-2017', 'haiyang-2017', 'yanzhou-2019'] as const) {
      assert.deepEqual([written(shown(jurisdiction)).toSorted(), shown(jurisdiction).officers], [['basis', 'decision', 'facts', 'party', 'remedy', 'title'], []], jurisdiction);
    }
  });

  it('没有方案的地方，照国办发〔2018〕118号以外还公示事实、依据、决定和救济途径', () => {
    assert.deepEqual(written(shown('national')).toSorted(), ['basis', 'decision', 'facts', 'party', 'remedy', 'title']);
  });

  it('执法人员只有方案列明“执法人员”的才公布', () => {
    const fields = ['agency', 'party', 'class', 'conclusion'] as const;
    assert.deepEqual(shown('yanzhou-2019', [edition('2026-01-01', { base: 'yanzhou', fields: [...fields, 'officers'] })]).officers.map(({ name }) => name), ['张明', '李强']);
    assert.deepEqual(shown('yanzhou-2019', [edition('2026-01-01', { base: 'yanzhou', fields: [...fields] })]).officers, []);
  });

  it('列明一项，多一项；不列明，少一项', () => {
    assert.deepEqual(named('agency'), ['title', 'party']);
    for (const [field, text] of [['facts', 'facts'], ['basis', 'basis'], ['decision', 'decision'], ['remedies', 'remedy']] as const) assert.deepEqual(named(field).toSorted(), ['party', text, 'title'].toSorted(), field);
  });

  it('所在地政府要求公布的，机关调整方案也不能减少', () => {
    const copy = shown('henan-2019', [edition('2026-01-01', { base: 'sanmenxia', fields: ['agency'] })]);
    assert.deepEqual([written(copy).length, copy.officers.length], [8, 2]);
  });

  it('按发布之日的方案：施行前一日发布的照原来的，施行之日发布的照新的', () => {
    const editions = [edition('2026-03-19', { base: 'yanzhou', fields: ['agency'] })];
    assert.deepEqual([written(shown('yanzhou-2019', editions, '2026-03-18')).length, written(shown('yanzhou-2019', editions, '2026-03-19')).length], [6, 2]);
  });

  it('已经公示的不变：方案改了，公示的版本还是当时确认的那一份；要改的，办理更正公示', () => {
    const journey = decidedCase({ ...NATIONAL, plans: CHANGING }).on('2026-03-18').published();
    const online = () => {
      const { publication } = disclosureStateOf(journey.events);
      return publication.status === 'published' ? publication.online : null;
    };
    const before = online();
    journey.on('2026-03-19');
    assert.deepEqual([online()?.copy, online()?.version], [before?.copy, 1]);
    assert.notEqual(journey.shown(), before?.copy);
    journey.take('correct-publication', { reason: '按现行方案更正', redactions: [] });
  });

  it('拟定以后、发布以前换了方案的，确认的文本与现在的不一致，不能发布', () => {
    const journey = decidedCase({ ...NATIONAL, plans: CHANGING }).on('2026-03-18').prepared();
    const seen = journey.shown();
    journey.on('2026-03-19').refuses('publish', 'copy-differs', '第十七条', { copy: seen }).allows('publish', { copy: journey.shown() });
  });
});
