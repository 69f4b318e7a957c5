import { z } from 'zod';
import { type AnyEdition, ListApprovalRequest } from '#registry/setting-contract.ts';
import { ListForm } from './ListForm.tsx';

const Approval = z.object({
  effectiveFrom: ListApprovalRequest.shape.effectiveFrom.meta({ title: '施行日期', widget: 'date' }),
  opinion: ListApprovalRequest.shape.opinion.meta({ title: '批准意见', widget: 'text' }),
});

interface ApprovalFormProps {
  /** Where an approval is sent. */
  readonly path: string;
  /** What the page shows of it, where that is not the lists. */
  readonly refresh?: readonly (readonly string[])[];
  readonly draft: Pick<AnyEdition, 'edition' | 'digest'>;
  readonly on: string;
}

/** The head brings the very words shown above into force. */
export function ApprovalForm({ path, refresh, draft: { edition, digest }, on }: ApprovalFormProps) {
  return (
    <ListForm
      schema={Approval} initial={{ effectiveFrom: on }} path={path} {...(refresh === undefined ? {} : { refresh })} answer={z.undefined()} action="批准施行"
      bodyOf={(approval) => ({ ...approval, edition, digest })}
    />
  );
}
