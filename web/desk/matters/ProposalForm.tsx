import { useState } from 'react';
import { z } from 'zod';
import type { GuideContent } from '#law/matters/guide.ts';
import type { MatterContent, MatterKind } from '#law/matters/matter.ts';
import type { MatterId } from '#kernel/ids.ts';
import { ListForm } from '../lists/ListForm.tsx';
import { today } from '../steps/today.ts';
import { CHANGE_FIELDS, guideForm, matterForm } from './matter-forms.ts';

const PATH = '/api/matters/changes';

interface ProposalProps {
  readonly matter: MatterId;
  /** The edition that this would be. */
  readonly edition: number;
  readonly onDone: () => void;
}

const shared = { path: PATH, answer: z.undefined(), refresh: [['matters']] } as const;

type Said = Readonly<{ effectiveFrom: string; source?: string; reason: string }>;
const saying = ({ effectiveFrom, source, reason }: Said): object => ({ effectiveFrom, source: source ?? null, reason });

interface MatterProposalProps extends ProposalProps {
  readonly kind: MatterKind;
  readonly parent?: MatterId | undefined;
  readonly initial: Partial<MatterContent>;
}

/** A new matter, or another edition of one. */
export function MatterProposal({ matter, edition, kind, parent, initial, onDone }: MatterProposalProps) {
  const [{ schema, content }] = useState(() => ({ schema: matterForm(kind, initial), content: initial }));
  return (
    <ListForm
      {...shared} schema={schema} initial={{ content, effectiveFrom: today() }} action="提交审批" onDone={onDone}
      bodyOf={(data) => ({ subject: 'matter', matter, edition, content: { kind, ...(parent === undefined ? {} : { parent }), penaltyBasis: [], ...data.content }, ...saying(data) })}
    />
  );
}

const Abolition = z.object(CHANGE_FIELDS);

export function AbolitionProposal({ matter, edition, onDone }: ProposalProps) {
  return (
    <ListForm
      {...shared} schema={Abolition} initial={{ effectiveFrom: today() }} action="提交审批" onDone={onDone}
      bodyOf={(data) => ({ subject: 'matter', matter, edition, content: null, ...saying(data) })}
    />
  );
}

interface GuideProposalProps extends ProposalProps {
  readonly kind: MatterKind;
  readonly initial: GuideContent;
}

export function GuideProposal({ matter, edition, kind, initial, onDone }: GuideProposalProps) {
  const [{ schema, content }] = useState(() => ({ schema: guideForm(kind, initial), content: initial }));
  return (
    <ListForm
      {...shared} schema={schema} initial={{ content, effectiveFrom: today() }} action="提交审批" onDone={onDone}
      bodyOf={(data) => ({ subject: 'guide', matter, edition, content: data.content, ...saying(data) })}
    />
  );
}
