import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { z } from 'zod';
import { actionOf } from '#law/actions/index.ts';
import { Disposition } from '#law/disposition.ts';
import { dataFrom, treeFrom, withKind } from './data.ts';
import { formOf, type Field } from '#law/forms/field.ts';
import { branch, putAt } from './tree.ts';

const form = (step: string) => {
  const definition = actionOf('penalty-ordinary')?.steps[step];
  assert.ok(definition, step);
  return formOf(definition.form);
};

const variantIn = (step: string, key: string): Extract<Field, { kind: 'variant' }> => {
  const field = form(step).fields.find((one) => one.key === key);
  assert.ok(field?.kind === 'variant');
  return field;
};

const PENALTY = {
  kind: 'penalty', facts: '销售过期食品', evidence: '现场笔录', discretion: '从轻', correction: '立即改正',
  violated: [{ source: '《食品安全法》', place: '第三十四条', rank: 'law' }],
  basis: [{ source: '《食品安全法》', place: '第一百二十四条', rank: 'law' }],
  penalties: [{ type: 'fine', amountFen: 5_212_050 }, { type: 'warning', detail: '书面警告' }],
};

describe('what was typed, as data', () => {
  it('carries an amount in fen, and keeps one that cannot be read so that the schema refuses it', () => {
    const payment = form('record-payment');
    const amount = (amountFen: string) => dataFrom(payment, { amountFen, receipt: 'A1', channel: 'bank' });
    assert.deepEqual(amount('52,120.50'), { amountFen: 5_212_050, receipt: 'A1', channel: 'bank' });
    assert.deepEqual(amount('五千'), { amountFen: '五千', receipt: 'A1', channel: 'bank' });
    assert.deepEqual(amount(' '), { receipt: 'A1', channel: 'bank' });
  });

  it('leaves out what is optional and empty, and keeps what is required and empty as an empty text', () => {
    assert.deepEqual(dataFrom(form('record-statement'), { form: 'oral', content: '  ', evidence: '  ' }), { form: 'oral', content: '' });
  });

  it('splits a list by its lines and drops the empty ones', () => {
    assert.deepEqual(dataFrom(form('supply-supplement'), { supplied: ' 检验报告 \n\n送达回证\n' }), { supplied: ['检验报告', '送达回证'] });
  });

  it('holds of several shapes the chosen one alone', () => {
    const service = variantIn('serve', 'service');
    const tree = { method: 'electronic', address: 'a@b.cn', system: '邮箱', place: '示范路1号' };
    assert.deepEqual(dataFrom(service, tree), { method: 'electronic', address: 'a@b.cn', system: '邮箱' });
    assert.equal(dataFrom(service, {}), undefined);
  });

  it('answers nothing for a question that was not answered: no is never assumed', () => {
    assert.deepEqual(dataFrom(form('decide-recusal'), treeFrom(form('decide-recusal'), undefined)), { reason: '' });
  });

  it('names the element on each row of the checklist before anything is typed', () => {
    const data = dataFrom(form('give-opinion'), treeFrom(form('give-opinion'), undefined));
    const { elements } = z.object({ elements: z.array(z.unknown()) }).parse(data);
    assert.equal(elements.length, 9);
    assert.deepEqual(elements[0], { element: 'subject', comment: '' });
  });
});

describe('known data, as a form shows it', () => {
  it('comes back as it was, whatever its shape', () => {
    const decision = variantIn('decide', 'decision');
    assert.deepEqual(dataFrom(decision, treeFrom(decision, PENALTY)), PENALTY);
    assert.equal(Disposition.safeParse(dataFrom(decision, treeFrom(decision, PENALTY))).success, true);
  });

  it('shows an amount in yuan', () => {
    const decision = variantIn('decide', 'decision');
    const penalties = branch(treeFrom(decision, PENALTY))['penalties'];
    assert.deepEqual(Array.isArray(penalties) && penalties[0], { type: 'fine', amountFen: '52120.50', detail: undefined });
  });
});

describe('choosing another kind', () => {
  it('keeps what both kinds ask for, and forgets the rest', () => {
    const decision = variantIn('decide', 'decision');
    const changed = withKind(decision, treeFrom(decision, PENALTY), 'no-penalty-minor');
    assert.deepEqual([changed['kind'], changed['facts'], changed['reason']], ['no-penalty-minor', '销售过期食品', undefined]);
    assert.equal('penalties' in changed, false);
  });

  it('begins a list that must have a row with one', () => {
    const decision = variantIn('decide', 'decision');
    const penalties = withKind(decision, {}, 'penalty')['penalties'];
    assert.equal(Array.isArray(penalties) && penalties.length, 1);
  });
});

describe('putting a value', () => {
  it('changes that place alone, in objects and in rows', () => {
    const before = { a: { b: 1 }, rows: [{ x: 1 }, { x: 2 }] };
    assert.deepEqual(putAt(before, '/rows/1/x', 3), { a: { b: 1 }, rows: [{ x: 1 }, { x: 3 }] });
    assert.equal(branch(putAt(before, '/rows/1/x', 3))['a'], before.a);
    assert.deepEqual(putAt(undefined, '/data/place', '现场'), { data: { place: '现场' } });
  });

  it('a list or a group that need not be filled in says nothing where nothing was typed, and what was typed is judged', () => {
    const field = formOf(z.object({
      names: z.array(z.string().min(1)).min(1).exactOptional().meta({ widget: 'lines' }), rows: z.array(z.object({ name: z.string().min(1) })).min(1).exactOptional(),
      place: z.object({ source: z.string().min(2), place: z.string().min(2) }).exactOptional(),
    }), '');
    const empty = treeFrom(field, {});
    assert.deepEqual(dataFrom(field, empty), {});
    assert.deepEqual(dataFrom(field, putAt(empty, '/place/source', '甲法')), { place: { source: '甲法', place: '' } });
  });
});

it('leaves out a group that may be left out, however many fields it would need', () => {
  const noted = formOf(z.strictObject({ note: z.string(), adjusted: z.strictObject({ reason: z.string(), rows: z.array(z.string()).meta({ widget: 'lines' }), on: z.strictObject({ by: z.string() }) }).exactOptional() }));
  assert.deepEqual(dataFrom(noted, { note: '甲' }), { note: '甲' });
  assert.deepEqual(dataFrom(noted, { note: '甲', adjusted: { reason: '乙' } }), { note: '甲', adjusted: { reason: '乙', rows: [], on: { by: '' } } });
});
