import { Button } from 'antd';
import { useState } from 'react';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { problemOf } from '#web/kit/problem.ts';
import { SignInAgain } from '../shell/SignInAgain.tsx';

interface StepFailureProps {
  readonly error: unknown;
  readonly onRetry: () => void;
  readonly onReload?: () => Promise<void>;
}

/** Worth sending the same again: nothing says that it was refused. */
const UNDECIDED: ReadonlySet<string> = new Set(['offline', 'unreadable-answer', 'database-unavailable', 'internal-error']);

/** Why a step was not taken, with the way on: reload, sign in again, or send it once more. */
export function StepFailure({ error, onRetry, onReload }: StepFailureProps) {
  const [signingIn, setSigningIn] = useState(false);
  const [reloaded, setReloaded] = useState<unknown>(null);
  const { code } = problemOf(error);
  const reload = onReload === undefined ? undefined : () => void onReload().then(() => setReloaded(error));
  if (reloaded === error) return <output className="notice">已载入最新情况，已填写的内容仍然保留。请核对后重新提交。</output>;
  return (
    <ProblemPanel error={error} {...(UNDECIDED.has(code) ? { onRetry } : {})}>
      {code === 'case-moved-on' && reload !== undefined ? <Button size="small" onClick={reload}>载入最新情况，保留已填内容</Button> : null}
      {code === 'sign-in-required' ? <Button size="small" onClick={() => setSigningIn(true)}>重新登录</Button> : null}
      <SignInAgain open={signingIn} onClose={() => setSigningIn(false)} />
    </ProblemPanel>
  );
}
