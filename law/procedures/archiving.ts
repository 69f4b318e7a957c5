import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { bindingOn, type Clockwork } from '#law/engine/facts.ts';
import { choice, count, line, text } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** 保管期限 (机关档案管理规定). */
export const RETENTIONS = { permanent: '永久', 'thirty-years': '30年', 'ten-years': '10年' } as const;
export type Retention = keyof typeof RETENTIONS;

/** What comes first in a volume. Both are practice: in order of handling where the agency has not said which is its own. */
export const ORDERS = ['chronological', 'decision-first'] as const;
export type Order = (typeof ORDERS)[number];

export const orderOn = (clockwork: Clockwork, on: LegalDate): Order => ORDERS.find((order) => order === bindingOn(clockwork, 'dossier.order', on)?.value) ?? 'chronological';

/** What the archivist adds when a closed case is filed. */
export const Archiving = z.strictObject({
  volume: line('案卷号', 50), retention: choice('保管期限', RETENTIONS), pages: count('页数', 1),
  fonds: line('全宗号', 50).exactOptional(), catalogue: line('目录号', 50).exactOptional(), secrecy: line('密级', 20).exactOptional(),
  note: text('备考说明', 1000).exactOptional(),
});
export type Archiving = z.infer<typeof Archiving>;

/** A volume keeps the order it was archived in, whatever the agency says later; volumes archived before it could say so have none. */
export type Archived = Archiving & { readonly computed?: { readonly order: Order } };

/** 归档: a closed case becomes one volume (一案一卷). The procedure calls its closed phase 'closed'. */
export const archiveStep = <State>(step: StepBuilder<State>, archived: (state: State, on: LegalDate) => State): StepDefinition<State> => step({
  code: 'archive', name: '归档', stage: 'execution', by: ['archivist'], task: true, from: ['closed'],
  articles: [cite('penalty-2021', 47), cite('state-council-2018', '三（九）')], documents: ['dossier-cover'],
  form: Archiving,
  compute: (_state, _data, { on }, facts) => ({ order: orderOn(facts, on) }),
  apply: (state, { on }) => archived(state, on),
});
