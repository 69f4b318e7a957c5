import { useQuery } from '@tanstack/react-query';
import { Drawer } from 'antd';
import { useState } from 'react';
import type { CaseDetail } from '#record/contract.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useStillPage } from '../steps/use-still-page.ts';
import { explanationQuery, type Question } from './explain-query.ts';
import { ExplanationParts } from './ExplanationParts.tsx';

interface ExplainProps {
  readonly detail: Pick<CaseDetail, 'id' | 'timeline'>;
  readonly question: Question;
  /** What is explained: tells one such button from another. */
  readonly of: string;
}

function Answer({ detail: { id, timeline }, question }: Omit<ExplainProps, 'of'>) {
  const [asOf, setAsOf] = useState('');
  const answer = useQuery(explanationQuery(id, question, asOf === '' ? undefined : asOf));
  return (
    <>
      <p>
        <label>
          以何时的情形回答{' '}
          <select value={asOf} onChange={({ target }) => { setAsOf(target.value); }}>
            <option value="">现在</option>
            {timeline.toReversed().map(({ seq, name, on, recordedAt }) => <option key={seq} value={recordedAt}>第{seq}号记录之后（{on} {name}）</option>)}
          </select>
        </label>
      </p>
      <Loaded query={answer}>{(explanation) => <ExplanationParts explanation={explanation} timeline={timeline} />}</Loaded>
    </>
  );
}

/** A button that answers "why?" beside the case, now or as of any of its records. */
export function Explain({ detail, question, of }: ExplainProps) {
  const [open, setOpen] = useState(false);
  useStillPage(open);
  const close = () => { setOpen(false); };
  return (
    <>
      <button type="button" className="mark" aria-label={`详细说明：${of}`} onClick={() => { setOpen(true); }}>详细说明</button>
      <Drawer open={open} onClose={close} title={`依据说明：${of}`} size={640} destroyOnHidden closable={{ 'aria-label': '关闭' }}>
        <Answer detail={detail} question={question} />
      </Drawer>
    </>
  );
}
