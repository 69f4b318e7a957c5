import type { ReactNode } from 'react';

interface FrameProps {
  readonly id: string;
  readonly title: string;
  readonly required: boolean;
  readonly errors: readonly string[];
  readonly hint?: ReactNode;
  /** Several inputs under one question: a fieldset with its legend, instead of a label for one input. */
  readonly several?: boolean;
  /** Running text, which takes the whole width of a row. */
  readonly long?: boolean;
  readonly children: ReactNode;
}

const errorId = (id: string): string => `${id}-error`;

export const describedBy = (id: string, errors: readonly string[]): string | undefined => (errors.length === 0 ? undefined : errorId(id));

function Below({ id, errors, hint }: Pick<FrameProps, 'id' | 'errors' | 'hint'>) {
  return (
    <>
      {hint === undefined ? null : <div className="field-hint">{hint}</div>}
      {errors.length === 0 ? null : <div className="field-error" id={errorId(id)}>{errors.join('；')}</div>}
    </>
  );
}

/** A question with its control, its hint and what is wrong with the answer. */
export function FieldFrame({ id, title, required, errors, hint, several, long, children }: FrameProps) {
  const optional = required ? null : <span className="muted">（可不填）</span>;
  const invalid = errors.length > 0;
  if (several === true) {
    return (
      <fieldset className="field" data-invalid={invalid} aria-describedby={describedBy(id, errors)}>
        <legend>{title}{optional}</legend>
        {children}
        <Below id={id} errors={errors} hint={hint} />
      </fieldset>
    );
  }
  return (
    <div className={long === true ? 'field field-text' : 'field'} data-invalid={invalid}>
      <label htmlFor={id}>{title}{optional}</label>
      {children}
      <Below id={id} errors={errors} hint={hint} />
    </div>
  );
}
