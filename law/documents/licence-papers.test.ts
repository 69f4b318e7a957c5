import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { papersWithout } from '#law/testing/paper-walk.ts';
import { accepted, licenceJourneys, received, verified, type LicenceJourney } from '#law/testing/licence-routes.ts';
import type { DocumentCode } from './index.ts';

const start = licenceJourneys(reviewRules, gateFor);

const said = (journey: LicenceJourney, form: DocumentCode): string => {
  const issued = journey.papers.findLast(({ code }) => code === form);
  return issued === undefined ? '' : plainText(issued.paper);
};

const holds = (text: string, ...words: readonly string[]): void => {
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

describe('受理通知书的期限', () => {
  it('单独办理的二十个工作日，统一、联合、集中办理的四十五个工作日（行政许可法第四十二条）', () => {
    holds(said(accepted(start()), 'licence-acceptance'), '自受理之日起20个工作日内作出行政许可决定', '第三十二条第一款第（五）项', '自2026年3月4日起予以受理');
    holds(said(accepted(start(), { handling: 'joint' }), 'licence-acceptance'), '自受理之日起45个工作日内作出行政许可决定');
  });

  it('先行审查后报上级机关决定的，本机关在二十个工作日内审查完毕，决定由上级机关作出（第四十三条）', () => {
    const text = said(accepted(start(), { handling: 'lower-review' }), 'licence-acceptance');
    holds(text, '20个工作日内审查完毕', '行政许可决定由上级行政机关作出');
    assert.doesNotMatch(text, /内作出行政许可决定/);
  });

  it('逾期没有告知补正的，自收到申请材料之日起即为受理，不写为今日受理（第三十二条第一款第四项）', () => {
    const text = said(received(start()).on('2026-03-10').take('accept-application'), 'licence-acceptance');
    holds(text, '本机关于2026年3月2日收到你单位关于食品经营许可的申请材料', '第三十二条第一款第（四）项', '自收到申请材料之日起即为受理');
    assert.doesNotMatch(text, /2026年3月10日起|第（五）项/);
  });
});

describe('延长审查期限告知书', () => {
  it('单独办理的延长十个工作日，引第一款；联合办理的延长十五个工作日，引第二款；写明哪一件申请', () => {
    const single = said(verified(start()).on('2026-03-09').take('extend-limit'), 'licence-extension');
    holds(single, '你单位于2026年3月2日提出的食品经营许可申请', '理由：需要进一步核实。根据《中华人民共和国行政许可法》第四十二条第一款的规定', '延长10个工作日');
    const joint = said(verified(start(), { handling: 'joint' }).on('2026-03-09').take('extend-limit', { government: '示范市市长' }), 'licence-extension');
    holds(joint, '第四十二条第二款的规定，经示范市市长批准，延长15个工作日');
  });
});

describe('补正、不予受理、陈述申辩', () => {
  it('补正告知书写明哪一件申请，理由之后断句', () => {
    holds(said(received(start()).take('request-correction'), 'licence-correction-notice'), '你单位于2026年3月2日提出的食品经营许可申请', '没有提交平面布局图。根据');
  });

  it('不需要许可的告知不受理，引第（一）项；不属于职权的引第（二）项，写明有权机关', () => {
    const unneeded = said(received(start()).take('decline-application'), 'licence-declined');
    holds(unneeded, '第三十二条第一款第（一）项', '本机关不受理该申请', '申请行政复议');
    const elsewhere = said(received(start()).take('decline-application', { ground: 'not-competent', competent: '示范市水利局' }), 'licence-declined');
    holds(elsewhere, '第三十二条第一款第（二）项', '决定不予受理', '请向有权机关申请：示范市水利局');
    assert.doesNotMatch(elsewhere, /第（一）项/);
  });

  it('陈述、申辩的期限是工作日；告知书也送利害关系人，称呼不定', () => {
    holds(said(verified(start()).on('2026-03-09').take('notify-rights'), 'licence-rights-notice'), '你（单位）可以自收到本告知书之日起3个工作日内');
  });
});

describe('许可听证公告', () => {
  it('写明时间、地点、报名的办法和联系方式，缺少的不得公告', () => {
    const journey = verified(start()).on('2026-03-09');
    holds(said(journey.fork().take('announce-hearing'), 'licence-hearing-announcement'), '听证时间：2026年12月31日09:00', '本局听证室', '报名参加、旁听', '联系方式');
    assert.throws(() => papersWithout('licence', journey.take('announce-hearing').events, 'place'), /听证地点/);
  });
});
