import { chineseDate, toLegalDate } from '#kernel/dates.ts';
import { Fen, rmbCapitals, yuanText } from '#kernel/money.ts';
import { Provision } from '#law/disposition.ts';
import { formOf, type Field } from '#law/forms/field.ts';
import { reading, type NameOf, type Reading } from '#law/forms/reading.ts';
import type { z } from 'zod';

type Members = Readonly<Record<string, unknown>>;

const membersOf = (value: unknown): Members => (typeof value === 'object' && value !== null ? (value as Members) : {}); // an object's members are unknown

const fieldsUnder = (field: Field, data: unknown): readonly Field[] => {
  if (field.kind === 'group') return field.fields;
  return field.kind === 'variant' ? field.options[String(membersOf(data)[field.by])] ?? [] : [];
};

/** What a step recorded, asked for by the place in its form: `decision.reason`. What is not there is null, never an error. */
export class Recorded {
  readonly #value: unknown;
  readonly #field: Field | null;
  readonly #nameOf: NameOf;

  constructor(value: unknown, field: Field | null, nameOf: NameOf) {
    this.#value = value;
    this.#field = field;
    this.#nameOf = nameOf;
  }

  static of(form: z.ZodType, value: unknown, nameOf: NameOf): Recorded {
    return new Recorded(value, formOf(form), nameOf);
  }

  at(path: string): Recorded {
    return path.split('.').reduce<Recorded>((place, key) => place.#member(key), this);
  }

  #member(key: string): Recorded {
    const field = this.#field === null ? null : fieldsUnder(this.#field, this.#value).find((one) => one.key === key) ?? null;
    return new Recorded(membersOf(this.#value)[key], field, this.#nameOf);
  }

  get there(): boolean {
    return this.#value !== undefined && this.#value !== null;
  }

  /** As it stands in the record. */
  text(path: string): string | null {
    const value = this.at(path).#value;
    return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
  }

  /** As people read it: the name of a choice, a date in words, yuan. */
  words(path: string): string | null {
    const { there, parts } = this.at(path);
    const first = parts[0];
    return there && first?.kind === 'value' ? first.text : null;
  }

  is(path: string): boolean {
    return this.at(path).#value === true;
  }

  date(path: string): string | null {
    const date = toLegalDate(this.text(path) ?? '');
    return date === null ? null : chineseDate(date);
  }

  /** 人民币1,000元（大写：壹仟元整）. */
  money(path: string): string | null {
    const fen = Fen.safeParse(this.at(path).#value);
    return fen.success ? `人民币${yuanText(fen.data)}（大写：${rmbCapitals(fen.data)}）` : null;
  }

  list(path: string): readonly Recorded[] {
    const place = this.at(path);
    const item = place.#field?.kind === 'list' ? place.#field.item : null;
    return Array.isArray(place.#value) ? place.#value.map((one) => new Recorded(one, item, this.#nameOf)) : [];
  }

  lines(path: string): readonly string[] {
    const value = this.at(path).#value;
    return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
  }

  /** One provision or several. */
  provisions(path: string): readonly Provision[] {
    const { value } = this.at(path);
    return (Array.isArray(value) ? value : [value]).flatMap((one) => Provision.safeParse(one).data ?? []);
  }

  /** The value itself, where a rule of law has words for it. */
  get value(): unknown {
    return this.#value;
  }

  /** All of it in words, by the titles of the form, leaving some fields out. */
  readings(without: readonly string[] = []): readonly Reading[] {
    if (this.#field === null) return [];
    return fieldsUnder(this.#field, this.#value).filter(({ key }) => !without.includes(key)).flatMap((field) => reading(field, membersOf(this.#value)[field.key], this.#nameOf));
  }

  get parts(): readonly Reading[] {
    return this.#field === null ? [] : reading(this.#field, this.#value, this.#nameOf);
  }
}
