import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import { GuideContent } from '#law/matters/guide.ts';
import type { MatterChange, MatterDetail } from '#registry/matter-contract.ts';
import { ChangedFields } from './ChangedFields.tsx';
import { DecisionForm } from './DecisionForm.tsx';
import { MATTER_SHAPE } from './matter-forms.ts';

/** What a change, or the edition it became, does; without content it abolishes. */
export const changeName = ({ subject, content, edition }: { readonly subject: MatterChange['subject']; readonly content: object | null; readonly edition: number }): string => {
  if (subject === 'guide') return edition === 1 ? '编制服务指南' : '修改服务指南';
  if (content === null) return '废止事项';
  return edition === 1 ? '新增事项' : '调整事项';
};

function Content({ change, detail }: { readonly change: MatterChange; readonly detail: MatterDetail }) {
  if (change.subject === 'guide') return <ChangedFields schema={GuideContent} before={detail.guides.at(-1)?.content ?? {}} after={change.content} />;
  if (change.content === null) return <p>自生效之日起不得再据以立案，此前已经立案的案件继续办理。</p>;
  return <ChangedFields schema={MATTER_SHAPE} before={detail.editions.at(-1)?.content ?? {}} after={change.content} />;
}

interface ChangeSheetProps {
  readonly change: MatterChange;
  readonly detail: MatterDetail;
  readonly on: LegalDate;
  /** A head, and another person than whoever proposed it. */
  readonly mayDecide: boolean;
}

/** A change that waits: what it changes, who proposed it and why, and the form for the head. */
export function ChangeSheet({ change, detail, on, mayDecide }: ChangeSheetProps) {
  const id = `change-${change.id}`;
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>待批准：{changeName(change)}</h2>
      <p>
        {change.proposedBy.name}于{chinaDateOf(change.proposedAt)}提出，拟自{change.effectiveFrom}起生效。理由：{change.reason}
        {change.source === null ? '' : `　依据：${change.source}`}
      </p>
      <Content change={change} detail={detail} />
      {mayDecide ? <DecisionForm key={change.id} change={change} on={on} /> : <p className="muted">由本机关另一名负责人审批。</p>}
    </section>
  );
}
