import type { CaseDetail } from '#record/contract.ts';
import { Choice } from './fields.tsx';

interface ActsProps {
  readonly detail: CaseDetail;
  readonly event: string;
  readonly alsoOf: readonly string[];
  readonly onChange: (chosen: { event: string; alsoOf: readonly string[]; name: string | null }) => void;
}

export const NO_ACT = '';

/** Nothing of them is filmed that is not filmed as the act that is signed for. */
const SIGNING = new Set(['sign-document', 'note-unsigned', 'attach-scan']);

/** Acts of the case that a recording may be of; those that still lack one first. */
export function actsOf({ timeline, missing }: CaseDetail): readonly { readonly id: string; readonly label: string; readonly name: string }[] {
  const lacking = new Set(missing.map(({ event }) => event));
  return timeline.filter(({ step }) => !step.includes('recording') && step !== 'withdraw-announcement' && !SIGNING.has(step))
    .toSorted((a, b) => Number(lacking.has(b.id)) - Number(lacking.has(a.id)))
    .map(({ id, name, on }) => ({ id, name, label: `${on} ${name}${lacking.has(id) ? '（应当音像记录，尚缺）' : ''}` }));
}

/** What the fields of the forms are made of: nothing where nothing was chosen. */
export const namedActs = ({ event, alsoOf }: Pick<ActsProps, 'event' | 'alsoOf'>): object => ({ ...(event === NO_ACT ? {} : { event }), ...(alsoOf.length === 0 ? {} : { alsoOf }) });

/** Which act a recording is of, and which others the same film runs through. */
export function Acts({ detail, event, alsoOf, onChange }: ActsProps) {
  const acts = actsOf(detail);
  const nameOf = (id: string): string | null => acts.find((act) => act.id === id)?.name ?? null;
  const others = acts.filter(({ id }) => id !== event);
  return (
    <>
      <Choice title="对应的案件记录" required={false} value={event} labels={{ [NO_ACT]: '不对应已记录的环节', ...Object.fromEntries(acts.map(({ id, label }) => [id, label])) }}
        onChange={(chosen) => onChange({ event: chosen, alsoOf: chosen === NO_ACT ? [] : alsoOf.filter((id) => id !== chosen), name: nameOf(chosen) })} />
      {event === NO_ACT || others.length === 0 ? null : (
        <details>
          <summary>连续录制，还记录了其他环节{alsoOf.length === 0 ? '' : `（${alsoOf.length}）`}</summary>
          {others.map(({ id, label }) => (
            <p key={id}>
              <label>
                <input type="checkbox" checked={alsoOf.includes(id)} onChange={({ target }) => onChange({ event, alsoOf: target.checked ? [...alsoOf, id] : alsoOf.filter((one) => one !== id), name: null })} /> {label}
              </label>
            </p>
          ))}
        </details>
      )}
    </>
  );
}
