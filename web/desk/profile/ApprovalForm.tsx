import { z } from 'zod';
import { ListApprovalRequest } from '#registry/setting-contract.ts';
import type { ProfileEdition } from './adapted.ts';
import { ListForm } from './ListForm.tsx';

const Approval = z.object({
  effectiveFrom: ListApprovalRequest.shape.effectiveFrom.meta({ title: '施行日期', widget: 'date' }),
  opinion: ListApprovalRequest.shape.opinion.meta({ title: '批准意见', widget: 'text' }),
});

interface ApprovalFormProps {
  readonly draft: ProfileEdition;
  readonly on: string;
}

/** The head brings the very words shown above into force. */
export function ApprovalForm({ draft: { edition, digest }, on }: ApprovalFormProps) {
  return (
    <ListForm
      schema={Approval} initial={{ effectiveFrom: on }} path="/api/lists/agency-profile/approval" answer={z.undefined()} action="批准施行"
      bodyOf={(approval) => ({ ...approval, edition, digest })}
    />
  );
}
