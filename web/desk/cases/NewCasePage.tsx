import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { Select } from 'antd';
import { useId, useState } from 'react';
import { CaseId, type EventId } from '#kernel/ids.ts';
import { ACTIONS } from '#law/actions/index.ts';
import type { ActionDefinition } from '#law/engine/definition.ts';
import { CLASS_OF_KIND, isEnforced, type MatterKind } from '#law/matters/matter.ts';
import { ACTION_CLASSES } from '#law/profiles/profile.ts';
import { StepTaken } from '#record/contract.ts';
import type { MatterList } from '#registry/matter-contract.ts';
import { ask } from '#web/kit/api.ts';
import { uuidv7 } from '#web/kit/uuid.ts';
import { useKinds } from '../kinds.ts';
import { caseQuery, mattersQuery } from '../queries.ts';
import { queryClient } from '../query-client.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { useOfficerOptions } from '../steps/officer-options.ts';
import type { StepContent } from '../steps/step-content.ts';
import { StepForm } from '../steps/StepForm.tsx';
import { today } from '../steps/today.ts';
import { prefillFrom } from './matter-prefill.ts';
import { carriedOver } from './opening-from.ts';

const route = getRouteApi('/desk/cases/new');

type Matter = MatterList['matters'][number];

/** The kinds of action that carry out a matter; none for those that open no case. */
const actionsOf = (kind: MatterKind): readonly string[] => (isEnforced(kind) ? ACTION_CLASSES[CLASS_OF_KIND[kind]].kinds : []);

interface MatterPickProps {
  readonly matters: readonly Matter[];
  readonly onPick: (matter: Matter | undefined) => void;
}

function MatterPick({ matters, onPick }: MatterPickProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>从执法事项清单选择</label>
      <Select
        id={id} className="wide" showSearch={{ optionFilterProp: 'label' }} allowClear virtual={false} placeholder="按名称查找事项，自动填写事项和依据"
        options={matters.map((matter) => ({ value: matter.id, label: matter.name }))}
        onChange={(chosen: string | undefined) => onPick(matters.find((matter) => matter.id === chosen))}
      />
      <div className="field-hint">选择另一事项会重新开始填写下面的表格。</div>
    </div>
  );
}

function useOpening(action: ActionDefinition) {
  const navigate = useNavigate();
  const [caseId] = useState(() => CaseId.parse(uuidv7()));
  const send = (id: EventId, content: StepContent) =>
    ask('/api/cases', { method: 'POST', body: { caseId, actionKind: action.code, step: { id, ...content } }, answer: StepTaken });
  const opened = async () => {
    await navigate({ to: '/cases/$caseId', params: { caseId } });
    await queryClient.invalidateQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'session' });
  };
  return { send, opened, cancel: () => void navigate({ to: '/cases' }) };
}

interface NewCaseProps {
  readonly action: ActionDefinition;
  /** What another case brings. */
  readonly carried: Readonly<Record<string, unknown>>;
}

function NewCase({ action, carried }: NewCaseProps) {
  const all = useQuery(mattersQuery).data?.matters ?? [];
  const matters = all.filter(({ kind }) => actionsOf(kind).includes(action.code));
  const [matter, setMatter] = useState<Matter>();
  const officers = useOfficerOptions();
  const { send, opened, cancel } = useOpening(action);
  const step = action.steps[action.opening];
  if (step === undefined) return null;
  return (
    <>
      {matters.length === 0 ? null : <MatterPick matters={matters} onPick={setMatter} />}
      <StepForm
        key={matter?.id ?? ''} step={step} articles={step.articles.map(({ text }) => text)} officers={officers} publicCopy={null}
        known={{ today: today(), officers: [], data: { ...carried, ...(matter === undefined ? {} : prefillFrom(matter)) } }}
        send={send} onTaken={() => void opened()} onCancel={cancel}
      />
    </>
  );
}

/** Opened from another case: it is shown where the facts come from. */
function FromCase({ action, from }: { readonly action: ActionDefinition; readonly from: CaseId }) {
  return (
    <Loaded query={useQuery(caseQuery(from))}>
      {(detail) => (
        <>
          <p className="notice">由<Link to="/cases/$caseId" params={{ caseId: from }}>{detail.title}</Link>带入当事人、发现的问题和依据，请核对后补充案由和违法行为日期。</p>
          <NewCase action={action} carried={carriedOver(detail, action)} />
        </>
      )}
    </Loaded>
  );
}

/** A case begins with its first step. The menu holds the kinds that the agency's plan has in force. */
export function NewCasePage() {
  const { kind, from } = route.useSearch();
  const { plan, kinds } = useKinds();
  const [code, setCode] = useState(kind);
  const action = kinds.find((one) => one.code === code) ?? kinds[0];
  return (
    <>
      <title>登记案源 · 明鉴</title>
      <h1>登记案源</h1>
      {kinds.length < 2 ? <p className="muted">{action?.name}</p> : (
        <p>
          <label>执法行为类别{' '}
            <select value={action?.code} onChange={({ target }) => setCode(target.value)}>
              {kinds.map((one) => <option key={one.code} value={one.code}>{one.name}</option>)}
            </select>
          </label>
        </p>
      )}
      {plan === null || kinds.length === ACTIONS.length ? null : (
        <p className="muted">只列出{plan.name}纳入的类别：{plan.classes}。其他类别不能登记新的案件；确属本机关职责的，先调整<Link to="/profile">机关方案</Link>。</p>
      )}
      <div className="sheet">
        {action === undefined ? null : from === undefined ? <NewCase key={action.code} action={action} carried={{}} /> : <FromCase key={action.code} action={action} from={from} />}
      </div>
    </>
  );
}
