import { createContext, useContext, type ReactNode } from 'react';
import { NO_ERRORS, type Errors } from './errors.ts';
import type { Pointer, Tree } from './tree.ts';

export interface OfficerOption {
  readonly id: string;
  readonly name: string;
  readonly unit: string;
  /** How the certificate stands; nothing to say where it is in order. */
  readonly warning: string | null;
}

/** A case that a form may name. */
export interface CaseOption {
  readonly id: string;
  readonly title: string;
  readonly party: string;
  readonly number: string | null;
  readonly kindName: string;
  readonly phase: string;
}

export interface CaseSearch {
  readonly search?: string;
  readonly id?: string;
  readonly kinds: readonly string[];
}

/** What a field takes from a list in force: the value itself, how it is called, and what the list says of it. */
export interface PickOption {
  readonly value: Tree;
  readonly label: string;
  readonly note: string;
}

/** What the fields of one form share. */
export interface FormTools {
  readonly id: string;
  readonly errors: Errors;
  readonly set: (pointer: Pointer, value: Tree) => void;
  readonly officers: readonly OfficerOption[];
  readonly findCases: (wanted: CaseSearch, signal: AbortSignal) => Promise<readonly CaseOption[]>;
  /** What is about to be published, and its digest; null on forms that publish nothing. */
  readonly publicCopy: { readonly digest: string; readonly view: ReactNode } | null;
  /** What fields that take from a list in force may take, by the kind of field. */
  readonly picks?: Readonly<Record<string, readonly PickOption[]>>;
}

export const FormContext = createContext<FormTools>({ id: '', errors: NO_ERRORS, set: () => undefined, officers: [], findCases: async () => [], publicCopy: null });

export const useFormTools = (): FormTools => useContext(FormContext);

/** What every control is given. */
export interface ControlProps {
  readonly id: string;
  readonly value: Tree;
  readonly onChange: (value: Tree) => void;
  readonly invalid: boolean;
  readonly describedBy: string | undefined;
  readonly required: boolean;
}

export const idOf = (form: string, pointer: Pointer): string => `${form}${pointer.replaceAll('/', '-')}`;
