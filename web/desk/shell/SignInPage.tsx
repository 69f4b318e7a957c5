import { getRouteApi, useRouter } from '@tanstack/react-router';
import type { SessionView } from '#registry/contract.ts';
import { sessionQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { SignInForm } from './SignInForm.tsx';

const route = getRouteApi('/sign-in');

/** Who signs in comes back to the address at which the session ended. */
export function SignInPage() {
  const { next } = route.useSearch();
  const router = useRouter();
  const enter = (session: SessionView) => {
    queryClient.clear();
    queryClient.setQueryData(sessionQuery.queryKey, session);
    void router.navigate({ to: next ?? '/', replace: true });
  };
  return (
    <main className="alone sign-in-page">
      <title>登录 · 明鉴</title>
      <p className="brand">明鉴</p>
      <h1>执法办案登录</h1>
      <p className="muted">行政执法公示、执法全过程记录、重大执法决定法制审核</p>
      <SignInForm onSignedIn={enter} hint />
      <p><a href="/">返回执法公示</a></p>
    </main>
  );
}
