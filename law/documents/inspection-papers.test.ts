import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { plainText } from '#paper/text.ts';
import { walkedPapers } from '#law/testing/every-paper.ts';
import type { DocumentCode } from './index.ts';

const walked = walkedPapers();
const textsOf = (kind: string, form: DocumentCode): readonly string[] => {
  const texts = walked.filter(({ action }) => action.code === kind).flatMap(({ issued }) => issued).filter(({ code }) => code === form).map(({ paper }) => plainText(paper));
  assert.ok(texts.length > 0, `${kind} ${form}`);
  return texts;
};

describe('行政检查的文书', () => {
  it('检查通知书先写检查事项的法律依据，文件的文号写在书名号之外', () => {
    for (const text of textsOf('inspection', 'inspection-notice')) {
      assert.match(text, /依据《中华人民共和国食品安全法》第一百二十四条第一款的规定，按照《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）/);
    }
  });

  it('审批表写明检查依据、任务来源、检查人员和证号', () => {
    for (const text of textsOf('inspection', 'inspection-approval')) assert.match(text, /检查依据：《.*任务来源：.*检查人员：张明（执法证号：.*李强（执法证号：/s);
  });

  it('结果告知书写明检查的时间、地点、人员和证号，不印法源的效力等级', () => {
    for (const text of textsOf('inspection', 'inspection-result-notice')) {
      assert.match(text, /检查时间：2026年3月16日09:10至10:05.*检查地点（方式）：示范路3号.*检查人员：张明（执法证号：/s);
      assert.doesNotMatch(text, /效力等级/);
    }
  });
});

describe('征收、收费的文书', () => {
  it('应缴数额写大写，滞纳金写每日万分之几', () => {
    for (const form of ['levy-decision', 'assessment-notice'] as const) {
      for (const text of textsOf('levy', form)) {
        assert.match(text, /应缴数额：人民币3,000元（大写：叁仟元整）/);
        assert.match(text, /逾期每日加收万分之五/);
        assert.doesNotMatch(text, /（元）：|（万分之）/);
      }
    }
  });

  it('缴款通知书的逾期后果先后分明；减免缓决定写明申请的是哪一种', () => {
    for (const text of textsOf('levy', 'payment-notice')) assert.match(text, /加收滞纳金；仍不缴纳的，依法强制执行或者申请人民法院强制执行/);
    for (const text of textsOf('levy', 'relief-decision')) assert.match(text, /提出的(?:减征|免征|缓征)申请/);
  });
});

describe('缴款登记、核查笔录、移送书', () => {
  it('缴款登记不印“是”“否”，只写有的事', () => {
    for (const kind of ['penalty-ordinary', 'penalty-summary']) for (const text of textsOf(kind, 'payment-receipt')) assert.doesNotMatch(text, /：(?:是|否)$/m);
  });

  it('核查笔录没有利害关系人的，说没有发现', () => {
    for (const text of textsOf('licence', 'licence-verification')) assert.match(text, /没有发现许可事项直接关系他人重大利益/);
  });

  it('移送书先写受移送的机关，不印机关内部登记的栏目', () => {
    for (const text of textsOf('crime-transfer', 'crime-transfer')) {
      assert.match(text, /字〔2026〕第\d+号\n示范区公安局：/);
      assert.doesNotMatch(text, /移送时间|移送材料|同级公安机关/);
    }
  });

  it('不予延期的，告知救济途径；准予的不写', () => {
    const texts = textsOf('penalty-ordinary', 'deferral');
    for (const text of texts) assert.equal(text.includes('申请行政复议'), text.includes('不予准许'));
  });
});
