import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { MatterId } from '#kernel/ids.ts';
import { MATTER_KINDS, type MatterKind } from '#law/matters/matter.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { uuidv7 } from '#web/kit/uuid.ts';
import { mattersQuery } from '../queries.ts';
import { MatterProposal } from './ProposalForm.tsx';

const KINDS = Object.keys(MATTER_KINDS) as MatterKind[]; // keys of a constant object

/** A matter that is not in the list yet: its kind first, for the kind says what has to be filled in. */
export function NewMatterPage() {
  const id = useId();
  const navigate = useNavigate();
  const [matter] = useState(() => MatterId.parse(uuidv7()));
  const [kind, setKind] = useState<MatterKind>('penalty');
  const [parent, setParent] = useState<MatterId>();
  const mains = (useQuery(mattersQuery).data?.matters ?? []).filter((one) => one.kind === kind && one.parent === undefined);
  return (
    <>
      <title>新增事项 · 明鉴</title>
      <p><Link to="/matters">执法事项</Link></p>
      <h1>新增事项</h1>
      <div className="sheet">
        <FieldFrame id={`${id}-kind`} title="执法类别" required errors={[]} hint="换一个类别，下面的内容重新填写。">
          <select
            id={`${id}-kind`} value={kind}
            onChange={({ target }) => {
              setKind(KINDS.find((one) => one === target.value) ?? kind);
              setParent(undefined);
            }}
          >
            {KINDS.map((one) => <option key={one} value={one}>{MATTER_KINDS[one]}</option>)}
          </select>
        </FieldFrame>
        {mains.length === 0 ? null : (
          <FieldFrame id={`${id}-main`} title="主项" required={false} errors={[]} hint="作为某一事项的子项时选择。">
            <select id={`${id}-main`} value={parent ?? ''} onChange={({ target }) => setParent(mains.find((one) => one.id === target.value)?.id)}>
              <option value="">独立事项</option>
              {mains.map((one) => <option key={one.id} value={one.id}>{one.name}</option>)}
            </select>
          </FieldFrame>
        )}
        <MatterProposal
          key={`${kind} ${parent ?? ''}`} matter={matter} edition={1} kind={kind} parent={parent} initial={{}}
          onDone={() => void navigate({ to: '/matters/$matterId', params: { matterId: matter } })}
        />
      </div>
    </>
  );
}
