import { Link } from '@tanstack/react-router';
import { Fragment } from 'react';
import { actionOf } from '#law/actions/index.ts';
import { ROLES } from '#law/engine/people.ts';
import type { CaseDetail, NextStepView } from '#record/contract.ts';
import { Explain } from '../explain/Explain.tsx';
import { kindToOpen } from './opening-from.ts';
import { Refusals } from './Refusals.tsx';

const wanted = ({ by }: NextStepView): string => by.map((role) => ROLES[role]).join('、');

function StepLink({ detail, next }: { readonly detail: CaseDetail; readonly next: NextStepView }) {
  return (
    <Link to="/cases/$caseId" params={{ caseId: detail.id }} search={{ step: next.step }} className={next.task ? 'button-link' : 'button-link button-quiet'}>
      {next.name}
    </Link>
  );
}

/** Opens the case that the step will name, with what this one knows of it. */
function OpenLink({ detail, next }: { readonly detail: CaseDetail; readonly next: NextStepView }) {
  const kind = kindToOpen(detail, next);
  if (kind === null) return null;
  return <li><Link to="/cases/new" search={{ kind, from: detail.id }} className="button-link">登记“{actionOf(kind)?.name}”案件（带入本案情况）</Link></li>;
}

/** What of the step has to be recorded by sound and picture, by the list in force. */
function Recordings({ next: { recordings } }: { readonly next: NextStepView }) {
  if (recordings.length === 0) return null;
  return (
    <ul className="recordings">
      {recordings.map(({ sentence, whole }) => <li key={sentence}><span className={whole ? 'mark mark-major' : 'mark'}>{whole ? '全程' : '关键环节'}</span> {sentence}</li>)}
    </ul>
  );
}

function Mine({ detail, steps }: { readonly detail: CaseDetail; readonly steps: readonly NextStepView[] }) {
  if (steps.length === 0) return <p className="muted">现在没有您可以办理的环节。</p>;
  const inOrder = [...steps.filter(({ task }) => task), ...steps.filter(({ task }) => !task)];
  return (
    <ul className="step-links">
      {inOrder.map((next) => (
        <Fragment key={next.step}>
          <OpenLink detail={detail} next={next} />
          <li><StepLink detail={detail} next={next} /><Recordings next={next} /></li>
        </Fragment>
      ))}
    </ul>
  );
}

function Others({ steps }: { readonly steps: readonly NextStepView[] }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>可以由他人办理（{steps.length}）</summary>
      <ul className="plain-list">
        {steps.map((next) => <li key={next.step}>{next.name} <span className="muted">由{wanted(next)}办理{next.task ? '，待办' : ''}</span></li>)}
      </ul>
    </details>
  );
}

function Blocked({ detail, steps }: { readonly detail: CaseDetail; readonly steps: readonly NextStepView[] }) {
  if (steps.length === 0) return null;
  return (
    <details>
      <summary>还不能办理（{steps.length}）</summary>
      <ul className="blocked">
        {steps.map((next) => (
          <li key={next.step}>
            <p><strong>{next.name}</strong> <span className="muted">由{wanted(next)}办理</span></p>
            <Refusals refusals={next.blockers} />
            <p><Explain detail={detail} question={{ about: 'step', step: next.step }} of={next.name} /></p>
            {next.mine ? <p><Link to="/cases/$caseId" params={{ caseId: detail.id }} search={{ step: next.step }}>按其他办理日期填写</Link></p> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}

const isElsewhere = (step: string): boolean => step.endsWith('-recording-use') || step === 'propose-voiding' || step === 'propose-rectification';

/** A step that the address asks for, and that is not this reader's to take now. */
function Unavailable({ next }: { readonly next: NextStepView | undefined }) {
  return <output className="notice">{next === undefined ? '这一环节已经办理，或者现在不能办理。' : `“${next.name}”由${wanted(next)}办理。`}</output>;
}

interface NextStepsProps {
  readonly detail: CaseDetail;
  readonly asked: string | undefined;
}

/** What may be done next: by me, by others, and not yet, with every reason why not. */
export function NextSteps({ detail, asked }: NextStepsProps) {
  // Recordings have a panel of their own, and what may be asked for any paper stands with the papers.
  const next = detail.next.filter(({ system, task }) => system !== 'recording' && (system !== 'papers' || task));
  const open = next.filter(({ blockers }) => blockers.length === 0);
  const askedFor = next.find(({ step }) => step === asked);
  return (
    <section className="panel panel-next" aria-labelledby="next">
      <h2 id="next">现在可以办理</h2>
      {asked !== undefined && !isElsewhere(asked) && askedFor?.mine !== true ? <Unavailable next={askedFor} /> : null}
      <Mine detail={detail} steps={open.filter(({ mine }) => mine)} />
      <Others steps={open.filter(({ mine }) => !mine)} />
      <Blocked detail={detail} steps={next.filter(({ blockers }) => blockers.length > 0)} />
    </section>
  );
}
