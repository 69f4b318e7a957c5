import { Button } from 'antd';
import type { ReactNode } from 'react';
import { Articles } from './Articles.tsx';
import { problemOf } from './problem.ts';

interface ProblemPanelProps {
  readonly error: unknown;
  readonly onRetry?: () => void;
  /** What else the reader can do about it. */
  readonly children?: ReactNode;
}

/** A refusal or a failure: what, why, what to do, and where it is written. */
export function ProblemPanel({ error, onRetry, children }: ProblemPanelProps) {
  const { title, detail, todo, articles } = problemOf(error);
  return (
    <div className="problem" role="alert">
      <p className="problem-title">{title}</p>
      {detail.split('；').map((sentence) => <p key={sentence}>{sentence}</p>)}
      {todo === undefined ? null : <p>怎么办：{todo}</p>}
      <Articles articles={articles} />
      {onRetry === undefined && children === undefined ? null : (
        <p className="problem-actions">
          {onRetry === undefined ? null : <Button size="small" onClick={onRetry}>重试</Button>}
          {children}
        </p>
      )}
    </div>
  );
}
