import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { Adaptable } from './profile.ts';
import { day } from '#law/testing/builders.ts';
import { consequencesOf, EFFECTS } from './effects.ts';
import { planOn, plansOf, type Plan } from './in-force.ts';
import { PROFILES, type ProfileCode } from './index.ts';

const planOf = (base: ProfileCode, changes: object = {}): Plan =>
  planOn(plansOf('national', [{ edition: 1, from: day('2020-01-01'), profile: { base, ...changes } }]), day('2026-01-01')) ?? assert.fail();
const changed = (base: ProfileCode, changes: object, jurisdiction: Parameters<typeof consequencesOf>[2] = 'national') => consequencesOf(planOf(base), planOf(base, changes), jurisdiction);

describe('方案各部分的作用', () => {
  it('每一部分都有说明', () => {
    assert.deepEqual(Object.keys(EFFECTS).toSorted(), Object.keys(Adaptable.shape).toSorted());
    for (const sentence of Object.values(EFFECTS)) assert.match(sentence, /。$/);
  });

  it('没有改动的，没有变化；只改名称的，不影响正在办理的案件', () => {
    assert.deepEqual([changed('yanzhou', {}), changed('yanzhou', { leadAgency: '区司法局', channels: ['网站'] })], [[], []]);
  });

  it('减少、增加类别：不能登记新的，正在办理的不受影响', () => {
    assert.deepEqual(changed('yanzhou', { classes: ['penalty', 'licence', 'coercion', 'fee'] }), ['施行后不能登记新的行政检查案件；正在办理的行政检查案件继续依法办理，不受影响。', '施行后可以登记行政收费案件。']);
  });

  it('审核要素：正在审核的按新的；漏掉的国家要素说明自动补上', () => {
    const dropped = PROFILES.sanmenxia.elements.filter((name) => !name.includes('文书'));
    const sentences = changed('sanmenxia', { elements: [...dropped, '社会风险'] });
    assert.match(sentences[0] ?? '', /正在审核.*按新的9项要素审核，增加“社会风险”；已经提出的意见继续有效/);
    assert.match(sentences[1] ?? '', /自动补上：“行政执法文书是否完备、规范”/);
  });

  it('公示内容：减少和增加的各是什么，已经公示的不变；上级要求公布的仍然显示', () => {
    assert.deepEqual(changed('kaiyuan', { fields: ['agency', 'party', 'class', 'conclusion', 'facts'] }), [
      '此后发布的公开文本增加违法事实。', '已经公示的文本不变；已经拟定、尚未发布的，发布前应当按新的内容重新核对。',
    ]);
    const bound = changed('sanmenxia', { fields: ['agency'] }, 'henan-2019');
    assert.equal(bound.length, 1);
    assert.match(bound[0] ?? '', /执法人员、执法对象.*仍然显示：.*三政办〔2019〕16号.*要求公布/);
  });

  it('记录环节、退回情形、音像记录事项：各有一句', () => {
    const sentences = changed('kaiyuan', { stages: ['立案', '调查', '决定'], returnGrounds: ['程序违法'], recorded: ['听证'] });
    assert.deepEqual(sentences.map((sentence) => sentence.slice(0, 6)), ['正在办理的案', '此后提出的审', '案件页面列出']);
  });
});
