import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { chainOf, type JurisdictionCode } from '#law/jurisdictions/index.ts';
import type { Parameter, ParameterValue } from '#law/parameters/define.ts';
import { PARAMETERS, type ParameterCode } from '#law/parameters/index.ts';
import { STATUTES } from '#law/statutes/index.ts';
import type { Statute } from '#law/statutes/define.ts';
import { day, setting } from '#law/testing/builders.ts';
import { effectiveProfile, isProfile, kindsIn, planAndLaw, PROFILES, type ProfileCode } from './index.ts';
import { ACTION_CLASSES, AgencyProfile, ProfileEdition, type ListCode } from './profile.ts';

const ALL = Object.entries(PROFILES) as [ProfileCode, AgencyProfile][]; // entries of a constant object
const TODAY = day('2026-11-20');

/** The source that holds each plan's values. Kaiyuan's plan has no date and repeats the opinions, which are cited instead. */
const PLANS = { dongying: 'dongying-2017', haiyang: 'haiyang-2017', kaiyuan: 'state-council-2018', sanmenxia: 'sanmenxia-2019', yanzhou: 'yanzhou-2019' } as const;

const fromPlan = (code: ProfileCode, parameter: Parameter): readonly ParameterValue[] => parameter.values.filter(({ citation }) => citation.statute === PLANS[code]);
const rowOf = (code: ProfileCode, parameter: string) => PROFILES[code].rows.find((row) => row.code === parameter);
const listOf = (code: ProfileCode, list: ListCode) => PROFILES[code].lists.find((one) => one.code === list);
const across = (parameter: ParameterCode) => Object.fromEntries(ALL.map(([code]) => [code, rowOf(code, parameter)?.value]));
const names = (code: ProfileCode) => PROFILES[code].classes.map((one) => ACTION_CLASSES[one].name);
const edition = (changes: object): ProfileEdition => ProfileEdition.parse({ base: 'kaiyuan', ...changes });
const bindingOf = (code: ProfileCode, parameter: ParameterCode, on = TODAY) => planAndLaw(PROFILES[code], on, []).find(({ row }) => row.code === parameter)?.binding;

describe('五个方案的每一项要求', () => {
  it('写成的数据符合格式，名称和代码各不相同', () => {
    for (const [code, profile] of ALL) {
      assert.deepEqual(AgencyProfile.parse(profile), profile, code);
      assert.equal(new Set(profile.rows.map((row) => row.code)).size, profile.rows.length, code);
      assert.equal(new Set(profile.lists.map((list) => list.code)).size, profile.lists.length, code);
      for (const { code: parameter } of [...profile.rows, ...profile.suggested]) assert.ok(Object.hasOwn(PARAMETERS, parameter), `${code}: ${parameter}`);
    }
    assert.equal(new Set(ALL.map(([, { jurisdiction }]) => jurisdiction)).size, 5);
  });

  it('方案写了取值的，参数表中有同样的取值，出处是该方案', () => {
    for (const [code, profile] of ALL) {
      for (const { code: parameter, value, place } of profile.rows) {
        const held = fromPlan(code, PARAMETERS[parameter as ParameterCode]);
        const found = held.find((one) => one.value === value);
        assert.equal(found === undefined, value === null, `${code}: ${parameter}`);
        if (found && code !== 'kaiyuan') assert.equal(found.citation.article, place, `${code}: ${parameter}`);
      }
    }
  });

  it('参数表中引自该方案的，方案的数据里都有', () => {
    for (const [code] of ALL) {
      for (const [parameter, definition] of Object.entries(PARAMETERS)) {
        const values = fromPlan(code, definition);
        if (values.length > 0) assert.ok(values.some(({ value }) => rowOf(code, parameter)?.value === value), `${code}: ${parameter}`);
      }
    }
  });

  it('没有日数的，写出方案的原话', () => {
    for (const [code, { rows }] of ALL) for (const row of rows) assert.ok(row.words.length >= 2 && row.place.length > 0, `${code}: ${row.code}`);
    assert.deepEqual([rowOf('haiyang', 'disclosure.default')?.words, rowOf('yanzhou', 'disclosure.default')?.words], ['及时', '按时']);
    assert.deepEqual(ALL.map(([code]) => rowOf(code, 'review.limit')?.value), [null, null, null, null, null]);
  });

  it('方案的日期与法规表中施行的日期一致；没有日期的方案不编造日期', () => {
    for (const [code, { plan }] of ALL) {
      const source: Statute = STATUTES[PLANS[code]];
      if (code !== 'kaiyuan') assert.deepEqual([source.from, source.short], [plan.issuedOn, plan.number], code);
    }
    assert.deepEqual([PROFILES.kaiyuan.plan.number, PROFILES.kaiyuan.plan.issuedOn], [null, null]);
  });
});

