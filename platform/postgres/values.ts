import { types, type CustomTypesConfig } from 'pg';

const UUID_ARRAY = 2951;

/** No element of such an array is ever quoted. */
const uuids = (text: string): readonly (string | null)[] => (text === '{}' ? [] : text.slice(1, -1).split(',').map((id) => (id === 'NULL' ? null : id)));

/**
 * How column values arrive: `date` as 'YYYY-MM-DD' (a legal date has no time zone), `timestamptz` as the kernel's Instant text,
 * `bigint` as a number (a value too large for one is an error, not a rounded number). Declare instants as timestamptz(3): finer
 * fractions would be lost on the way out.
 */
const READERS = new Map<number, (text: string) => unknown>([
  [types.builtins.DATE, (text) => text],
  [types.builtins.TIMESTAMPTZ, (text) => instantText(text)],
  [types.builtins.INT8, (text) => safeInteger(text)],
  [UUID_ARRAY, uuids],
]);

/** As every session of ours has it: in UTC, with milliseconds. */
const IN_UTC = /^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3}\+00$/;

/** PostgreSQL writes '2026-11-20 03:04:05.6+00'; offsets may be short ('+08'). */
function instantText(text: string): string {
  if (IN_UTC.test(text)) return `${text.slice(0, 10)}T${text.slice(11, 23)}Z`;
  const iso = text.replace(' ', 'T').replace(/([+-]\d\d)$/, '$1:00');
  return new Date(iso).toISOString();
}

function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`bigint ${text} does not fit a number`);
  return value;
}

export const VALUE_TYPES: CustomTypesConfig = {
  getTypeParser: (id, format) => (format === 'binary' ? undefined : READERS.get(id)) ?? types.getTypeParser(id, format),
};
