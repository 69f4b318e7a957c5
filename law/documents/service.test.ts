import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { CITIZEN, fine } from '#law/testing/builders.ts';
import { publicNotice } from '#law/testing/content-shared.ts';
import { journeys, type Journey } from '#law/testing/journey.ts';
import { concluded } from '#law/testing/routes.ts';
import type { DocumentCode } from './index.ts';

const start = journeys(reviewRules, gateFor);
const notice = (over: object = {}, source: object = {}): Journey =>
  concluded(start(), fine(4_000), [], source).on('2026-03-09').take('give-notice', { intended: fine(4_000), ...over });
const said = (journey: Journey, form: DocumentCode): string => {
  const issued = journey.papers.findLast(({ code }) => code === form);
  return issued === undefined ? '' : plainText(issued.paper);
};

describe('送达回证', () => {
  it('写明送达文书的名称和文号；告知听证的，两份告知书各写名称和文号', () => {
    const text = said(notice({ hearingOffered: true }).take('serve'), 'service-receipt');
    assert.match(text, /送达文书：《行政处罚事先告知书》（湖市监罚告字〔2026〕第1号）、《行政处罚听证告知书》（湖市监听告字〔2026〕第1号）\n案由/);
  });

  it('重新告知以后送达的，写新的文号', () => {
    const again = notice().take('serve').on('2026-03-11').take('give-notice', { intended: fine(3_000) }).take('serve');
    assert.match(said(again, 'service-receipt'), /文号：湖市监罚告字〔2026〕第2号\n/);
  });

  it('当事人确认过送达地址的，写明该地址；送达人两名，写明执法证号；代收人和关系、拒收事由、见证人各有其位', () => {
    const left = { method: 'left', place: '示范路3号', recipient: '李四', refusal: '拒绝签收', witness: '社区居委会赵某', filmed: false };
    const text = said(notice().take('confirm-service-address', { address: '示范路9号' }).take('serve', { service: left }), 'service-receipt');
    for (const words of ['受送达人确认的送达地址：示范路9号', '拒绝签收', '见证人（签名）', '社区居委会赵某', '代收人及与受送达人的关系', '送达人（签名）：张明（执法证号', '送达人（签名）：李强（执法证号']) assert.ok(text.includes(words), `${words}\n${text}`);
  });
});

describe('送达地址（方式）确认书', () => {
  it('写明送达地址、代收人、是否同意电子送达；由当事人签名', () => {
    const receiver = { name: '赵六', relation: '会计', phone: '0398-1111111' };
    const text = said(notice().take('confirm-service-address', { receiver, electronic: true, account: 'a@example.cn' }), 'service-address');
    for (const words of ['送达地址：示范路3号', '代收人：赵六', '会计', '是否同意电子送达：同意', 'a@example.cn', '到达受送达人特定系统的日期为送达日期', '受送达人（签名或者盖章）']) assert.ok(text.includes(words), `${words}\n${text}`);
    assert.doesNotMatch(text, /代替/);
  });

  it('重新签订的，写明代替哪一天的确认书', () => {
    const again = notice().take('confirm-service-address').on('2026-03-11').take('confirm-service-address', { address: '示范路4号' });
    assert.match(said(again, 'service-address'), /代替2026年3月9日签订的确认书/);
  });
});

describe('送达公告', () => {
  it('写明事由、文书名称和文号、主要内容、领取地点、期限和视为送达；不公开证件号码和住址', () => {
    const text = said(notice({}, { party: CITIZEN }).take('serve', { service: publicNotice() }), 'service-announcement');
    for (const words of ['受送达人下落不明', '《行政处罚事先告知书》（湖市监罚告字〔2026〕第1号）', '文书的主要内容和当事人的权利', '30日内到本机关法制机构领取', '期限届满即视为送达', '《中华人民共和国民事诉讼法》第九十五条', '公告载体：本机关网站']) {
      assert.ok(text.includes(words), `${words}\n${text}`);
    }
    assert.ok(CITIZEN.kind === 'citizen' && text.includes(CITIZEN.person.name));
    assert.ok(!text.includes(CITIZEN.person.identity.number) && !text.includes(CITIZEN.person.address));
  });

  it('其他方式送达的，不制作公告', () => {
    const served = notice().take('serve');
    assert.deepEqual([said(served, 'service-announcement') === '', said(served, 'service-receipt') === ''], [true, false]);
  });
});