describe('方案之间的差别', () => {
  it('公开期限：开原、三门峡二十日和七日，海阳、兖州只说及时，东营交给部门', () => {
    assert.deepEqual(across('disclosure.default'), { dongying: null, haiyang: 'prompt', kaiyuan: 20, sanmenxia: 20, yanzhou: 'prompt' });
    assert.deepEqual(across('disclosure.penalty'), { dongying: undefined, haiyang: 'prompt', kaiyuan: 7, sanmenxia: 7, yanzhou: 'prompt' });
  });

  it('撤下和更正：三门峡二十日，开原及时，山东是纠错机制', () => {
    const expected = { dongying: null, haiyang: null, kaiyuan: 'prompt', sanmenxia: 20, yanzhou: null };
    assert.deepEqual(across('disclosure.take-down.other'), expected);
    assert.deepEqual(across('disclosure.correction'), expected);
  });

  it('更新：三门峡二十日，海阳动态调整、年度审验，其余及时', () => {
    assert.deepEqual(across('disclosure.update'), { dongying: 'prompt', haiyang: null, kaiyuan: 'prompt', sanmenxia: 20, yanzhou: 'prompt' });
  });

  it('年报：开原、三门峡每年1月31日前，报送的机关不同', () => {
    assert.deepEqual(across('disclosure.annual-report'), { dongying: undefined, haiyang: undefined, kaiyuan: '01-31', sanmenxia: '01-31', yanzhou: undefined });
    assert.deepEqual([rowOf('kaiyuan', 'disclosure.annual-report-to')?.value, rowOf('sanmenxia', 'disclosure.annual-report-to')?.value], ['government-and-superior', 'justice-and-superior']);
  });

  it('归档和音像储存：只有三门峡有期限', () => {
    assert.deepEqual(across('archive.limit'), { dongying: null, haiyang: null, kaiyuan: null, sanmenxia: 20, yanzhou: null });
    assert.deepEqual(across('recording.storage'), { dongying: null, haiyang: null, kaiyuan: undefined, sanmenxia: 0, yanzhou: null });
    assert.equal(rowOf('sanmenxia', 'recording.storage-late')?.value, 24);
  });

  it('审核人员：开原百分之五，三门峡百分之五且至少一人，山东满足需要', () => {
    assert.deepEqual(across('review.staff-share'), { dongying: null, haiyang: null, kaiyuan: 50, sanmenxia: 50, yanzhou: null });
    assert.deepEqual(across('review.staff-least'), { dongying: undefined, haiyang: undefined, kaiyuan: undefined, sanmenxia: 1, yanzhou: undefined });
  });

  it('审核范围、备案、意见不一致：三门峡普通程序一律审核，一万元、十万元备案，集体讨论', () => {
    assert.deepEqual(across('review.scope'), { dongying: 'listed', haiyang: 'listed', kaiyuan: 'listed', sanmenxia: 'all-ordinary', yanzhou: 'listed' });
    assert.deepEqual([rowOf('sanmenxia', 'report.threshold.citizen')?.value, rowOf('sanmenxia', 'report.threshold.organisation')?.value], [1_000_000, 10_000_000]);
    const mechanism = 'agency-mechanism';
    assert.deepEqual(across('review.disagreement'), { dongying: mechanism, haiyang: mechanism, kaiyuan: mechanism, sanmenxia: 'collective-discussion', yanzhou: mechanism });
  });

  it('证件和音像：三门峡佩戴并出示，开原鼓励佩戴；兖州争议环节全过程音像，海阳同时音像，其余根据实际情况', () => {
    assert.deepEqual(across('certificate.display'), { dongying: 'show', haiyang: 'show', kaiyuan: 'show-wearing-encouraged', sanmenxia: 'wear-and-show', yanzhou: 'show' });
    assert.deepEqual(across('recording.contested'), { dongying: undefined, haiyang: 'av', kaiyuan: 'as-circumstances', sanmenxia: 'as-circumstances', yanzhou: 'full-av' });
  });

  it('执法行为类别：东营、海阳六类含收费，兖州四类，三门峡五类含征收征用', () => {
    const six = ['行政许可', '行政处罚', '行政强制', '行政征收', '行政收费', '行政检查'];
    assert.deepEqual([names('dongying'), names('haiyang')], [six, six]);
    assert.deepEqual(names('yanzhou'), ['行政处罚', '行政许可', '行政强制', '行政检查']);
    assert.deepEqual(names('sanmenxia'), ['行政处罚', '行政强制', '行政检查', '行政征收', '行政征用', '行政许可']);
    assert.equal(kindsIn(PROFILES.yanzhou).includes('fee'), false);
    assert.deepEqual([kindsIn(PROFILES.dongying).includes('fee'), kindsIn(PROFILES.dongying).includes('requisition')], [true, false]);
    assert.equal(kindsIn(PROFILES.haiyang).filter((kind) => kind === 'court-enforcement').length, 1);
  });

  it('记录的环节：开原、三门峡四个，兖州七个，东营、海阳由本机关确定', () => {
    assert.deepEqual(ALL.map(([, { stages }]) => stages.length), [0, 0, 4, 4, 7]);
  });

  it('公布的内容：三门峡八项，开原四项；海阳加履行情况，兖州加检查情况', () => {
    assert.deepEqual(PROFILES.sanmenxia.fields, ['agency', 'officers', 'party', 'class', 'facts', 'basis', 'decision', 'remedies']);
    assert.deepEqual(PROFILES.kaiyuan.fields, ['agency', 'party', 'class', 'conclusion']);
    assert.deepEqual([PROFILES.haiyang.fields, PROFILES.yanzhou.fields], [['performance'], ['inspection']]);
  });

  it('审核要素：2017年十一项，2018年以后八项；退回的八种情形只有三门峡写明', () => {
    assert.deepEqual(ALL.map(([, { elements, returnGrounds }]) => [elements.length, returnGrounds.length]), [[11, 0], [11, 0], [8, 0], [8, 8], [11, 0]]);
  });
});

