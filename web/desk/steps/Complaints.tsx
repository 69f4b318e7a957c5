import type { Errors } from '#web/kit/forms/errors.ts';

/** How many places of a form are wrong: those beside their fields, and those that belong to none, which are said here. */
export const wrongIn = ({ at, elsewhere }: Errors): number => at.size + elsewhere.length;

export function Complaints({ errors }: { readonly errors: Errors }) {
  const count = wrongIn(errors);
  if (count === 0) return null;
  return (
    <div className="problem" role="alert">
      <p className="problem-title">有{count}处需要补正</p>
      {errors.elsewhere.map(({ message }) => <p key={message}>{message}</p>)}
    </div>
  );
}
