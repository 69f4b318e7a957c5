/** What JSON can say. Absent members are left out, never undefined. */
export type JsonValue =
  | null
  | boolean
  | number
  | string
  | readonly JsonValue[]
  | { readonly [member: string]: JsonValue };

/** Deeper values are refused: nothing the platform records nests this far, and a value that contains itself would never end. */
const DEEPEST = 500;

type Path = (string | number)[];

const refuse = (path: Path, reason: string): never => {
  const place = path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${step}`)).join('');
  throw new TypeError(`$${place}: ${reason}`);
};

/** No quotation mark, backslash, control character or surrogate: most texts, and JSON writes them as they are. */
const PLAIN = /^[\u0020\u0021\u0023-\u005b\u005d-\ud7ff\ue000-\uffff]*$/;

const writtenString = (text: string, path: Path): string => {
  if (PLAIN.test(text)) return `"${text}"`;
  return text.isWellFormed() ? JSON.stringify(text) : refuse(path, 'a lone surrogate is not a character');
};

const writtenArray = (items: readonly unknown[], path: Path): string => {
  const parts: string[] = [];
  // By index, because map and forEach pass over holes in silence.
  for (let i = 0; i < items.length; i += 1) {
    path.push(i);
    parts.push(write(items[i], path));
    path.pop();
  }
  return `[${parts.join(',')}]`;
};

const writtenObject = (members: Readonly<Record<string, unknown>>, path: Path): string => {
  const parts: string[] = [];
  // sort() without a comparator compares UTF-16 code units, which is the order of RFC 8785 section 3.2.3.
  for (const name of Object.keys(members).sort()) {
    path.push(name);
    parts.push(`${writtenString(name, path)}:${write(members[name], path)}`);
    path.pop();
  }
  return `{${parts.join(',')}}`;
};

const isPlain = (value: object): value is Readonly<Record<string, unknown>> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || prototype === Object.prototype;
};

// Takes unknown, because a JsonValue of the type system may still hold at run time what no JSON has.
const write = (value: unknown, path: Path): string => {
  if (path.length > DEEPEST) return refuse(path.slice(0, 5), `nested more than ${DEEPEST} deep`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writtenString(value, path);
  if (typeof value === 'number') {
    return Number.isFinite(value) ? JSON.stringify(value) : refuse(path, `${value} is not a JSON number`);
  }
  if (Array.isArray(value)) return writtenArray(value, path);
  if (typeof value === 'object' && isPlain(value)) return writtenObject(value, path);
  return refuse(path, `${typeof value === 'object' ? 'an object with a class' : typeof value} is not JSON`);
};

/**
 * The one text of a value under RFC 8785 (JSON Canonicalization Scheme): what is hashed, signed and logged.
 * ECMAScript's own number and string serialisation is the one the RFC prescribes (sections 3.2.2.2 and 3.2.2.3).
 * Throws TypeError with the place in the value for NaN, an infinity, undefined, a lone surrogate or anything else JSON has not.
 */
export const canonicalJson = (value: JsonValue): string => write(value, []);
