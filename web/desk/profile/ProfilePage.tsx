import { useQuery } from '@tanstack/react-query';
import { consequencesOf } from '#law/profiles/effects.ts';
import type { AgencyProfile } from '#law/profiles/profile.ts';
import type { ProfileEditions } from '#registry/profile-contract.ts';
import { ApprovalForm } from '../lists/ApprovalForm.tsx';
import { profileQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useSession } from '../shell/use-session.ts';
import { draftIn, planIn, wholeOf, type Base, type ProfileEdition } from './adapted.ts';
import { DraftForm } from './DraftForm.tsx';
import { ProfileComparison } from './ProfileComparison.tsx';
import { ProfileHistory } from './ProfileHistory.tsx';

interface ViewProps {
  readonly view: ProfileEditions;
}

function Effective({ view }: ViewProps) {
  const { effective, on } = view;
  if (effective === null) return <p className="empty">本机关所在地没有现成的方案，也还没有批准过本机关的方案。</p>;
  const plan = planIn(view, effective.base);
  const { title, number } = effective.profile.plan;
  return (
    <>
      <p>
        {on}施行的是{effective.edition === null ? '原方案，本机关未作调整' : `本机关第${effective.edition}版`}，以《{title}》{number === null ? '' : `（${number}）`}为基础。
        期限、数额等由法律规范和本机关设定决定，不因换用方案而改变。
      </p>
      {plan === undefined ? null : <ProfileComparison explained caption="现行方案与原方案对照" plan={plan} profile={effective.profile} />}
    </>
  );
}

const planOf = (profile: AgencyProfile, base: Base, edition: number | null) => ({ base, edition, from: null, profile });

/** What the draft would change for the work under way: whoever approves it reads this first. */
function Consequences({ view, draft, profile }: ViewProps & { readonly draft: ProfileEdition; readonly profile: AgencyProfile }) {
  const { effective, jurisdiction } = view;
  if (effective === null) return null;
  const sentences = consequencesOf(planOf(effective.profile, effective.base, effective.edition), planOf(profile, draft.content.profile.base, draft.edition), jurisdiction);
  return (
    <section aria-labelledby="profile-consequences">
      <h3 id="profile-consequences">与现行方案相比，施行后的变化</h3>
      {sentences.length === 0 ? <p>对正在办理的案件没有影响。</p> : <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>}
    </section>
  );
}

function Draft({ view, mayApprove }: ViewProps & { readonly mayApprove: boolean }) {
  const draft = draftIn(view);
  const plan = draft === undefined ? undefined : planIn(view, draft.content.profile.base);
  const profile = draft === undefined ? undefined : wholeOf(view, draft);
  if (draft === undefined || plan === undefined || profile === undefined) return null;
  return (
    <section className="sheet" aria-labelledby="profile-draft">
      <h2 id="profile-draft">草案（第{draft.edition}版）</h2>
      <p>{draft.draftedBy.name}起草，以{plan.name}为基础。理由：{draft.content.reason}</p>
      <Consequences view={view} draft={draft} profile={profile} />
      <ProfileComparison explained={view.effective === null} caption="草案与原方案对照" plan={plan} profile={profile} />
      {mayApprove ? <ApprovalForm key={draft.digest} path="/api/lists/agency-profile/approval" draft={draft} on={view.on} /> : null}
    </section>
  );
}

/** How the agency runs the three systems: the plan it started from, what it changed, by whom and why. */
export function ProfilePage() {
  const { officer: { id, roles } } = useSession();
  const profile = useQuery(profileQuery);
  const mayDraft = roles.includes('officer') || roles.includes('reviewer');
  return (
    <>
      <title>机关方案 · 明鉴</title>
      <h1>机关方案</h1>
      <Loaded query={profile}>
        {(view) => (
          <>
            <Effective view={view} />
            <Draft view={view} mayApprove={roles.includes('head') && draftIn(view)?.draftedBy.id !== id} />
            <section aria-labelledby="profile-history">
              <h2 id="profile-history">历次版本</h2>
              <ProfileHistory view={view} />
            </section>
            {mayDraft ? (
              <section className="sheet" aria-labelledby="profile-form">
                <h2 id="profile-form">{draftIn(view) === undefined ? '起草新的版本' : '修改草案'}</h2>
                <DraftForm view={view} />
              </section>
            ) : null}
          </>
        )}
      </Loaded>
    </>
  );
}
