import { createHash } from 'node:crypto';
import type { Digest, OfficerId } from '#kernel/ids.ts';
import type { Disposition } from '#law/disposition.ts';
import type { Facts } from '#law/engine/facts.ts';
import { ELEMENTS } from '#law/forms/review.ts';
import { CITIZEN, COMPANY, fine, NO_PENALTY, OTHER_COMPANY, STAFF } from '#law/testing/builders.ts';

/** A command that the gate tests try, with the content that matters; the rest is that of an ordinary case. */
export interface Command {
  readonly name: string;
  readonly step: string;
  readonly data: object;
  readonly by?: OfficerId;
}

export const sha256 = (text: string): Digest => createHash('sha256').update(text).digest('hex') as Digest; // hexadecimal by construction

/** The world of the gate tests: amounts that call for a hearing are 5,000 and 50,000 yuan, as the second implementation knows them. */
export const WORLD: Partial<Facts> = { digest: sha256 };

/** Below and above those amounts for a company; the small one is large for a citizen. */
export const SMALL = fine(40_000);
export const LARGE = fine(60_000);

export const DRAFTS: readonly (readonly [string, Disposition])[] = [['small', SMALL], ['large', LARGE], ['none', NO_PENALTY]];
const PENALTIES = DRAFTS.slice(0, 2);
const problems = {
  conclusion: 'problems', grounds: ['facts'],
  elements: Object.entries(ELEMENTS).map(([element, name]) => ({ element, sound: element !== 'facts', comment: `经审核，${name}一项见卷` })),
};

const command = (name: string, step: string, data: object = {}, by?: OfficerId): Command => ({ name, step, data, ...(by === undefined ? {} : { by }) });
const { wang, zheng, zhao } = STAFF;

const INVESTIGATION: readonly Command[] = [
  command('conclude small', 'conclude-investigation', { proposal: SMALL }), command('conclude large', 'conclude-investigation', { proposal: LARGE }),
  command('conclude grave', 'conclude-investigation', { proposal: SMALL, circumstances: ['grave'] }), command('conclude none', 'conclude-investigation', { proposal: NO_PENALTY }),
  command('resume', 'resume-investigation'), command('same party', 'amend-party', { party: COMPANY }), command('other party', 'amend-party', { party: OTHER_COMPANY }),
];

const NOTICE: readonly Command[] = [
  command('notice small', 'give-notice', { intended: SMALL }), command('notice small, hearing', 'give-notice', { intended: SMALL, hearingOffered: true }),
  command('notice large', 'give-notice', { intended: LARGE, hearingOffered: true }), command('notice large, no hearing', 'give-notice', { intended: LARGE }),
  command('serve notice', 'serve', { document: 'notice' }), command('statement', 'record-statement'), command('statement reviewed', 'review-statement'),
  command('waive', 'waive-statement'),
];

/** `hearingOn` is left to the test: it depends on the day. */
const HEARING: readonly Command[] = [
  command('ask for hearing', 'request-hearing'), command('convene', 'convene-hearing'), command('serve hearing notice', 'serve', { document: 'hearing-notice' }),
  command('hold', 'hold-hearing', {}, wang.id), command('withdraw', 'terminate-hearing', { ground: 'withdrawn', manner: 'written' }, wang.id), command('absent', 'terminate-hearing', {}, wang.id),
  command('report', 'report-hearing', {}, wang.id),
];

const REVIEW: readonly Command[] = [
  ...DRAFTS.map(([name, draft]) => command(`submit ${name}`, 'submit-review', { draft, reply: '已按意见处理' })),
  command('accept', 'accept-review'), command('agree', 'give-opinion'), command('problems', 'give-opinion', problems),
  command('object', 'object-opinion'), command('consult, no', 'consult-review'), command('consult, yes', 'consult-review', { agreed: true }),
  ...PENALTIES.map(([name, conclusion]) => command(`settle ${name}`, 'deliberate', { subject: 'disagreement', conclusion })),
  ...PENALTIES.map(([name, conclusion]) => command(`discuss ${name}`, 'deliberate', { subject: 'complex', conclusion })),
];

const DECISIONS: readonly Command[] = DRAFTS.map(([name, decision]) => command(`decide ${name}`, 'decide', { decision }));

/** Enough to reach every state that matters to the gate: for the walk through all of them. */
export const ALPHABET: readonly Command[] = [...INVESTIGATION, ...NOTICE, ...HEARING, ...REVIEW, ...DECISIONS];

/** What leads back, out of the way or nowhere: a sequence that is to arrive somewhere takes it seldom. */
const DETOURS: ReadonlySet<string> = new Set([
  'resume', 'same party', 'other party', 'citizen', 'conclude grave', 'waive', 'withdraw', 'absent', 'ask supplement', 'recusal', 'withdraw person', 'extend', 'inspect', 'address',
  'dismiss', 'statement', 'submit rewritten', 'submit by reviewer', 'notice large, no hearing', 'consult, yes',
]);

/** Whether the command leads on to a decision of this draft. */
export const leadsTo = (draft: 'small' | 'large', { name }: Command): boolean => !DETOURS.has(name) && !/none/.test(name) && !name.includes(draft === 'small' ? 'large' : 'small');

/** For the random sequences also what is seldom, irregular or wrong. */
export const MENU: readonly Command[] = [
  ...ALPHABET, command('citizen', 'amend-party', { party: CITIZEN }), command('submit by reviewer', 'submit-review', { draft: SMALL, reply: '…' }, zheng.id),
  command('agree to own', 'give-opinion', {}, zheng.id), command('agree unqualified', 'give-opinion', {}, zhao.id), command('agree as head', 'give-opinion', {}, STAFF.sun.id),
  command('ask supplement', 'request-supplement'), command('supply', 'supply-supplement'), command('recusal', 'apply-recusal', { of: wang.id }),
  command('stay', 'decide-recusal', { granted: false }), command('withdraw person', 'decide-recusal'), command('extend', 'extend-limit'), command('inspect', 'inspect-site'),
  command('address', 'confirm-service-address'), command('decide rewritten', 'decide', { decision: fine(40_000, { facts: '改写的事实' }) }),
  command('submit rewritten', 'submit-review', { draft: fine(40_000, { facts: '改写的事实' }), reply: '…' }),
  command('decide as other head', 'decide', { decision: LARGE }, STAFF.qian.id), command('dismiss', 'dismiss-case'),
];
