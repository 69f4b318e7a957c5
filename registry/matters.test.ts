import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { LegalDate } from '#kernel/dates.ts';
import { AgencyId, MatterId } from '#kernel/ids.ts';
import { MatterContent } from '#law/matters/matter.ts';
import { checkMatterChange, inForceOn, type MatterEdition, type MatterLife, mattersIn, timesOf } from './matters.ts';

const day = (text: string): LegalDate => LegalDate.parse(text);
const AGENCY = AgencyId.parse('0193c2d4-7d10-7100-8000-000000000001');
const idOf = (n: number): MatterId => MatterId.parse(`0193c2d4-7d10-7300-8000-${String(n).padStart(12, '0')}`);
const content = (rest: object = {}): MatterContent => MatterContent.parse({ kind: 'permit', name: '示范许可', basis: '《示范条例》', penaltyBasis: [], ...rest });
const edition = (at: number, from: string, what: MatterContent | null = content()): MatterEdition<MatterContent> => ({ edition: at, from: day(from), content: what });
const life = (n: number, ...editions: readonly MatterEdition<MatterContent>[]): MatterLife => ({ id: idOf(n), editions });

describe('editions of a matter', () => {
  it('hold from their day until the day before the next, and a matter is in force from its first to the day before it is abolished', () => {
    const one = life(1, edition(1, '2024-01-01'), edition(2, '2025-01-01', content({ timeLimit: '10日' })), edition(3, '2026-01-01', null), edition(4, '2027-01-01'));
    const on = (date: string) => {
      const held = inForceOn(one, day(date));
      return held === null ? null : [held.edition, held.inForceFrom, held.inForceTo];
    };
    assert.deepEqual(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01', '2025-12-31', '2026-01-01', '2026-12-31', '2027-01-01'].map(on), [
      null, [1, '2024-01-01', '2025-12-31'], [1, '2024-01-01', '2025-12-31'], [2, '2024-01-01', '2025-12-31'], [2, '2024-01-01', '2025-12-31'], null, null, [4, '2027-01-01', null],
    ]);
  });

  it('of two that begin on one day only the later ever holds', () => {
    const one = life(1, edition(1, '2024-01-01'), edition(2, '2026-01-01', null), edition(3, '2026-01-01', content({ name: '示范许可（改）' })));
    assert.equal(inForceOn(one, day('2026-01-01'))?.content.name, '示范许可（改）');
    assert.equal(inForceOn(one, day('2025-06-01'))?.inForceTo, null);
    assert.deepEqual(timesOf(one).map(({ name, from, to }) => [name, from, to]), [['示范许可', '2024-01-01', '2025-12-31'], ['示范许可（改）', '2026-01-01', null]]);
  });

  it('make a list by kind, number and name, each 子项 behind its main matter', () => {
    const lives = [
      life(1, edition(1, '2024-01-01', content({ name: '乙', number: '10' }))), life(2, edition(1, '2024-01-01', content({ name: '甲', number: '2' }))),
      life(3, edition(1, '2024-01-01', content({ name: '甲之子项', parent: idOf(2) }))),
      life(4, edition(1, '2024-01-01', content({ kind: 'reward', name: '奖励' }))), life(5, edition(1, '2024-01-01', content({ name: '主项已废止的子项', parent: idOf(6) }))),
      life(6, edition(1, '2024-01-01'), edition(2, '2025-01-01', null)),
    ];
    assert.deepEqual(mattersIn(lives, AGENCY, day('2026-01-01')).map(({ name }) => name), ['甲', '甲之子项', '乙', '主项已废止的子项', '奖励']);
  });
});

describe('a change', () => {
  const today = day('2026-03-16');
  const change = (rest: object = {}) => ({ matter: idOf(9), edition: 1, content: content({ name: '另一许可' }), effectiveFrom: today, ...rest });
  const fault = (all: readonly MatterLife[], asked: ReturnType<typeof change>) => {
    const checked = checkMatterChange(all, asked, today);
    return checked.ok ? null : checked.error.evidence?.['errors'] ?? checked.error.code;
  };

  it('of a name that is abolished may take effect on the day on which the other ends, and no sooner', () => {
    const ending = life(1, edition(1, '2024-01-01'), edition(2, '2026-06-01', null));
    const same = (from: string) => fault([ending], change({ content: content(), effectiveFrom: day(from) }));
    assert.deepEqual(same('2026-05-31'), [{ path: '/content/name', message: '同一类别已有同名的事项' }]);
    assert.equal(same('2026-06-01'), null);
  });

  it('that abolishes a main matter waits for its 子项, or goes with them on the same day', () => {
    const main = life(1, edition(1, '2024-01-01'));
    const sub = content({ name: '子项', parent: idOf(1) });
    const end = (from: string) => change({ matter: idOf(1), edition: 2, content: null, effectiveFrom: day(from) });
    const ending = life(2, edition(1, '2024-01-01', sub), edition(2, '2026-06-01', null));
    assert.deepEqual(fault([main, life(2, edition(1, '2024-01-01', sub))], end('2026-06-01')), [{ path: '/content', message: '尚有子项：子项' }]);
    assert.deepEqual(fault([main, ending], end('2026-05-31')), [{ path: '/content', message: '尚有子项：子项' }]);
    assert.equal(fault([main, ending], end('2026-06-01')), null);
  });
});
