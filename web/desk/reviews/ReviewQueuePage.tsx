import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { daysBetween, type LegalDate } from '#kernel/dates.ts';
import type { ReviewItem } from '#review/contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { Due } from '#web/kit/Due.tsx';
import { planQuery, reviewsQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { today } from '../steps/today.ts';

function ReviewDue({ item: { due, overdue }, now }: { readonly item: ReviewItem; readonly now: LegalDate }) {
  const daysLeft = due === null ? null : daysBetween(now, due);
  return <Due due={due} daysLeft={daysLeft} overdue={overdue || (daysLeft !== null && daysLeft < 0)} effect="duty" provisional={false} />;
}

const columns = (now: LegalDate): readonly Column<ReviewItem>[] => [
  { key: 'due', title: '期限', cell: (item) => <ReviewDue item={item} now={now} /> },
  { key: 'title', title: '案由', head: true, cell: ({ caseId, title }) => <Link to="/reviews/$caseId" params={{ caseId }}>{title}</Link> },
  { key: 'party', title: '当事人', cell: ({ party }) => party },
  { key: 'proposal', title: '拟作出的决定', cell: ({ proposal }) => proposal },
  { key: 'status', title: '状态', cell: ({ name, round }) => `${name}${round > 1 ? `（第${round}次）` : ''}` },
  { key: 'submitted', title: '送审', cell: ({ submittedOn }) => <time dateTime={submittedOn}>{submittedOn}</time> },
];

/** The reviewers' workbench: what waits for review and what is under way. */
export function ReviewQueuePage() {
  const reviews = useQuery(reviewsQuery);
  const plan = useQuery(planQuery).data ?? null;
  return (
    <>
      <title>法制审核 · 明鉴</title>
      <h1>法制审核</h1>
      {plan === null ? null : <p className="muted">审核机构：{plan.reviewBody}</p>}
      <Loaded query={reviews}>
        {({ items }) => <DataTable caption="待审核和审核中的案件，等待最久的在前" columns={columns(today())} rows={items} rowKey={({ caseId }) => caseId} empty="没有待审核的案件。" />}
      </Loaded>
    </>
  );
}
