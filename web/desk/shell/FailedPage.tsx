import { Link } from '@tanstack/react-router';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';

/** A page that could not be shown at all. */
export function FailedPage({ error, reset }: { readonly error: unknown; readonly reset: () => void }) {
  return (
    <main className="alone">
      <title>页面未能显示 · 明鉴</title>
      <h1>页面未能显示</h1>
      <ProblemPanel error={error} onRetry={reset} />
    </main>
  );
}

export function NoSuchPage() {
  return (
    <main className="alone">
      <title>没有这个页面 · 明鉴</title>
      <h1>没有这个页面</h1>
      <p>地址可能有误，或者页面已经移走。</p>
      <p><Link to="/">返回待办</Link></p>
    </main>
  );
}
