import { useCallback, useState } from 'react';
import { NO_ERRORS, type Errors } from './errors.ts';
import { putAt, type Pointer, type Tree } from './tree.ts';

export interface FormState {
  readonly tree: Tree;
  readonly errors: Errors;
  readonly set: (pointer: Pointer, value: Tree) => void;
  readonly setErrors: (errors: Errors) => void;
  /** Something was typed since the form was opened. */
  readonly touched: boolean;
}

const withoutErrorsAt = (errors: Errors, pointer: Pointer): Errors => {
  const at = new Map([...errors.at].filter(([path]) => path !== pointer && !path.startsWith(`${pointer}/`)));
  return { ...errors, at };
};

/** What a person has typed and what is wrong with it. Changing an answer takes back what was said about it. */
export function useForm(initial: () => Tree): FormState {
  const [tree, setTree] = useState(initial);
  const [errors, setErrors] = useState(NO_ERRORS);
  const [touched, setTouched] = useState(false);
  const set = useCallback((pointer: Pointer, value: Tree) => {
    setTree((before) => putAt(before, pointer, value));
    setErrors((before) => withoutErrorsAt(before, pointer));
    setTouched(true);
  }, []);
  return { tree, errors, set, setErrors, touched };
}