describe('方案要求的清单', () => {
  it('栏目与方案一字不差', () => {
    assert.deepEqual(listOf('haiyang', 'matters')?.fields, ['行政执法类别', '事项名称', '执法依据', '裁量基准', '承办机构', '办理时限']);
    assert.deepEqual(listOf('sanmenxia', 'powers')?.fields, ['职权类别', '职权名称', '实施依据', '责任事项', '办理期限', '收费情况']);
    assert.equal(listOf('haiyang', 'guides')?.fields.length, 13);
    assert.equal(listOf('yanzhou', 'guides')?.fields.length, 14);
    assert.deepEqual(['haiyang', 'sanmenxia', 'yanzhou'].map((code) => isProfile(code) && listOf(code, 'random-inspection')?.fields.length), [7, 8, 7]);
    for (const code of ['dongying', 'haiyang'] as const) assert.equal(listOf(code, 'subjects')?.fields.length, 9);
    assert.deepEqual(['dongying', 'haiyang', 'sanmenxia', 'yanzhou'].map((code) => isProfile(code) && listOf(code, 'officers')?.fields.length), [6, 6, 4, 6]);
  });

  it('五个方案都要目录清单、流程图和服务指南；音像记录事项清单，开原没有要求', () => {
    for (const list of ['catalogue', 'flow-charts', 'guides', 'random-inspection', 'review-chart', 'window'] as const) for (const [code] of ALL) assert.notEqual(listOf(code, list), undefined, `${code}: ${list}`);
    assert.deepEqual(ALL.filter(([code]) => listOf(code, 'recording') === undefined).map(([code]) => code), ['kaiyuan']);
  });
});

