import { COURSES, type Course, type CourseName } from '#law/testing/courses.ts';
import type { Database } from '#platform/postgres/pool.ts';
import { memberOf, RecordedCase } from './disclosed-cases.ts';

/** A case of each kind that is published, taken in a real database. Only tests import this. */

const INSPECTED = COURSES.inspection.code;

let inspected = 0;

/** Another company each time: how often one may be inspected is the subject of other tests. */
function companyToInspect(): object {
  inspected += 1;
  return { kind: 'organisation', name: `示范第${inspected}食品有限公司`, licence: '营业执照已核验', representative: '李四', address: '示范路3号' };
}

/** The case as it stands after its course. `opening`: what the first step says otherwise. */
export async function decidedKind(database: Database, n: number, name: CourseName, opening: object = {}): Promise<RecordedCase> {
  const { code, content, days }: Course = COURSES[name];
  const one = new RecordedCase(database, n, { code, content });
  const first = code === INSPECTED ? { party: companyToInspect(), ...opening } : opening;
  for (const [date, ...steps] of days) {
    one.on(date);
    for (const [step, over = {}] of steps) await one.take(step, one.seq === 0 ? { ...over, ...first } : over);
  }
  return one;
}

/** Both inspectors of an agency, as the record of a draw names them. */
export const pairOf = (n: number): readonly object[] => [{ officer: memberOf(n, 1) }, { officer: memberOf(n, 2) }];
