import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { but, certificate, NOTICE_ONLY, people, STAFF, STATUTE } from '#law/testing/builders.ts';
import { INSPECTION, approved } from '#law/testing/inspection-routes.ts';
import { kindJourneys } from '#law/testing/kind-journey.ts';

const start = kindJourneys(INSPECTION, reviewRules, gateFor);
/** As an ordinary task, with these fields left empty. */
function startWithout(...fields: readonly string[]) {
  const task = Object.fromEntries(Object.entries(INSPECTION.content['register-inspection'] ?? {}).filter(([field]) => !fields.includes(field)));
  return kindJourneys({ ...INSPECTION, content: { ...INSPECTION.content, 'register-inspection': task } }, reviewRules, gateFor)();
}
const registered = (task: object = {}) => start().take('register-inspection', task);
const PART = { subject: '“明确行政检查主体”部分', matters: '“清理并公布行政检查事项”部分', mode: '“合理确定行政检查方式”部分', procedure: '“严格行政检查标准、程序”部分', special: '“严格控制专项检查”部分' };
const drawn = () => registered({ byDraw: true });
const ROW = (...who: readonly (keyof typeof STAFF)[]) => who.map((name) => ({ officer: STAFF[name].id }));

describe('谁可以检查', () => {
  it('执法机关、法律法规授权的组织、受委托组织可以检查', () => {
    for (const subject of ['agency', 'authorised', 'entrusted']) start().allows('register-inspection', { subject });
  });

  it('议事协调机构、第三方、外包中介不得检查', () => {
    for (const subject of ['coordinating-body', 'third-party', 'outsourced']) start().refuses('register-inspection', 'subject-unlawful', PART.subject, { subject });
  });

  it('主体资格应当确认并公告', () => {
    start().refuses('register-inspection', 'subject-unannounced', PART.subject, { announced: false });
  });

  it('辅助人员、网格员、第三方人员可以辅助或者提供技术支持，不得实施检查', () => {
    for (const kind of ['auxiliary', 'grid', 'third-party', 'expert']) {
      registered().refuses('request-approval', 'assistant-inspects', PART.subject, { assistants: [{ name: '某人', kind, task: 'inspect' }] })
        .allows('request-approval', { assistants: [{ name: '某人', kind, task: 'assist' }, { name: '另一人', kind, task: 'technical' }] });
    }
  });

  it('检查人员不少于两人，都有有效的执法证件', () => {
    registered().refuses('request-approval', 'too-few-officers', '第四十二条第一款', {}, { officers: [STAFF.zhang.id] })
      .refuses('request-approval', 'certificate-missing', '第四十二条第一款', {}, { officers: [STAFF.zhang.id, STAFF.chen.id] });
  });
});

describe('检查的事项和计划', () => {
  it('未经公布、没有法律法规规章依据的事项不得检查', () => {
    start().refuses('register-inspection', 'matter-unpublished', PART.matters, { published: false })
      .refuses('register-inspection', 'no-basis', PART.matters, { basis: [NOTICE_ONLY] }).allows('register-inspection', { basis: [NOTICE_ONLY, STATUTE] });
  });

  it('日常检查列入已经公布的计划', () => {
    startWithout('plan').refuses('register-inspection', 'plan-missing', PART.procedure);
    start().refuses('register-inspection', 'plan-unpublished', PART.procedure, { planPublished: false });
  });

  it('专项检查的计划还应当经批准', () => {
    start().refuses('register-inspection', 'special-unapproved', PART.special, { type: 'special' }).allows('register-inspection', { type: 'special', planApproval: '区人民政府，区政批〔2026〕3号' });
  });

  it('个案检查不需要计划，但应当有具体线索', () => {
    const individual = { type: 'individual', planPublished: false };
    startWithout('plan').refuses('register-inspection', 'cause-missing', '“规范行政检查行为”部分', individual);
    for (const source of ['complaint', 'transfer', 'assigned', 'off-site-clue', 'requested', 'emergency']) startWithout('plan').allows('register-inspection', { ...individual, source });
  });
});

describe('年度频次上限', () => {
  it('已检查次数少于上限的可以，达到的不可以', () => {
    start().allows('register-inspection', { done: 1 }).refuses('register-inspection', 'cap-reached', PART.mode, { done: 2 }).refuses('register-inspection', 'cap-reached', PART.mode, { done: 3 });
  });

  it('各级机关合计的上限同样不得达到', () => {
    const together = { years: 1, allLevels: 3, uncapped: [] };
    start().allows('register-inspection', { cap: together, done: 2, doneAllLevels: 2 }).refuses('register-inspection', 'cap-reached', PART.mode, { cap: together, done: 0, doneAllLevels: 3 });
  });

  it('没有公布上限的，不得安排计划内的入企检查', () => {
    startWithout('cap').refuses('register-inspection', 'cap-unpublished', PART.mode);
  });

  it('检查对象不是企业的，或者清单列明不受限制的情形，不受上限限制；没有列明的线索仍受限制', () => {
    startWithout('cap').allows('register-inspection', { enterprise: false });
    start().allows('register-inspection', { type: 'individual', source: 'complaint', done: 2 })
      .refuses('register-inspection', 'cap-reached', PART.mode, { type: 'individual', source: 'requested', done: 2 });
  });
});

