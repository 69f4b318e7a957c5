import { z } from 'zod';
import { type AnyEdition, ListApprovalRequest, type TableEditions } from '#registry/setting-contract.ts';
import { ListForm } from './ListForm.tsx';

const Approval = z.object({
  effectiveFrom: ListApprovalRequest.shape.effectiveFrom.meta({ title: '施行日期', widget: 'date' }),
  opinion: ListApprovalRequest.shape.opinion.meta({ title: '批准意见', widget: 'text' }),
});

interface ApprovalFormProps {
  readonly kind: TableEditions['kind'];
  readonly draft: Pick<AnyEdition, 'edition' | 'digest'>;
  readonly on: string;
}

/** The head brings the very words shown above into force. */
export function ApprovalForm({ kind, draft: { edition, digest }, on }: ApprovalFormProps) {
  return (
    <ListForm
      schema={Approval} initial={{ effectiveFrom: on }} path={`/api/lists/${kind}/approval`} answer={z.undefined()} action="批准施行"
      bodyOf={(approval) => ({ ...approval, edition, digest })}
    />
  );
}
