import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cite } from '#law/statutes/index.ts';
import { penalty } from '#law/testing/builders.ts';
import { ranged } from './wording.ts';

const rules = (detail: string) => ranged(penalty({}, { penalties: [{ type: 'suspend-licence', detail }] }), [cite('penalty-2021', 44)]).map(({ rule }) => rule);

describe('告知和决定的处罚', () => {
  it('写幅度的不行：以上以下、至、到、～，数字和汉字都一样', () => {
    for (const detail of ['暂扣三个月以上六个月以下', '暂扣3个月至6个月', '暂扣三个月到六个月', '1万元以上5万元以下', '1万元～5万元', '货值金额一倍以上三倍以下']) assert.deepEqual(rules(detail), ['ranged-penalty'], detail);
  });

  it('确定的数额、期限、日期和文号可以', () => {
    for (const detail of ['暂扣三个月', '没收电脑主机2台', '没收食品12袋，存放于示范路3号', '依据湖市监〔2026〕第1-2号清单', '吊销食经许2026-0012号许可证', '按货值金额的二倍']) assert.deepEqual(rules(detail), [], detail);
  });

  it('依据一并指出，告诉怎样改正', () => {
    const [refusal] = ranged(penalty({}, { penalties: [{ type: 'other', detail: '1万元至5万元' }] }), [cite('penalty-2021', 59)]);
    assert.match(refusal?.articles[0]?.text ?? '', /第五十九条/);
    assert.ok(refusal?.todo !== undefined);
  });
});
