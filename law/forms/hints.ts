/** How the values of a choice are called on screen. */
export type Labels = Readonly<Record<string, string>>;

/** What a schema does not say about itself, by the place in the data: for schemas that have other uses beside forms. */
export type Hints = Readonly<Record<string, { readonly title?: string; readonly hint?: string; readonly widget?: string; readonly labels?: Labels }>>;
