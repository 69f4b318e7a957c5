import { z } from 'zod';
import { LegalDate } from '#kernel/dates.ts';
import { OfficerId } from '#kernel/ids.ts';
import { Fen } from '#kernel/money.ts';

/**
 * The kinds of field that forms are made of. `title` labels it on screen and paper, `widget` tells the form renderer which input to
 * show; `labels` names the choices. One schema serves the browser, the server and the document.
 */
export const text = (title: string, longest = 5000) => z.string().trim().min(1, `请填写${title}`).max(longest).meta({ title, widget: 'text' });

export const line = (title: string, longest = 200) => z.string().trim().min(1, `请填写${title}`).max(longest).meta({ title, widget: 'line' });

export const date = (title: string) => LegalDate.meta({ title, widget: 'date' });

export const time = (title: string) => z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, `${title}应当写明时、分，例如09:30`).meta({ title, widget: 'time' });

export const money = (title: string) => Fen.meta({ title, widget: 'money' });

export const count = (title: string, least = 0, most = 10_000) => z.int().min(least).max(most).meta({ title, widget: 'count' });

export const yesNo = (title: string) => z.boolean().meta({ title, widget: 'switch' });

/** Something the law has the officers do and the record must confirm: there is no other answer than that it was done. */
export const confirmed = (title: string) =>
  z.literal(true, { error: `应当${title}` }).meta({ title: `已${title}`, widget: 'confirm' });

export const officer = (title: string) => OfficerId.meta({ title, widget: 'officer' });

export const choice = <const Labels extends Readonly<Record<string, string>>>(title: string, labels: Labels) =>
  z.enum(Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]]) // keys of a constant object
    .meta({ title, widget: 'choice', labels });

export const choices = <const Labels extends Readonly<Record<string, string>>>(title: string, labels: Labels) =>
  z.array(z.enum(Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]])) // keys of a constant object
    .meta({ title, widget: 'choices', labels });

export const lines = (title: string, least = 1) => z.array(z.string().trim().min(1).max(500)).min(least).max(200).meta({ title, widget: 'lines' });

/** A field that steps ask for today and entries of before it was asked for do not have; its absence is refused by a rule or by the document. */
export const demanded = <Field extends z.ZodType>(field: Field) => field.exactOptional().meta({ demanded: true });

export const SIGNATURES = { signed: '签名确认', refused: '拒绝签名（已注明）', absent: '不在场（已注明）' } as const;
