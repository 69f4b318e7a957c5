import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, COMPANY, fine, NATIONAL, NO_PENALTY, penalty, setting, STAFF, TRADER, UNFOUNDED, WARNING } from '#law/testing/builders.ts';
import { papersWithout } from '#law/testing/paper-walk.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { concluded, decided, decidedLarge, heard, noticed, reviewed } from '#law/testing/routes.ts';
import type { DocumentCode } from './index.ts';

const start = journeys(reviewRules, gateFor);
const WANG = { by: STAFF.wang.id };

const said = (journey: Journey, form: DocumentCode): string => {
  const issued = journey.papers.findLast(({ code }) => code === form);
  return issued === undefined ? '' : plainText(issued.paper);
};

const holds = (text: string, ...words: readonly string[]): void => {
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

const CONFISCATION = penalty({ fine: 3_000, 'confiscate-property': 200 });

describe('行政处罚决定书的履行方式和期限（处罚法第五十九条第一款第四项）', () => {
  it('罚款并处没收的，罚款的缴纳和没收的履行都写', () => {
    holds(said(decidedLarge(start(NATIONAL), CONFISCATION), 'penalty-decision'), '15日内，到指定的银行', '没收非法财物的履行方式和期限：自收到本决定书之日起七日内');
  });

  it('只有罚款的，不写其他处罚的履行；只有警告的，自送达之日起生效', () => {
    assert.doesNotMatch(said(decided(start(NATIONAL)), 'penalty-decision'), /履行方式和期限：/);
    const warned = said(decided(start(NATIONAL), WARNING), 'penalty-decision');
    holds(warned, '上述处罚自本决定书送达之日起生效');
    assert.doesNotMatch(warned, /履行方式和期限：|缴纳罚款/);
  });

  it('有没收而没有写履行方式和期限的，出不了决定书', () => {
    const { events } = decidedLarge(start(NATIONAL), CONFISCATION);
    assert.throws(() => papersWithout('penalty-ordinary', events, 'performance'), /没收、停产停业、吊销等的履行方式和期限/);
  });
});

describe('行政处罚决定书的告知和听证情况', () => {
  it('写明告知书的文号和送达日期；没有告知听证的，不提听证', () => {
    const text = said(decided(start(NATIONAL)), 'penalty-decision');
    holds(text, '制作《行政处罚事先告知书》（湖市监罚告字〔2026〕第1号），于2026年3月9日送达', '你单位在规定期限内未提出陈述、申辩意见');
    assert.doesNotMatch(text, /听证告知书|要求听证/);
  });

  it('告知听证而没有要求的，写明听证告知书和没有要求听证', () => {
    holds(said(decidedLarge(start(NATIONAL), CONFISCATION), 'penalty-decision'), '《行政处罚听证告知书》（湖市监听告字〔2026〕第1号）', '你单位在规定期限内未要求听证');
  });

  it('举行听证的，写明申辩和质证、听证报告的意见，根据听证笔录作出决定', () => {
    const journey = reviewed(heard(start(NATIONAL), CONFISCATION).on('2026-03-25'), CONFISCATION).take('deliberate', { conclusion: CONFISCATION }).take('decide', { decision: CONFISCATION });
    const text = said(journey, 'penalty-decision');
    holds(text, '2026年3月24日依你单位的要求举行了听证', '在听证中提出：当事人申辩', '听证报告的处理意见：建议维持', '根据听证笔录作出');
    assert.doesNotMatch(text, /未要求听证/);
  });

  it('放弃陈述、申辩和听证的，写放弃，不写在期限内没有提出', () => {
    const waiving = noticed(start(NATIONAL), CONFISCATION, { hearingOffered: true }).take('waive-statement').on('2026-03-10');
    const text = said(reviewed(waiving, CONFISCATION).take('deliberate', { conclusion: CONFISCATION }).take('decide', { decision: CONFISCATION }), 'penalty-decision');
    holds(text, '你单位以书面声明放弃陈述、申辩和听证的权利');
    assert.doesNotMatch(text, /规定期限内未/);
  });

  it('听证终止的，写明终止的理由', () => {
    const ended = noticed(start(NATIONAL), CONFISCATION, { hearingOffered: true }).on('2026-03-11').take('request-hearing').take('convene-hearing', { hearingOn: '2026-03-24' })
      .take('terminate-hearing', { ground: 'withdrawn', manner: 'written' }, WANG).on('2026-03-25');
    holds(said(reviewed(ended, CONFISCATION).take('deliberate', { conclusion: CONFISCATION }).take('decide', { decision: CONFISCATION }), 'penalty-decision'), '因你单位撤回听证要求，听证终止');
  });
});

describe('不予行政处罚决定书', () => {
  it('违法事实不能成立的，只引第五十七条第一款第（三）项；违法行为轻微的，引第（二）项', () => {
    const unfounded = said(reviewed(concluded(start(NATIONAL), UNFOUNDED), UNFOUNDED).take('decide', { decision: UNFOUNDED }), 'no-penalty-decision');
    holds(unfounded, '根据《中华人民共和国行政处罚法》第五十七条第一款第（三）项的规定');
    assert.doesNotMatch(unfounded, /第（二）项/);
    const minor = said(reviewed(concluded(start(NATIONAL), NO_PENALTY), NO_PENALTY).take('decide', { decision: NO_PENALTY }), 'no-penalty-decision');
    holds(minor, '第五十七条第一款第（二）项');
    assert.doesNotMatch(minor, /第（三）项/);
  });
});

describe('作出决定之前的文书', () => {
  it('只说涉嫌违法，案由之后不重复“一案”，不把当事人的名称说两遍', () => {
    const notice = noticed(start(NATIONAL), fine(60_000), { hearingOffered: true });
    holds(said(notice, 'penalty-notice'), '一、涉嫌违法的事实和证据', '上述行为涉嫌违反了', '示范食品有限公司经营超过保质期食品案，本机关已经调查终结');
    holds(said(notice, 'hearing-right-notice'), '上述行为涉嫌违反了');
    for (const { paper } of notice.papers) assert.doesNotMatch(plainText(paper), /案一案|你单位示范食品/);
    assert.doesNotMatch(said(decided(start(NATIONAL)), 'penalty-decision'), /涉嫌违反/);
  });
});

describe('对当事人的称呼', () => {
  const LOCAL = { ...NATIONAL, settings: [setting('hearing.threshold.citizen', 500_000), setting('hearing.threshold.organisation', 5_000_000)] };
  const notice = (party: object): string => said(noticed(start(LOCAL), fine(1_000), {}, { party }), 'penalty-notice');

  it('公民称“你”，单位称“你单位”；个体工商户有字号的称“你单位”，没有字号的称“你”', () => {
    const { tradeName, ...unnamed } = { tradeName: '', ...TRADER };
    assert.notEqual(tradeName, '');
    for (const party of [COMPANY, TRADER]) {
      holds(notice(party), '你单位可以自收到本告知书之日起', '三、你单位的权利');
      assert.doesNotMatch(notice(party), /你（单位）/);
    }
    for (const party of [CITIZEN, unnamed]) {
      holds(notice(party), '你可以自收到本告知书之日起', '三、你的权利');
      assert.doesNotMatch(notice(party), /你（单位）|你单位/);
    }
  });
});

describe('集体讨论记录、听证笔录、陈述申辩笔录', () => {
  it('集体讨论记录写明起止时间、承办人汇报、列席人员，不印“已签名”“同意结论”的栏', () => {
    const text = said(decidedLarge(start(NATIONAL), CONFISCATION), 'deliberation-record');
    holds(text, '15:00至16:10', '承办人汇报了案情、证据和处理建议', '列席人员：无', '记录人（签名）');
    assert.doesNotMatch(text, /已签名|同意结论/);
  });

  it('听证笔录写明代理人、调查人员的姓名，告知申请回避和当事人的回答', () => {
    holds(said(heard(start(NATIONAL), CONFISCATION), 'hearing-transcript'), '委托代理人：赵律师', '调查人员：张明、李强', '有权申请回避。当事人回答：不申请回避');
  });

  it('口头陈述的笔录写明起止时间、地点、两名执法人员和证号，缺一不可；书面的只写收到日期', () => {
    const oral = { form: 'oral', startedAt: '09:00', endedAt: '09:20', place: '本局询问室', second: STAFF.li.id };
    const journey = noticed(start(NATIONAL)).on('2026-03-10');
    holds(said(journey.fork().take('record-statement', oral), 'statement-record'), '2026年3月10日09:00至09:20', '本局询问室', '张明（执法证号：豫M1200001）、李强（执法证号：豫M1200001）');
    const { second, ...alone } = oral;
    assert.equal(second, STAFF.li.id);
    assert.throws(() => journey.fork().take('record-statement', alone), /另一名执法人员/);
    holds(said(journey.take('record-statement'), 'statement-record'), '收到日期：2026年3月10日');
  });
});

describe('审批表', () => {
  it('承办人意见写明提请的人和日期，不在负责人已经签署的表上空着', () => {
    assert.match(said(decided(start(NATIONAL)), 'decision-approval'), /承办人意见：建议给予行政处罚，提请机关负责人决定。\n签名：张明.*日期：2026年3月13日/);
  });
});
