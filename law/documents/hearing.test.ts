import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { fine, NATIONAL, STAFF } from '#law/testing/builders.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { concluded, heard, noticed } from '#law/testing/routes.ts';
import type { DocumentCode } from './index.ts';

const start = journeys(reviewRules, gateFor);
const big = fine(60_000);
const WANG = { by: STAFF.wang.id };
const offered = (): Journey => noticed(start(NATIONAL), big, { hearingOffered: true }).on('2026-03-11');
const convened = (over: object = {}): Journey => offered().take('request-hearing').take('convene-hearing', { hearingOn: '2026-03-24', ...over });

const said = (journey: Journey, form: DocumentCode): string => {
  const issued = journey.papers.findLast(({ code }) => code === form);
  return issued === undefined ? '' : plainText(issued.paper);
};

const holds = (text: string, ...words: readonly string[]): void => {
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

describe('听证申请书', () => {
  it('随听证告知书交给当事人一份空白的，写明五日的期限、可以口头提出、不收费用', () => {
    const text = said(concluded(start(NATIONAL), big).on('2026-03-09').take('give-notice', { intended: big, hearingOffered: true }), 'hearing-application');
    holds(text, '行政处罚听证申请书', '示范食品有限公司', '湖市监听告字〔2026〕第1号', '5个工作日内提出', '口头提出', '不收取费用', '申请人（签名或者盖章）');
  });

  it('书面提出的登记，口头提出的由当事人在记录上签名', () => {
    holds(said(offered().take('request-hearing'), 'hearing-application'), '行政处罚听证申请登记表', '书面申请', '要求听证');
    holds(said(offered().take('request-hearing', { form: 'oral' }), 'hearing-application'), '行政处罚听证申请书（口头申请记录）', '2026年3月11日', '申请人（签名或者盖章）');
  });
});

describe('不予受理听证通知书', () => {
  it('写明申请人、提出日期、情形、依据和理由；申请中的意见作为陈述、申辩复核，复核意见书写明这些意见', () => {
    const journey = offered().on('2026-03-20').take('decline-hearing', { madeOn: '2026-03-17' });
    holds(said(journey, 'hearing-declined'), '你单位于2026年3月17日', '超过法定期限提出', '根据《中华人民共和国行政处罚法》第六十四条第一款第（一）项的规定', '理由：申请在期限届满后提出', '作为陈述、申辩依法复核');
    holds(said(journey.take('review-statement'), 'statement-record'), '对数额有异议，要求听证');
  });
});

describe('听证通知书和听证公告', () => {
  it('通知书写明案由、时间、地点、方式、主持人及其单位、听证员、书记员，告知回避和代理的权利', () => {
    const text = said(convened({ assessors: ['赵评议'] }), 'hearing-notice');
    holds(text, '案由：示范食品有限公司经营超过保质期食品案', '2026年3月24日09:00', '本局听证室', '听证方式：公开', '王芳（执法大队）', '赵评议', '书记员甲', '申请回避', '一至二人代理');
  });

  it('不公开举行的，写明理由', () => {
    holds(said(convened({ open: false, closedReason: 'trade-secret' }), 'hearing-notice'), '听证方式：不公开（涉及商业秘密）');
  });

  it('公告写明时间、地点、主持人、旁听的办法和载体，不写当事人的证件号码和住所', () => {
    const text = said(convened().take('announce-hearing'), 'hearing-announcement');
    holds(text, '2026年3月24日09:00', '王芳（执法大队）', '旁听的办法：持有效身份证件', '公告载体：本机关网站', '第六十四条第一款第（三）项');
    assert.doesNotMatch(text, /91350100M000100Y43|示范路3号/);
  });
});

describe('听证笔录、听证报告和终止记录', () => {
  it('听证报告写明听证参加人，听证员也签名', () => {
    const journey = convened({ assessors: ['赵评议'] }).take('serve', { document: 'hearing-notice' }).on('2026-03-24').take('hold-hearing', { attendees: ['周某（证人）'] }, WANG).take('report-hearing', {}, WANG);
    holds(said(journey, 'hearing-transcript'), '周某（证人）', '听证员（签名）：赵评议');
    holds(said(journey, 'hearing-report'), '当事人示范食品有限公司及其代理人1人；本案调查人员；周某（证人）', '听证员（签名）：赵评议');
    holds(said(heard(start(NATIONAL), big), 'hearing-report'), '当事人示范食品有限公司及其代理人1人；本案调查人员');
  });

  it('撤回的，由撤回的人签名；不出席的，写明视为放弃', () => {
    const withdrawn = said(convened().take('terminate-hearing', { ground: 'withdrawn', manner: 'oral' }, WANG), 'hearing-termination');
    holds(withdrawn, '口头撤回', '撤回听证要求的人（签名）', '不影响进行陈述和申辩');
    const absent = said(convened().take('serve', { document: 'hearing-notice' }).on('2026-03-24').take('terminate-hearing', {}, WANG), 'hearing-termination');
    holds(absent, '当事人无正当理由拒不出席', '视为放弃听证权利，听证终止');
    assert.doesNotMatch(absent, /撤回/);
  });
});
