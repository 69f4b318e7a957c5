/* oxlint-disable unicorn/no-thenable -- `then` is a word of the form that sentences are written in; what stands under it is text */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { parse } from 'yaml';
import { addDays, type LegalDate } from '#kernel/dates.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { ACTIONS } from '#law/actions/index.ts';
import { JURISDICTIONS } from '#law/jurisdictions/index.ts';
import { day } from '#law/testing/builders.ts';
import { kindCode } from '#law/testing/sentence-case.ts';
import { sentencesIn, type Sentence } from '#law/testing/sentence-form.ts';
import { judge } from '#law/testing/sentence-judge.ts';
import { placeOf } from '#law/testing/sentence-words.ts';


const systems = { review: reviewRules, obtainGate: gateFor };
const folder = new URL('./', import.meta.url);
const names = readdirSync(folder).filter((name) => name.endsWith('.yaml')).toSorted();
const files = names.map((name) => ({ name, sentences: sentencesIn(parse(readFileSync(new URL(name, folder), 'utf8'))) }));
const all = files.flatMap(({ sentences }) => sentences);

for (const { name, sentences } of files) {
  describe(name.replace('.yaml', ''), () => {
    for (const sentence of sentences) it(sentence.text.name, () => assert.deepEqual(judge(sentence, systems), []));
  });
}

describe('句子', () => {
  it('不少于三百句，每句的名称不同', (context) => {
    context.diagnostic(`${all.length}句，${files.length}个文件：${files.map(({ name, sentences }) => `${name} ${sentences.length}`).join('，')}`);
    assert.ok(all.length >= 300, `${all.length}句`);
    const titles = all.map(({ text }) => text.name);
    assert.deepEqual(titles.filter((title, index) => titles.indexOf(title) !== index), []);
  });

  it('说到每一执法行为类别', () => {
    const told = new Set(all.flatMap((sentence) => (sentence.form === 'kind' ? [kindCode(sentence.text)] : [])));
    assert.deepEqual(ACTIONS.map(({ code }) => code).filter((code) => !told.has(code)), []);
  });

  it('说到每一法域', () => {
    const told = new Set(all.flatMap(({ text }) => ('place' in text ? [placeOf(text.place)] : [])));
    assert.deepEqual(Object.keys(JURISDICTIONS).filter((code) => !told.has(code as never)), []);
  });
});

const spoiltDate = (date: LegalDate | null): LegalDate => (date === null ? day('2026-12-31') : addDays(date, 1));

/** The same verdict with one of its claims false, once for each claim. */
function spoilt(then: object): readonly object[] {
  return Object.entries(then).flatMap(([claim, value]: readonly [string, unknown]): readonly object[] => {
    const instead = (other: unknown): readonly object[] => [{ ...then, [claim]: other }];
    if (claim === 'due' && typeof value === 'object' && value !== null) {
      return Object.entries(value).flatMap(([clock, date]) => instead({ ...value, [clock]: spoiltDate(date as LegalDate | null) })); // the form of a verdict
    }
    if (claim === 'due' || claim === 'publicUntil') return instead(spoiltDate(value as LegalDate | null)); // the form of a verdict
    if (claim === 'closed') return instead(Object.fromEntries(Object.keys(value as object).map((clock) => [clock, null]))); // its form
    if (claim === 'allowed') return [{ refused: '没有这一规则' }];
    if (claim === 'refused') return [{ allowed: true }, { ...then, refused: '没有这一规则' }];
    if (claim === 'absent') return [{ due: { [String((value as readonly string[])[0])]: '2026-12-31' } }]; // its form
    if (claim === 'classes') return instead(['行政处罚']);
    if (claim === 'lateFine') return instead('0.02元');
    if (typeof value === 'boolean') return instead(!value);
    return instead(typeof value === 'number' ? value + 1 : '没有这一条');
  });
}

describe('每一句都可能不成立', () => {
  for (const { name, sentences } of files) {
    it(`${name.replace('.yaml', '')}：改动任何一项结果，就判为不符`, () => {
      for (const sentence of sentences) {
        for (const then of spoilt(sentence.text.then)) {
          const wrong = { ...sentence, text: { ...sentence.text, then } } as Sentence; // a verdict of the same form, but false
          assert.notDeepEqual(judge(wrong, systems), [], `${sentence.text.name} ${JSON.stringify(then)}`);
        }
      }
    });
  }
});

const NAME = '用来试验的句子，不在文件里';
const wrongly = (over: object): readonly Sentence[] => sentencesIn([{ name: NAME, count: { unit: 'working-day', length: 5 }, from: '2026-03-02', then: { due: '2026-03-09' }, ...over }]);

describe('写错的句子', () => {
  it('不认识的键、没有的日期、缺少的结果、多余的结果，都不接受', () => {
    assert.equal(wrongly({}).length, 1);
    for (const over of [{ excludes: [] }, { then: { duo: '2026-03-09' } }, { then: {} }, { from: '2026-02-30' }, { rows: [] }, { rows: [{ form: '2026-03-02' }] }, { term: 'hearing.request' }, { count: { unit: 'week', length: 1 } }]) {
      assert.throws(() => wrongly(over), JSON.stringify(over));
    }
  });

  it('结果与平台不同的，说得出不同在哪里', () => {
    const [wrong] = wrongly({ then: { due: '2026-03-10' } });
    assert.deepEqual(wrong && judge(wrong, systems), ['届满日应当是2026-03-10，却是2026-03-09']);
  });

  it('没有的环节、类别、地方、参数、期限，都说出来', () => {
    const unknown = [
      { name: NAME, kind: '行政处罚（普通程序）', given: [{ '2026-03-02': ['登记案原'] }], then: { absent: ['decide'] } },
      { name: NAME, kind: '行政处分', given: [], then: { absent: ['decide'] } },
      { name: NAME, parameter: 'hearing.request', place: '河北', on: '2026-03-02', then: { value: 5 } },
      { name: NAME, parameter: 'hearing.requests', on: '2026-03-02', then: { value: 5 } },
    ];
    for (const one of unknown) assert.throws(() => sentencesIn([one]).map((sentence) => judge(sentence, systems)), /没有/u);
    const [clock] = sentencesIn([{ name: NAME, kind: 'penalty-ordinary', given: [{ '2026-03-02': ['登记案源'] }], then: { due: { decides: '2026-03-02' } } }]);
    assert.deepEqual(clock && judge(clock, systems), ['没有“decides”这一期限']);
  });
});
