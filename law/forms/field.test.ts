import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS, actionOf } from '#law/actions/index.ts';
import { CONTENT } from '#law/testing/content.ts';
import { type Field, formOf } from './field.ts';

const stepForm = (step: string) => {
  const definition = actionOf('penalty-ordinary')?.steps[step];
  assert.ok(definition, step);
  return formOf(definition.form);
};

const fieldOf = (step: string, key: string): Field => {
  const field = stepForm(step).fields.find((one) => one.key === key);
  assert.ok(field, `${step}.${key}`);
  return field;
};

const inside = (field: Field): readonly Field[] => {
  switch (field.kind) {
    case 'group':
      return field.fields;
    case 'list':
    case 'checklist':
      return [field.item];
    case 'variant':
      return Object.values(field.options).flat();
    case 'line':
    case 'handwriting':
    case 'text':
    case 'date':
    case 'time':
    case 'money':
    case 'count':
    case 'yes-no':
    case 'confirm':
    case 'officer':
    case 'case':
    case 'officers':
    case 'lines':
    case 'public-copy':
    case 'benchmark-tier':
    case 'inspection-item':
    case 'paper':
    case 'choice':
    case 'choices':
    default:
      return [];
  }
};

const everyField = (field: Field): readonly Field[] => [field, ...inside(field).flatMap(everyField)];

describe('the form of every step', () => {
  for (const action of ACTIONS) {
    for (const step of Object.values(action.steps)) {
      it(`${step.name}（${step.code}）: every field is asked for by a title, and every choice is called by a name`, () => {
        const form = formOf(step.form);
        for (const field of form.fields.flatMap(everyField)) {
          if (field.key !== '') assert.notEqual(field.title, '', `${field.key} has no title`);
          if (field.kind !== 'choice' && field.kind !== 'choices' && field.kind !== 'checklist' && field.kind !== 'variant') continue;
          assert.ok(Object.keys(field.labels).length > 0, `${field.key} has no choices`);
          for (const [code, label] of Object.entries(field.labels)) assert.match(label, /\p{Script=Han}/u, `${field.key} shows ${code}`);
        }
      });
    }
  }
});

describe('a field', () => {
  it('is required unless the schema lets it be left out, and what is said of the optional field goes first', () => {
    const due = fieldOf('order-correction', 'due');
    assert.deepEqual([due.kind, due.required, due.title], ['date', false, '改正期限（立即改正的不填）']);
    assert.equal(fieldOf('order-correction', 'content').required, true);
  });

  it('is required on the screen where the paper demands it, though earlier steps do not have it', () => {
    assert.deepEqual((['place', 'takenAt', 'custody', 'witness'] as const).map((key) => fieldOf('take-samples', key).required), [true, true, false, false]);
    assert.equal(actionOf('penalty-ordinary')?.steps['take-samples']?.form.safeParse({ ...CONTENT['take-samples'], place: '' }).success, false);
  });

  it('is an amount of money, a day, a time or a confirmation where the schema says so', () => {
    const kinds = (['amountFen', 'receipt', 'channel'] as const).map((key) => fieldOf('record-payment', key).kind);
    assert.deepEqual(kinds, ['money', 'line', 'choice']);
    assert.deepEqual(stepForm('inspect-site').fields.map((field) => field.kind), ['time', 'time', 'line', 'line', 'confirm', 'confirm', 'text', 'lines', 'choice', 'line']);
  });

  it('that holds one of several shapes lists each shape with its own fields, without the one that tells them apart', () => {
    const service = fieldOf('serve', 'service');
    assert.equal(service.kind, 'variant');
    assert.ok(service.kind === 'variant');
    assert.deepEqual(Object.keys(service.options), Object.keys(service.labels));
    assert.deepEqual(service.options['electronic']?.map((field) => field.key), ['address', 'system']);
  });

  it('asks for what is demanded today although earlier entries do not have it', () => {
    const service = fieldOf('serve', 'service');
    assert.ok(service.kind === 'variant');
    const required = new Map(service.options['public-notice']?.map((field) => [field.key, field.required]));
    assert.deepEqual([required.get('ground'), required.get('gist'), required.get('collectAt'), required.get('attempts')], [true, true, true, false]);
    assert.deepEqual(service.options['public-notice']?.find(({ key }) => key === 'ground')?.title, '公告送达的事由');
  });

  it('for the party names the parts of a person, and says how to fill in what a title cannot tell', () => {
    const party = fieldOf('register-source', 'party');
    assert.ok(party.kind === 'variant');
    const person = party.options['citizen']?.[0];
    assert.ok(person?.kind === 'group');
    assert.deepEqual(person.fields.map((field) => field.title), ['姓名', '性别', '出生日期', '身份证件', '住址', '电话', '工作单位、职务']);
    assert.equal(person.fields[2]?.kind, 'date');
    assert.equal(party.labels['sole-trader'], '个体工商户');
    assert.match(party.options['organisation']?.find(({ key }) => key === 'licence')?.hint ?? '', /没有证照/);
  });

  it('with a list asks for one row at least where the schema does', () => {
    const basis = fieldOf('register-source', 'basis');
    const plan = fieldOf('decide-deferral', 'plan');
    assert.ok(basis.kind === 'list' && plan.kind === 'list');
    assert.deepEqual([basis.least, plan.least], [1, 0]);
  });

  it('for the element checklist has a row for each of the nine elements', () => {
    const elements = fieldOf('give-opinion', 'elements');
    assert.ok(elements.kind === 'checklist');
    assert.equal(Object.keys(elements.labels).length, 9);
    assert.deepEqual([elements.by, elements.item.fields.map((field) => field.key)], ['element', ['element', 'sound', 'comment']]);
  });

  it('says where the case already knows its value', () => {
    assert.equal(fieldOf('decide', 'decision').prefill, 'proposal');
    assert.equal(fieldOf('conclude-investigation', 'proposal').prefill, undefined);
  });

  it('of a redaction is chosen among the parts of the public text', () => {
    const redactions = fieldOf('prepare-publication', 'redactions');
    assert.ok(redactions.kind === 'list' && redactions.item.kind === 'group');
    const [part] = redactions.item.fields;
    assert.ok(part?.kind === 'choice');
    assert.deepEqual([part.title, part.labels['facts'], redactions.prefill], ['公开字段', '违法事实', 'redactions']);
  });
});