describe('检查方式', () => {
  it('入企检查说明非现场方式不能达到目的的理由；非现场检查不需要', () => {
    startWithout('onSiteReason').refuses('register-inspection', 'on-site-unexplained', PART.mode).allows('register-inspection', { mode: 'off-site' });
  });

  it('异地检查应当有当地机关协助', () => {
    start().refuses('register-inspection', 'remote-without-cooperation', PART.mode, { remote: true }).allows('register-inspection', { remote: true, cooperation: '邻县市场监督管理局，协〔2026〕1号' });
  });

  it('先核对能否合并、联合', () => {
    start().refuses('register-inspection', 'merging-unchecked', PART.mode, { merged: false });
  });
});

describe('双随机抽取', () => {
  it('没有抽取的不能提请批准；只有抽取的人员可以检查', () => {
    drawn().refuses('request-approval', 'not-drawn', PART.mode);
    drawn().take('record-draw').allows('request-approval').refuses('request-approval', 'inspector-undrawn', PART.mode, {}, { officers: [STAFF.zhang.id, STAFF.wang.id] });
  });

  it('抽取不少于二人，名录库人数不少于抽取人数，他人监督', () => {
    drawn().refuses('record-draw', 'too-few-drawn', '第四十二条第一款', { inspectors: ROW('zhang', 'zhang') })
      .refuses('record-draw', 'draw-base', PART.mode, { people: 2, inspectors: ROW('zhang', 'li', 'wang') }).allows('record-draw', { people: 3, inspectors: ROW('zhang', 'li', 'wang') })
      .refuses('record-draw', 'draw-unwitnessed', PART.mode, { operator: '吴丽', witness: '吴丽' });
  });

  it('应当回避的重新抽取，不能再抽中', () => {
    drawn().take('record-draw').take('apply-recusal').take('decide-recusal').refuses('record-draw', 'officer-recused', '第四十三条', {}, { by: STAFF.li.id }).allows('record-draw', { inspectors: ROW('li', 'wang') }, { by: STAFF.li.id });
  });

  it('不是双随机的检查没有抽取环节', () => {
    assert.equal(registered().blockersOf('record-draw'), null);
  });
});

describe('审批', () => {
  it('检查应当事先批准：拟检查日期可以是当日，不能更早', () => {
    registered().allows('request-approval', { plannedOn: '2026-03-02' }).refuses('request-approval', 'planned-before', PART.procedure, { plannedOn: '2026-03-01' });
  });

  it('不事先通知的应当有法律法规规章依据', () => {
    registered().refuses('request-approval', 'unannounced-without-basis', PART.procedure, { unannounced: true })
      .refuses('request-approval', 'unannounced-without-basis', PART.procedure, { unannounced: true, unannouncedBasis: NOTICE_ONLY })
      .allows('request-approval', { unannounced: true, unannouncedBasis: STATUTE });
  });

  it('检查人员自己不能批准', () => {
    const requested = registered().take('request-approval', {}, { officers: [STAFF.qian.id, STAFF.li.id] });
    requested.refuses('approve-inspection', 'own-approval', PART.procedure, {}, { by: STAFF.qian.id }).allows('approve-inspection');
  });

  it('由机关负责人批准；回避申请没有决定的，不能批准', () => {
    const requested = registered().take('request-approval');
    requested.refuses('approve-inspection', 'role-missing', PART.procedure, {}, { by: STAFF.li.id }).take('apply-recusal').refuses('approve-inspection', 'recusal-open', '第四十三条第三款');
  });

  it('不予批准的，检查终止', () => {
    assert.equal(registered().take('request-approval').take('decline-inspection').state.phase, 'declined');
  });

  it('更换的检查人员不少于二人，持证，没有被决定回避', () => {
    const expired = { people: people(but(STAFF.wang, { certificates: [certificate('2026-03-02')] })) };
    approved(start()).allows('change-inspectors').refuses('change-inspectors', 'too-few-inspectors', '第四十二条第一款', { inspectors: ROW('wang', 'wang') })
      .refuses('change-inspectors', 'inspector-uncertified', PART.subject, { inspectors: ROW('zhang', 'chen') })
      .refuses('change-inspectors', 'inspector-uncertified', PART.subject, {}, { facts: expired })
      .take('apply-recusal', { of: STAFF.wang.id }).take('decide-recusal').refuses('change-inspectors', 'officer-recused', '第四十三条');
  });

  it('双随机的检查更换人员，也只能是抽取的人员', () => {
    const lot = registered({ byDraw: true }).take('record-draw').take('request-approval').take('approve-inspection');
    lot.refuses('change-inspectors', 'inspector-undrawn', PART.mode).take('record-draw', { inspectors: ROW('zhang', 'wang') }).allows('change-inspectors');
  });

  it('对象注销、无法联系等可以终止检查', () => {
    assert.equal(approved(start()).take('cancel-inspection').state.phase, 'cancelled');
  });
});
