/** What a person has typed so far: the shape of the data, with nothing where nothing was typed. */
export type Tree = undefined | string | number | boolean | readonly Tree[] | { readonly [key: string]: Tree };

export type Branch = Readonly<Record<string, Tree>>;

export const isBranch = (tree: Tree): tree is Branch => typeof tree === 'object' && !Array.isArray(tree);

export const branch = (tree: Tree): Branch => (isBranch(tree) ? tree : {});

export const items = (tree: Tree): readonly Tree[] => (Array.isArray(tree) ? (tree as readonly Tree[]) : []); // isArray forgets readonly

export const words = (tree: Tree): string => (typeof tree === 'string' || typeof tree === 'number' ? String(tree) : '');

/** A place in a tree or in data, as JSON Pointer: '/data/basis/0/source'. No key of ours holds '/' or '~'. */
export type Pointer = string;

export const below = (pointer: Pointer, key: string | number): Pointer => `${pointer}/${key}`;

const put = (tree: Tree, [key, ...rest]: readonly string[], value: Tree): Tree => {
  if (key === undefined) return value;
  if (Array.isArray(tree)) return items(tree).map((one, index) => (String(index) === key ? put(one, rest, value) : one));
  return { ...branch(tree), [key]: put(branch(tree)[key], rest, value) };
};

/** The tree with `value` at the pointer; everything beside it is kept as it is. */
export const putAt = (tree: Tree, pointer: Pointer, value: Tree): Tree => put(tree, pointer.split('/').slice(1), value);

export const without = (list: Tree, index: number): readonly Tree[] => items(list).filter((_, at) => at !== index);
