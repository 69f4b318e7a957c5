import { steps, type ActionDefinition, type StepDefinition } from '#law/engine/definition.ts';
import { AttachScan } from '#law/forms/scan.ts';
import { NoteUnsigned, SignDocument } from '#law/forms/signature.ts';
import { cite } from '#law/statutes/index.ts';

/** A signature drawn on a screen stands for one on paper where it can be told whose it is and that nothing was changed since. */
export const SIGNED = [cite('penalty-2021', 55), cite('civil-procedure-2023', 87), cite('e-signature-2019', 14)];
/** Who does not sign is noted, with somebody who saw it or a recording. */
export const UNSIGNED = [cite('coercion-2011', 18), cite('penalty-2021', 64), cite('civil-procedure-2023', 89)];

/** What was signed on paper is kept with the record, whole and page by page. */
export const SCANNED = [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')];

/**
 * The steps of signing, the same in every action kind: they go beside the procedure and change nothing of it. What they rest on is the
 * log itself, so the record has the rules (record/signature-rules.ts).
 */
function stepsOf<State>(from: readonly string[]): readonly StepDefinition<State>[] {
  const step = steps<State>();
  const shared = { system: 'recording', stage: 'investigation', by: ['officer'], from, apply: (state: State) => state } as const;
  return [
    step({ ...shared, code: 'sign-document', name: '文书手写签名', articles: SIGNED, form: SignDocument }),
    step({ ...shared, code: 'note-unsigned', name: '注明没有签名的情况', articles: UNSIGNED, form: NoteUnsigned }),
    step({ ...shared, code: 'attach-scan', name: '附签署后的扫描件', articles: SCANNED, form: AttachScan }),
  ];
}

/** An action kind whose documents may be signed by hand in every phase that has begun and not ended. */
export function withSignatures<State>(action: ActionDefinition<State>): ActionDefinition<State> {
  const none = action.view(action.initial).phase;
  const open = Object.keys(action.phases).filter((phase) => phase !== none && action.phases[phase]?.final !== true);
  return { ...action, steps: { ...action.steps, ...Object.fromEntries(stepsOf<State>(open).map((one) => [one.code, one])) } };
}
