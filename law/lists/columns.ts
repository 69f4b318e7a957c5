/** Cells of one published row under the headings as published; null where a cell is empty. */
export type Cells = Readonly<Record<string, string | null>>;

export interface ReadRow<Field extends string> {
  readonly fields: Readonly<Partial<Record<Field, string>>>;
  /** Headings with content that no field holds, and those whose field another heading had filled. Nothing is dropped silently. */
  readonly left: readonly string[];
}

/** Puts a published row under our fields. Agencies name the same column differently: `headings` says which names mean which field. */
export function readRow<Field extends string>(headings: Readonly<Record<string, Field>>, cells: Cells): ReadRow<Field> {
  const fields: Partial<Record<Field, string>> = {};
  const left: string[] = [];
  for (const [heading, cell] of Object.entries(cells)) {
    const text = cell?.trim() ?? '';
    if (text === '') continue;
    const field = Object.hasOwn(headings, heading) ? headings[heading] : undefined;
    if (field === undefined || fields[field] !== undefined) left.push(heading);
    else fields[field] = text;
  }
  return { fields, left };
}
