import { z } from 'zod';
import { laterOf, type LegalDate } from '#kernel/dates.ts';
import { MatterDecisionRequest, type MatterChange } from '#registry/matter-contract.ts';
import { choice } from '#law/forms/fields.ts';
import { ListForm } from '../lists/ListForm.tsx';

const { effectiveFrom, opinion } = MatterDecisionRequest.shape;

const Decision = z.object({
  decision: choice('审批', { approve: '批准', decline: '退回' }),
  effectiveFrom: effectiveFrom.meta({ title: '生效日期（批准的填写）', widget: 'date' }),
  opinion: opinion.meta({ title: '意见', widget: 'text' }),
}).refine((data) => data.decision === 'decline' || data.effectiveFrom !== undefined, { path: ['effectiveFrom'], message: '批准的，应当写明生效日期' });

/** The head decides on the very words shown above. */
export function DecisionForm({ change, on }: { readonly change: MatterChange; readonly on: LegalDate }) {
  const from = change.edition === 1 ? change.effectiveFrom : laterOf(change.effectiveFrom, on);
  return (
    <ListForm
      schema={Decision} initial={{ effectiveFrom: from }} path={`/api/matters/changes/${change.id}/decision`} answer={z.undefined()} action="提交审批意见" refresh={[['matters']]}
      bodyOf={({ decision, effectiveFrom: day, opinion: words }) => ({ approved: decision === 'approve', opinion: words, ...(decision === 'approve' ? { effectiveFrom: day } : {}) })}
    />
  );
}
