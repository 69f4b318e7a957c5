import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { CaseDetail } from '#record/contract.ts';
import { problemOf } from '#web/kit/problem.ts';
import { PublicationPanel } from '../publication/PublicationPanel.tsx';
import { caseQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { RecordingsPanel } from '../recordings/RecordingsPanel.tsx';
import { StepDrawer } from '../steps/StepDrawer.tsx';
import { CaseHead } from './CaseHead.tsx';
import { Clocks } from './Clocks.tsx';
import { DecisionPanel } from './DecisionPanel.tsx';
import { DestroyedCase } from './DestroyedCase.tsx';
import { Documents } from './Documents.tsx';
import { DossierPanel } from './DossierPanel.tsx';
import { Links } from './Links.tsx';
import { NextSteps } from './NextSteps.tsx';
import { PartyPanel } from './PartyPanel.tsx';
import { ProofPanel } from './ProofPanel.tsx';
import { RecordingPanel } from './RecordingPanel.tsx';
import { ReviewPanel } from './ReviewPanel.tsx';
import { Timeline } from './Timeline.tsx';

const route = getRouteApi('/desk/cases/$caseId');

function CaseSheet({ detail }: { readonly detail: CaseDetail }) {
  const { step } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <title>{`${detail.title} · 明鉴`}</title>
      <CaseHead detail={detail} />
      <div className="case-columns">
        <div className="case-main">
          <NextSteps detail={detail} asked={step} />
          <RecordingsPanel detail={detail} />
          <DossierPanel detail={detail} />
          <Timeline detail={detail} />
        </div>
        <div className="case-side">
          <Clocks detail={detail} />
          <ReviewPanel detail={detail} />
          <DecisionPanel detail={detail} />
          {detail.decision === null ? null : <PublicationPanel caseId={detail.id} />}
          <RecordingPanel detail={detail} />
          <Links links={detail.links} />
          <Documents id={detail.id} timeline={detail.timeline} next={detail.next} />
          <PartyPanel detail={detail} />
          <ProofPanel caseId={detail.id} />
        </div>
      </div>
      <StepDrawer detail={detail} step={step} onClose={() => void navigate({ to: '/cases/$caseId', params: { caseId: detail.id }, search: {} })} />
    </>
  );
}

/** A case is one page: what happened, what may happen next and why not, the clocks, the papers. */
export function CasePage() {
  const { caseId } = route.useParams();
  const query = useQuery(caseQuery(caseId));
  if (query.isError && problemOf(query.error).code === 'case-destroyed') return <DestroyedCase caseId={caseId} />;
  return <Loaded query={query}>{(detail) => <CaseSheet detail={detail} />}</Loaded>;
}
