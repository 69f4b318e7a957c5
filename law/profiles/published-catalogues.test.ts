import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { CatalogueRow } from '#law/catalogue.ts';
import { listedGrounds } from '#law/engine/catalogue-match.ts';
import type { Disposition } from '#law/disposition.ts';
import type { Party } from '#law/party.ts';
import { ORDINARY_PENALTY_RULES } from '#law/penalty/grounds.ts';
import { CITIZEN, COMPANY, fine, penalty } from '#law/testing/builders.ts';

/**
 * Thresholds as agencies published them, in yuan. 不含本数 is written as one fen more: amounts are whole fen, so nothing is lost.
 * What of those lists has no place in a row stands in docs/lists-not-expressed.md.
 */
const MONEY = ['fine', 'confiscate-gains', 'confiscate-property'] as const;
const PUBLISHED = [
  { agency: '巩义市', citizen: 10_000, organisation: 100_000, inclusive: true, penalties: ['fine'] },
  { agency: '巩义市（没收）', citizen: 10_000, organisation: 100_000, inclusive: true, penalties: ['confiscate-gains', 'confiscate-property'] },
  { agency: '益阳市', citizen: 20_000, organisation: 50_000, inclusive: true, penalties: MONEY },
  { agency: '长治市', citizen: 10_000, organisation: 100_000, inclusive: false, penalties: MONEY },
  { agency: '衡阳市文化市场', citizen: 1_000, organisation: 20_000, inclusive: true, penalties: ['fine'] },
  { agency: '北京市通州区（城管）', citizen: 5_000, organisation: 50_000, inclusive: false, penalties: ['fine'] },
  { agency: '北京市通州区（生态环境）', citizen: 5_000, organisation: 50_000, inclusive: true, penalties: MONEY },
  { agency: '信阳市教育体育局', citizen: 1_000, organisation: 1_000, inclusive: false, penalties: ['confiscate-gains'] },
  { agency: '应急管理（以上含本数）', citizen: 10_000, organisation: 50_000, inclusive: true, penalties: ['fine'] },
] as const;

const rowOf = ({ agency, citizen, organisation, inclusive, penalties }: (typeof PUBLISHED)[number]): CatalogueRow => {
  const from = (yuan: number) => yuan * 100 + (inclusive ? 0 : 1);
  return CatalogueRow.parse({ number: 1, item: agency, penalties: [...penalties], citizenFrom: from(citizen), organisationFrom: from(organisation) });
};

const listed = (row: CatalogueRow, draft: Disposition, party: Party | null): boolean =>
  listedGrounds({ rules: ORDINARY_PENALTY_RULES, party }, draft, { catalogue: { edition: 1, rows: [row] } }).length > 0;

describe('公布的重大执法决定法制审核目录清单', () => {
  for (const published of PUBLISHED) {
    it(`${published.agency}：数额之下不是重大，数额之上是，恰在数额的按是否含本数`, () => {
      const row = rowOf(published);
      const [type] = published.penalties;
      for (const [party, yuan] of [[CITIZEN, published.citizen], [COMPANY, published.organisation]] as const) {
        const at = (amount: number) => listed(row, type === 'fine' ? fine(amount) : penalty({ [type]: amount }), party);
        assert.deepEqual([yuan - 0.01, yuan, yuan + 0.01].map(at), [false, published.inclusive, true]);
      }
    });
  }

  it('停产停业、吊销等不论数额的，没有数额；列举的种类不在其中的不算', () => {
    const row = CatalogueRow.parse({ number: 1, item: '责令停产停业、吊销许可证件', penalties: ['stop-business', 'revoke-licence'] });
    assert.equal(listed(row, fine(99), CITIZEN), false);
    assert.equal(listed(row, penalty({ 'suspend-licence': null }), COMPANY), false);
    assert.equal(listed(row, penalty({ 'stop-business': null }), COMPANY), true);
  });
});
