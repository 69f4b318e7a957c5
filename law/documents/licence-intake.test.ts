import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { gateFor, reviewRules } from '#review/rules.ts';
import { LICENCE } from '#law/testing/content-licence.ts';
import { accepted, licenceJourneys, received, type LicenceJourney } from '#law/testing/licence-routes.ts';
import { DOCUMENTS, type DocumentCode } from './index.ts';

const start = licenceJourneys(reviewRules, gateFor);

const holds = ({ papers }: LicenceJourney, form: DocumentCode, ...words: readonly string[]): void => {
  const text = papers.filter(({ code }) => code === form).map(({ paper }) => plainText(paper)).at(-1) ?? '';
  for (const one of words) assert.ok(text.includes(one), `${one}\n${text}`);
};

describe('行政许可申请书', () => {
  it('写明申请人、许可事项、提出的方式和材料，由申请人签名，对材料的真实性负责（行政许可法第三十一条）', () => {
    holds(received(start()), 'licence-application', '示范食品有限公司', '91350100M000100Y43', '食品经营许可', '窗口当面提交', '营业执照复印件一份', '真实性负责', '申请人（签名或者盖章）');
  });

  it('申请延续的，写明原许可证件和有效期；行政机关自行启动的，没有申请书', () => {
    holds(received(start(), { matter: 'renewal', licence: LICENCE }), 'licence-application', '示食经许1号', '2026年4月30日');
    const begun = received(start(), { matter: 'revocation', licence: LICENCE, reason: '接到举报' });
    assert.deepEqual(begun.papers.map(({ code }) => code), []);
  });
});

const receipt = (over: object): string => received(start(), over).papers.filter(({ code }) => code === 'licence-material-receipt').map(({ paper }) => plainText(paper)).join();

describe('材料接收凭证', () => {
  it('核对过的复印件才写明与原件核对无误，没有登记核对的不写', () => {
    const text = receipt({ checked: true });
    assert.doesNotMatch(receipt({}), /核对无误/);
    assert.match(text, /营业执照复印件一份\t与原件核对无误/);
    assert.doesNotMatch(text, /申请书一份\t与原件/);
  });
});

describe('受理（不予受理）审批表', () => {
  it('受理的，写明收到的日期、材料和理由，承办人、承办机构、负责人各有意见栏；只在机关内部', () => {
    holds(accepted(start()), 'licence-intake-approval', '行政许可受理审批表', '2026年3月2日', '没有告知补正', '建议受理', '承办机构意见', '机关负责人意见');
    assert.equal(DOCUMENTS['licence-intake-approval'].audience, 'internal');
  });

  it('经过补正的，写明一次告知的内容和收到补正材料的日期', () => {
    const supplied = received(start()).on('2026-03-03').take('request-correction').on('2026-03-05').take('receive-correction').take('accept-application');
    holds(supplied, 'licence-intake-approval', '2026年3月3日一次告知：平面布局图', '2026年3月5日');
  });

  it('沉默视为受理的，写明自收到之日起即为受理；不予受理的，写明情形和理由', () => {
    holds(received(start()).on('2026-03-10').take('accept-application'), 'licence-intake-approval', '逾期没有告知补正，自收到申请材料之日起即为受理');
    holds(received(start()).take('decline-application'), 'licence-intake-approval', '行政许可不予受理审批表', '申请事项依法不需要取得行政许可：销售预包装食品只需备案', '建议不予受理');
  });
});
