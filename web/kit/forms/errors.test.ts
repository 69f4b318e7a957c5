import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { z } from 'zod';
import { actionOf } from '#law/actions/index.ts';
import { setUpZod } from '../messages.ts';
import { dataFrom, treeFrom } from './data.ts';
import { errorsOf, failuresOf } from './errors.ts';
import { formOf, type Group } from '#law/forms/field.ts';
import type { Tree } from './tree.ts';

const stepOf = (step: string) => {
  const definition = actionOf('penalty-ordinary')?.steps[step];
  assert.ok(definition, step);
  return definition;
};

/** As the step form holds it: the step's own form under /data. */
const wrapped = (step: string): Group => ({ key: '', title: '', required: true, kind: 'group', fields: [formOf(stepOf(step).form)] });

const judged = (step: string, tree: Tree) => {
  const result = stepOf(step).form.safeParse(dataFrom(formOf(stepOf(step).form), tree));
  return errorsOf(wrapped(step), result.success ? [] : failuresOf(result.error.issues, '/data'));
};

describe('an error', () => {
  before(setUpZod);

  it('stands at its field, with the field named where something is missing', () => {
    const { at, elsewhere } = judged('record-payment', { receipt: '' });
    assert.deepEqual(Object.fromEntries(at), { '/data/amountFen': ['金额应当精确到分'], '/data/receipt': ['请填写罚没票据号'], '/data/channel': ['请选择缴款方式'] });
    assert.deepEqual(elsewhere, []);
  });

  it('of a row stands in that row, and of a line of a list at the list', () => {
    const form = formOf(stepOf('register-source').form);
    const { at } = judged('register-source', treeFrom(form, { basis: [{ source: '食品安全法' }] }));
    assert.deepEqual(at.get('/data/basis/0/rank'), ['请选择效力等级']);
    const lines = errorsOf(wrapped('supply-supplement'), [{ path: '/data/supplied/3', message: '不能超过500个字' }]);
    assert.deepEqual([...lines.at.keys()], ['/data/supplied']);
  });

  it('of a shape that was not chosen asks for the choice', () => {
    const { at } = judged('serve', { document: 'decision' });
    assert.deepEqual(at.get('/data/service'), ['请选择送达方式的类别']);
  });

  it('inside the chosen shape stands at the field of that shape', () => {
    const { at } = judged('serve', { document: 'decision', service: { method: 'mail', place: '示范路1号' } });
    assert.deepEqual([...at.keys()].sort(), ['/data/service/recipient', '/data/service/tracking']);
  });

  it('from the server is found by the same path', () => {
    const { at } = errorsOf(wrapped('register-source'), [{ path: '/data/party/person/identity/number', message: '居民身份证号码不正确' }]);
    assert.deepEqual(at.get('/data/party/person/identity/number'), ['居民身份证号码不正确']);
  });

  it('that has no field on the form is shown all the same', () => {
    const { at, elsewhere } = errorsOf(wrapped('serve'), [{ path: '/expectedSeq', message: '不接受此项内容' }]);
    assert.equal(at.size, 0);
    assert.deepEqual(elsewhere, [{ path: '/expectedSeq', message: '不接受此项内容' }]);
  });

  it('of a question that was not answered asks for yes or no, and of a text that was left empty for the text', () => {
    const { at } = judged('decide-recusal', { reason: '' });
    assert.deepEqual(Object.fromEntries(at), { '/data/granted': ['请选择“是”或者“否”'], '/data/reason': ['请填写理由'] });
    const form = formOf(stepOf('register-source').form);
    assert.deepEqual(judged('register-source', treeFrom(form, {})).at.get('/data/basis/0/source'), ['请填写法律、法规或者规章']);
  });

  it('says in Chinese what zod would say in English', () => {
    const messages = [z.string().min(3).safeParse('一'), z.int().max(5).safeParse(9), z.array(z.string()).min(2).safeParse([])].map((result) => result.error?.issues[0]?.message);
    assert.deepEqual(messages, ['不能少于3个字', '不能大于5', '请至少填写2项']);
  });
});
