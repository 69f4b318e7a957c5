import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useMemo } from 'react';
import { actionOf } from '#law/actions/index.ts';
import type { CaseDetail, EventView, NextStepView } from '#record/contract.ts';
import { Readings } from '#web/kit/Readings.tsx';
import { CaseHead } from '../cases/CaseHead.tsx';
import { eventReading, namesIn } from '../cases/event-reading.ts';
import { Refusals } from '../cases/Refusals.tsx';
import { draftReading, partyReading } from '../cases/shown-forms.ts';
import { caseQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { CaseStep } from '../steps/CaseStep.tsx';

const route = getRouteApi('/desk/reviews/$caseId');

const isReview = (actionKind: string, { step }: EventView): boolean => actionOf(actionKind)?.steps[step]?.system === 'review';

function Draft({ detail: { proposal, actionKind } }: { readonly detail: CaseDetail }) {
  return (
    <section className="panel" aria-labelledby="draft">
      <h2 id="draft">送审稿：拟作出的决定</h2>
      {proposal === null ? <p className="muted">还没有拟作出的决定。</p> : <Readings parts={draftReading(actionKind, proposal)} />}
    </section>
  );
}

/** What the case holds beside the draft: party, and every act with what it recorded. */
function Facts({ detail }: { readonly detail: CaseDetail }) {
  const nameOf = useMemo(() => namesIn(detail), [detail]);
  const acts = detail.timeline.filter((event) => !isReview(detail.actionKind, event));
  return (
    <section className="panel" aria-labelledby="facts">
      <h2 id="facts">案件事实和程序</h2>
      {detail.partyDetail === null ? null : <details><summary>当事人：{detail.party}</summary><Readings parts={partyReading(detail.partyDetail)} /></details>}
      {acts.map((event) => (
        <details key={event.seq}>
          <summary><time dateTime={event.on}>{event.on}</time> {event.name}<span className="muted">　{(event.officers.length === 0 ? [event.by] : event.officers).map(({ name }) => name).join('、')}</span></summary>
          <Readings parts={eventReading(detail.actionKind, event, nameOf)} />
        </details>
      ))}
    </section>
  );
}

/** What was said in this review so far: submissions, opinions, objections. */
function Course({ detail }: { readonly detail: CaseDetail }) {
  const nameOf = useMemo(() => namesIn(detail), [detail]);
  const acts = detail.timeline.filter((event) => isReview(detail.actionKind, event));
  if (acts.length === 0) return null;
  return (
    <section className="panel" aria-labelledby="course">
      <h2 id="course">审核经过</h2>
      {acts.map((event) => (
        <details key={event.seq}>
          <summary><time dateTime={event.on}>{event.on}</time> {event.name}<span className="muted">　{event.by.name}</span></summary>
          <Readings parts={eventReading(detail.actionKind, event, nameOf)} />
        </details>
      ))}
    </section>
  );
}

/** Whose elements the opinion goes through, and which of the national ones each stands for (F-09). */
function Elements({ detail: { plan } }: { readonly detail: CaseDetail }) {
  if (plan === null) return null;
  return (
    <details>
      <summary>审核机构：{plan.reviewBody}；按本机关审核要素{plan.elements.length}项逐项审核</summary>
      <p className="muted">依据：{plan.name}。各项与国办发〔2018〕118号审核内容的对应：</p>
      <ol>
        {plan.elements.map(({ name, standsFor }) => (
          <li key={name}>{name}<div className="muted">{standsFor.length === 0 ? '本机关增加的要素' : `对应：${standsFor.join('；')}`}</div></li>
        ))}
      </ol>
    </details>
  );
}

interface ChooseProps {
  readonly detail: CaseDetail;
  readonly steps: readonly NextStepView[];
  readonly chosen: NextStepView | undefined;
}

function ChooseStep({ detail, steps, chosen }: ChooseProps) {
  return (
    <nav aria-label="审核环节" className="step-links">
      {steps.map(({ step, name }) => (
        <Link
          key={step} to="/reviews/$caseId" params={{ caseId: detail.id }} search={{ step }}
          className={step === chosen?.step ? 'button-link' : 'button-link button-quiet'} {...(step === chosen?.step ? { 'aria-current': 'step' as const } : {})}
        >
          {name}
        </Link>
      ))}
    </nav>
  );
}

function Bench({ detail }: { readonly detail: CaseDetail }) {
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  const steps = detail.next.filter(({ system, mine }) => system === 'review' && mine);
  const chosen = steps.find((one) => one.step === step) ?? steps.find(({ task, blockers }) => task && blockers.length === 0);
  return (
    <section className="panel" aria-labelledby="bench">
      <h2 id="bench">审核办理</h2>
      <p>{detail.review.name}{detail.review.round > 1 ? `（第${detail.review.round}次送审）` : ''}</p>
      <Elements detail={detail} />
      {steps.length === 0 ? <p className="muted">现在没有您可以办理的审核环节。</p> : <ChooseStep detail={detail} steps={steps} chosen={chosen} />}
      {chosen === undefined ? steps.flatMap(({ blockers }) => blockers).length > 0 ? <Refusals refusals={steps.flatMap(({ blockers }) => blockers)} /> : null : (
        <CaseStep key={chosen.step} detail={detail} next={chosen} onDone={() => void navigate({ to: '/reviews/$caseId', params: { caseId: detail.id }, search: {} })} />
      )}
    </section>
  );
}

/** The draft beside the facts of the case, and the review's own forms beside both. */
export function ReviewPage() {
  const { caseId } = route.useParams();
  return (
    <Loaded query={useQuery(caseQuery(caseId))}>
      {(detail) => (
        <>
          <title>{`审核：${detail.title} · 明鉴`}</title>
          <CaseHead detail={detail} />
          <p><Link to="/cases/$caseId" params={{ caseId }}>查看案件全过程</Link></p>
          <div className="review-columns">
            <div><Draft detail={detail} /><Facts detail={detail} /><Course detail={detail} /></div>
            <Bench detail={detail} />
          </div>
        </>
      )}
    </Loaded>
  );
}