describe('方案与现行规定', () => {
  it('只说及时的方案，今天受国家规定的日数约束，并说得出是哪一条', () => {
    for (const code of ['haiyang', 'yanzhou'] as const) {
      assert.deepEqual([bindingOf(code, 'disclosure.default')?.value, bindingOf(code, 'disclosure.penalty')?.value], [20, 7], code);
      assert.equal(bindingOf(code, 'disclosure.penalty')?.jurisdiction, 'national');
    }
  });

  it('方案施行之初，海阳没有日数：期限有条文、没有日期', () => {
    const then = bindingOf('haiyang', 'disclosure.penalty', day('2017-11-01'));
    assert.deepEqual([then?.value, then?.citation?.text], ['prompt', '《海阳市国土资源局全面推行行政执法公示制度执法全过程记录制度重大执法决定法制审核制度实施方案》（海国土资发〔2017〕90号）一（一）10']);
    assert.equal(bindingOf('haiyang', 'disclosure.penalty', day('2017-10-30')), null);
  });

  it('一个地方的方案不约束另一个地方', () => {
    for (const [code, { jurisdiction }] of ALL) {
      const others = ALL.filter(([other]) => other !== code && PLANS[other] !== 'state-council-2018').map(([other]) => PLANS[other] as string);
      for (const { binding } of planAndLaw(PROFILES[code], TODAY, [])) {
        if (binding?.jurisdiction) assert.ok(chainOf(jurisdiction).includes(binding.jurisdiction), code);
        for (const one of binding?.displaced ?? []) assert.equal(others.includes(one.citation.statute), false, code);
      }
    }
  });

  it('本机关的设定填上方案留下的空白', () => {
    const own = planAndLaw(PROFILES.kaiyuan, TODAY, PROFILES.kaiyuan.suggested.map(({ code, value }) => setting(code, value, '2026-01-01', false)));
    const review = own.find(({ row }) => row.code === 'review.limit')?.binding;
    assert.deepEqual([review?.value, review?.confirmed, bindingOf('kaiyuan', 'review.limit')], [7, false, null]);
  });

  it('建议本身不生效，都说明待确认', () => {
    for (const [code, { suggested }] of ALL) for (const { why, code: parameter } of suggested) {
      assert.match(why, /待确认/, code);
      assert.equal(bindingOf(code, parameter as ParameterCode) ?? null, null);
    }
  });
});

describe('本机关的方案', () => {
  it('没有修改的，就是原方案', () => {
    assert.equal(effectiveProfile(PROFILES.kaiyuan, null), PROFILES.kaiyuan);
    assert.deepEqual(effectiveProfile(PROFILES.kaiyuan, edition({})), PROFILES.kaiyuan);
  });

  it('改了的用改后的，没改的不变，原方案不受影响', () => {
    const adapted = effectiveProfile(PROFILES.kaiyuan, edition({ leadAgency: '开原市司法局', classes: ['penalty', 'inspection'] }));
    assert.deepEqual([adapted.leadAgency, adapted.classes], ['开原市司法局', ['penalty', 'inspection']]);
    assert.deepEqual([adapted.lists, adapted.rows, adapted.jurisdiction], [PROFILES.kaiyuan.lists, PROFILES.kaiyuan.rows, PROFILES.kaiyuan.jurisdiction]);
    assert.equal(PROFILES.kaiyuan.leadAgency, '本级人民政府司法行政部门');
  });

  it('方案对法律期限的说法、法域和文号不能改；日数和数额用设定，不用方案', () => {
    for (const key of ['rows', 'jurisdiction', 'plan', 'name', 'suggested', 'unknown']) {
      assert.equal(ProfileEdition.safeParse({ base: 'kaiyuan', [key]: PROFILES.sanmenxia[key as keyof AgencyProfile] ?? 1 }).success, false, key);
    }
  });

  it('至少有一类执法行为、一项审核要素；没有的类别不予承认', () => {
    for (const changes of [{ classes: [] }, { classes: ['arrest'] }, { elements: [] }, { leadAgency: '' }]) assert.equal(ProfileEdition.safeParse({ base: 'kaiyuan', ...changes }).success, false);
  });

  it('没有的方案不能作为起点', () => {
    assert.deepEqual(['kaiyuan', 'toString', ''].map(isProfile), [true, false, false]);
  });

  it('方案的法域都在法域表中，各自由近及远到全国', () => {
    for (const [, { jurisdiction }] of ALL) assert.equal(chainOf(jurisdiction satisfies JurisdictionCode).at(-1), 'national');
  });
});
