import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { ACTIONS } from '#law/actions/index.ts';
import { planOn, plansOf } from '#law/profiles/in-force.ts';
import type { PROFILES } from '#law/profiles/index.ts';
import { stageNamed, stageNames } from '#law/profiles/stages.ts';
import { day } from '#law/testing/builders.ts';
import { STAGES } from './definition.ts';
import { PARTS_OF_STAGE, RECORD_STAGES, stageOfPhase, stageOfStep, type RecordStage } from './record-stages.ts';

const STEPS = ACTIONS.flatMap((action) => Object.values(action.steps).map((step) => ({ action, step })));
const planOf = (code: keyof typeof PROFILES, changes: object = {}) => planOn(plansOf('national', [{ edition: 1, from: day('2020-01-01'), profile: { base: code, ...changes } }]), day('2026-01-01'));
const namesOf = (code: keyof typeof PROFILES) => stageNames(planOf(code));
const stepsIn = (stage: RecordStage): readonly string[] => [...new Set(STEPS.filter(({ step }) => stageOfStep(step) === stage).map(({ step }) => step.name))].toSorted();

describe('记录环节', () => {
  it('每一类别的每一环节、每一阶段都归入一个记录环节，不出它所在的四个阶段之一', () => {
    assert.ok(STEPS.length > 250, String(STEPS.length));
    for (const { action, step } of STEPS) {
      const parts: readonly RecordStage[] = PARTS_OF_STAGE[step.stage];
      assert.ok(parts.includes(stageOfStep(step)), `${action.code} ${step.code}`);
    }
    for (const action of ACTIONS) {
      for (const [code, { stage }] of Object.entries(action.phases)) {
        const parts: readonly RecordStage[] = PARTS_OF_STAGE[stage];
        assert.ok(parts.includes(stageOfPhase(action, code)), `${action.code} ${code}`);
      }
    }
  });

  it('四个阶段的方案：每一环节归入它所在的阶段；没有写明的方案，照平台的四个阶段', () => {
    const four = Object.values(STAGES);
    for (const names of [namesOf('kaiyuan'), namesOf('sanmenxia'), namesOf('dongying'), namesOf('haiyang'), stageNames(null)]) {
      assert.deepEqual(names, four);
      for (const { action, step } of STEPS) assert.equal(stageNamed(names, stageOfStep(step)), STAGES[step.stage], `${action.code} ${step.code}`);
    }
  });

  it('七个环节的方案（兖州）：每一环节归入立案、调查、取证、审查、决定、送达、执行之一', () => {
    assert.deepEqual(namesOf('yanzhou'), ['立案', '调查', '取证', '审查', '决定', '送达', '执行']);
    for (const { step } of STEPS) assert.equal(stageNamed(namesOf('yanzhou'), stageOfStep(step)), RECORD_STAGES[stageOfStep(step)]);
    for (const part of Object.keys(RECORD_STAGES) as RecordStage[]) assert.ok(stepsIn(part).length > 0, part); // keys of a constant object
  });

  it('取证、送达的环节就是这些；代替决定结束案件的，与决定同列', () => {
    assert.deepEqual(stepsIn('evidence'), [
      '当场取证', '登记抽样检验结果', '核实情况，保存证据', '收到鉴定意见', '收集证据', '提请先行登记保存', '委托鉴定（检验检测检疫）', '批准先行登记保存', '抽样取证', '处理先行登记保存的证据',
      '提请抽样取证', '审批抽样取证', '处理抽样取证物品', '登记协助调查的答复',
    ].toSorted());
    assert.deepEqual(stepsIn('service'), ['当场交付决定书', '送达', '颁发、送达许可证件'].toSorted());
    for (const name of ['作出决定', '集体讨论', '销案', '终止办理', '不采取强制措施', '当场教育，不予处罚']) assert.ok(stepsIn('decision').includes(name), name);
    for (const name of ['提出审核意见', '事先告知', '举行听证', '送法制审核']) assert.ok(stepsIn('examination').includes(name), name);
  });

  it('案件所处的阶段有对应的记录环节', () => {
    const [penalty] = ACTIONS;
    assert.ok(penalty);
    const at = (phase: string) => RECORD_STAGES[stageOfPhase(penalty, phase)];
    assert.deepEqual(['registered', 'investigating', 'noticed', 'decided', 'archived', 'no-such-phase'].map(at), ['立案', '调查', '审查', '执行', '执行', '立案']);
  });

  it('本机关自拟的名称：说到的归入该栏，没有说到的归入前一栏，一个也没有说到的归入第一栏', () => {
    const own = ['启动', '调查取证', '审核', '送达'];
    assert.deepEqual((Object.keys(RECORD_STAGES) as RecordStage[]).map((part) => stageNamed(own, part)), ['启动', '调查取证', '调查取证', '审核', '审核', '送达', '送达']); // keys of a constant object
    assert.deepEqual((['filing', 'execution'] as const).map((part) => stageNamed(['甲', '乙'], part)), ['甲', '甲']);
    assert.deepEqual(stageNames(planOf('yanzhou', { stages: ['立案', '立案', '执行'] })), ['立案', '执行']);
    assert.equal(stageNamed(['决定', '执行'], 'filing'), '决定');
  });
});
