import { Link } from '@tanstack/react-router';
import type { CaseDetail } from '#record/contract.ts';

/** Where legal review stands. */
export function ReviewPanel({ detail: { id, review, proposal, plan } }: { readonly detail: CaseDetail }) {
  if (review.status === 'none' && proposal === null) return null;
  return (
    <section className="panel" aria-labelledby="review">
      <h2 id="review">法制审核</h2>
      <p>{review.name}{review.round > 1 ? `（第${review.round}次送审）` : ''}</p>
      {plan === null ? null : <p className="muted">审核机构：{plan.reviewBody}</p>}
      {review.status === 'none' ? null : <p><Link to="/reviews/$caseId" params={{ caseId: id }}>对照送审稿和案件事实</Link></p>}
    </section>
  );
}
