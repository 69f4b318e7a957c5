import type { LegalDate } from '#kernel/dates.ts';
import type { Digest, EventId, OfficerId } from '#kernel/ids.ts';
import type { Draft } from '#law/engine/definition.ts';

/** A draft as it was sent to review; the round counts the submissions of the case. */
export interface Submission {
  readonly round: number;
  readonly event: EventId;
  readonly on: LegalDate;
  readonly draft: Draft;
  readonly digest: Digest;
}

/**
 * Where legal review of a case stands. A submission is accepted (or first supplemented), then agreed to or returned; a return may be
 * objected to, consulted on, and where that fails settled by the collective discussion of the heads.
 */
export type ReviewState =
  | { readonly status: 'none' }
  | { readonly status: 'submitted' | 'supplement' | 'accepted'; readonly submission: Submission }
  | { readonly status: 'agreed'; readonly submission: Submission; readonly by: OfficerId; readonly clearance: EventId }
  | { readonly status: 'settled'; readonly submission: Submission; readonly clearance: EventId }
  | { readonly status: 'returned' | 'objected' | 'disputed'; readonly submission: Submission; readonly by: OfficerId; readonly grounds: readonly string[] }
  /** A clearance was given, and the case has changed since: it covers nothing any more. */
  | { readonly status: 'void'; readonly submission: Submission; readonly because: string };

export const REVIEW_STATUSES = {
  none: '尚未送审', submitted: '已送审，待受理', supplement: '待补充材料', accepted: '审核中', agreed: '审核通过', settled: '经集体讨论决定',
  returned: '存在问题，已退回', objected: '承办机构有异议，待协商', disputed: '协商未达成一致，待集体讨论', void: '审核意见已失效，应当重新送审',
} as const satisfies Record<ReviewState['status'], string>;
