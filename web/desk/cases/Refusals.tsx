import type { RefusalView } from '#record/contract.ts';
import { Articles } from '#web/kit/Articles.tsx';

interface RefusalsProps {
  readonly title?: string;
  readonly refusals: readonly RefusalView[];
}

/** Why something may not be done: each reason with what to do about it and where it is written. */
export function Refusals({ title, refusals }: RefusalsProps) {
  return (
    <div className="refusals">
      {title === undefined ? null : <p className="refusals-title">{title}</p>}
      <ul>
        {refusals.map(({ rule, sentence, todo, articles }) => (
          <li key={`${rule} ${sentence}`}>
            <p>{sentence}</p>
            {todo === null ? null : <p className="muted">怎么办：{todo}</p>}
            <Articles articles={articles} />
          </li>
        ))}
      </ul>
    </div>
  );
}
