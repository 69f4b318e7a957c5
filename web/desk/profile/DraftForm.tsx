import { useId, useState } from 'react';
import { z } from 'zod';
import { adaptationOf } from '#law/profiles/adaptation.ts';
import { Adaptable, type AgencyProfile } from '#law/profiles/profile.ts';
import { ProfileDraftRequest, type ProfileEditions } from '#registry/profile-contract.ts';
import { ListDrafted } from '#registry/setting-contract.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { ListForm } from '../lists/ListForm.tsx';
import { adaptableOf, beginningOn, draftIn, planIn, type Base } from './adapted.ts';

const DraftContent = z.object({ ...Adaptable.shape, reason: ProfileDraftRequest.shape.content.shape.reason.meta({ title: '制定或者修改的理由', widget: 'text' }) });

interface AdaptFormProps {
  readonly view: ProfileEditions;
  readonly base: Base;
  readonly plan: AgencyProfile;
  readonly onSaved: () => void;
}

function AdaptForm({ view, base, plan, onSaved }: AdaptFormProps) {
  // As the writer saw it when the form was opened: a draft written meanwhile is not written over.
  const [{ draft, initial }] = useState(() => ({ draft: draftIn(view), initial: { ...beginningOn(view, base), reason: draftIn(view)?.content.reason } }));
  return (
    <ListForm
      schema={DraftContent} initial={initial} path="/api/lists/agency-profile/draft" answer={ListDrafted} action="保存草案" onDone={onSaved}
      bodyOf={({ reason, ...adapted }) => ({
        replaces: draft?.digest ?? null, content: { reason, profile: { ...adaptationOf(base, adaptableOf(plan), adapted), base } },
      })}
    />
  );
}

/** Choose a plan, adapt it, say why. What is left as the plan has it stays the plan's. */
export function DraftForm({ view }: { readonly view: ProfileEditions }) {
  const id = useId();
  const draft = draftIn(view);
  const [base, setBase] = useState<Base | undefined>(draft?.content.profile.base ?? view.effective?.base ?? view.plans[0]?.code);
  const [saves, setSaves] = useState(0);
  const plan = base === undefined ? undefined : planIn(view, base);
  return (
    <>
      <FieldFrame id={id} title="以哪个方案为基础" required errors={[]} hint="换一个方案，下面的内容按该方案重新填写。">
        <select id={id} value={base} onChange={({ target }) => setBase(view.plans.find(({ code }) => code === target.value)?.code)}>
          {view.plans.map(({ code, profile }) => <option key={code} value={code}>{profile.name}</option>)}
        </select>
      </FieldFrame>
      {base === undefined || plan === undefined ? null : <AdaptForm key={`${base} ${saves}`} view={view} base={base} plan={plan} onSaved={() => setSaves((before) => before + 1)} />}
      {saves === 0 ? null : <output className="notice">草案已保存，待负责人批准。</output>}
    </>
  );
}
