import { Disposition } from '#law/disposition.ts';
import { NO_PENALTY } from './builders.ts';

/** Drafts that rest on one or the other version of 行政处罚法 (2021-07-15), with and without the choice that 第三十七条 asks for. */
const provision = { source: '行政处罚法', rank: 'law' } as const;
const OLD = { ...provision, place: '第二十七条第二款', since: '1996-10-01', until: '2021-07-15' };
const NEW = { ...provision, place: '第三十三条第一款', since: '2021-07-15' };

const resting = (basis: object, rest: object = {}): Disposition => Disposition.parse({ ...NO_PENALTY, violated: [{ source: '示范条例', place: '第三条', rank: 'rule' }], basis: [basis], ...rest });
const choosing = (choice: string, other: object) => ({ lawChoices: [{ source: '中华人民共和国行政处罚法', choice, other, reason: '两个版本的比较' }] });

export const LAW_CHOICE_DRAFTS = {
  '不予处罚，引用处罚法而未写明版本': resting({ ...provision, place: '第三十三条第一款' }),
  '不予处罚，引用旧处罚法': resting(OLD),
  '不予处罚，引用新处罚法': resting(NEW),
  '不予处罚，引用旧处罚法并说明从旧': resting(OLD, choosing('old', NEW)),
  '不予处罚，引用新处罚法并说明较轻': resting(NEW, choosing('new-lighter', OLD)),
} as const satisfies Readonly<Record<string, Disposition>>;
