import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gateFor, reviewRules } from '#review/rules.ts';
import { fine, NATIONAL, NO_PENALTY, STAFF } from '#law/testing/builders.ts';
import { journeys } from '#law/testing/journey.ts';
import { concluded, filed, noticed, reviewed } from '#law/testing/routes.ts';

const start = journeys(reviewRules, gateFor);
/** Filed on 2 March 2026: the ninetieth day is 31 May. */
const investigating = () => filed(start()).on('2026-03-25');
const by = (rank: string) => ({ source: '某办案程序规定', place: '第六十四条', rank });

describe('九十日办案期限', () => {
  it('自立案之日的次日起算满九十个自然日，末日是星期日也不顺延', () => {
    const { due } = investigating().clock('decide');
    assert.equal(due?.date, '2026-05-31');
    assert.equal(due?.counted, 90);
    assert.equal(due?.provisional, false);
  });

  it('作出决定时期限终止；逾期作出的，决定仍然作出，记录显示逾期', () => {
    const journey = reviewed(noticed(start()).on('2026-06-01'), fine(40_000)).on('2026-06-02').take('decide');
    const { due, closedOn } = journey.clock('decide');
    assert.equal(closedOn, '2026-06-02');
    assert.equal(due?.date, '2026-05-31');
  });

  it('期限内可以依法律、法规、规章延长，延长的日数加在期限之后', () => {
    for (const rank of ['law', 'administrative-regulation', 'local-regulation', 'rule']) {
      assert.equal(investigating().take('extend-limit', { provision: by(rank) }).due('decide'), '2026-06-30');
    }
    assert.equal(investigating().take('extend-limit').take('extend-limit', { days: 1 }).due('decide'), '2026-07-01');
  });

  it('规范性文件、本机关规定不能作为延长的依据', () => {
    for (const rank of ['normative-document', 'agency']) investigating().refuses('extend-limit', 'limit-no-basis', '第六十条', { provision: by(rank) });
  });

  it('期限届满之日可以延长，届满之后不得延长', () => {
    investigating().on('2026-05-31').allows('extend-limit');
    investigating().on('2026-06-01').refuses('extend-limit', 'limit-expired', '第六十条');
    investigating().on('2026-05-31').take('extend-limit').on('2026-06-30').allows('extend-limit');
  });

  it('延长由机关负责人决定', () => {
    investigating().refuses('extend-limit', 'role-missing', '第六十条', {}, { by: STAFF.zhang.id });
  });
});

describe('扣除期间', () => {
  it('检验等期间依法扣除，期限相应后延', () => {
    assert.equal(investigating().take('exclude-interval').due('decide'), '2026-06-10');
  });

  it('重叠的期间只扣除一次', () => {
    const journey = investigating().take('exclude-interval').take('exclude-interval', { from: '2026-03-15', to: '2026-03-21' });
    assert.equal(journey.due('decide'), '2026-06-12');
  });

  it('既扣除又延长的，合并计算', () => {
    assert.equal(investigating().take('exclude-interval').take('extend-limit').due('decide'), '2026-07-10');
  });

  it('扣除的依据、起止应当合法：规范性文件不行，未结束的不行，起晚于止的不行，立案前的不行', () => {
    investigating().refuses('exclude-interval', 'limit-no-basis', '第六十条', { provision: by('normative-document') })
      .refuses('exclude-interval', 'interval-not-over', '第六十条', { to: '2026-03-26' }).allows('exclude-interval', { to: '2026-03-25' })
      .refuses('exclude-interval', 'interval-order', '第六十条', { from: '2026-03-20', to: '2026-03-19' })
      .refuses('exclude-interval', 'interval-before-filing', '第六十条', { from: '2026-03-01' }).allows('exclude-interval', { from: '2026-03-02' });
  });

  it('扣除之后，届满日以扣除后的为准', () => {
    const journey = investigating().take('exclude-interval');
    journey.on('2026-06-10').allows('extend-limit').on('2026-06-11').refuses('extend-limit', 'limit-expired', '第六十条');
  });
});

describe('终结、告知与销案的关系', () => {
  it('已经告知拟作出处罚的，不得销案，应当依法作出决定', () => {
    noticed(start()).on('2026-03-13').refuses('dismiss-case', 'noticed-already', '第五十七条第一款');
    concluded(start()).on('2026-03-13').allows('dismiss-case');
  });

  it('不予处罚的决定不要求事先告知，也不必等待', () => {
    concluded(start(NATIONAL), NO_PENALTY).allows('decide', { decision: NO_PENALTY });
  });
});
