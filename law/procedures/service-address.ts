import { z } from 'zod';
import type { LegalDate } from '#kernel/dates.ts';
import type { StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import { refuse } from '#law/engine/refusal.ts';
import { confirmed, line, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** What a procedure keeps of the address for service that the party has signed last. */
export interface WithServiceAddress {
  /** `electronic` is null where the party did not agree to electronic service. */
  readonly serviceAddress: { readonly on: LegalDate; readonly electronic: string | null } | null;
}

const LAW = [cite('penalty-2021', 61, 2), cite('civil-procedure-2023', 90)];

const Receiver = z.strictObject({ name: line('姓名', 50), relation: line('与受送达人的关系', 100), phone: line('电话', 50) }).meta({ title: '指定的代收人' });

/** 送达地址（方式）确认: signed by the party; signed again, it takes the place of the one before, and a consent that is not repeated is withdrawn. */
export const confirmAddress = <State extends WithServiceAddress>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  code: 'confirm-service-address', name: '送达地址和方式确认', stage: 'investigation', by: ['officer'], from,
  articles: LAW, documents: ['service-address'],
  form: z.strictObject({
    address: line('送达地址'), phone: line('联系电话', 50).exactOptional(), receiver: Receiver.exactOptional(),
    electronic: yesNo('同意采用传真、电子邮件等方式送达'), account: line('电子送达地址').exactOptional(), signed: confirmed('由当事人签订确认书'),
  }),
  objections: (_state, { electronic, account }) => [
    ...(electronic && account === undefined ? [refuse('electronic-address-missing', '同意电子送达的，应当写明电子送达地址', LAW, { todo: '填写电子送达地址。' })] : []),
    ...(!electronic && account !== undefined ? [refuse('electronic-consent-unclear', '当事人没有同意电子送达，却写明了电子送达地址', LAW, { todo: '当事人同意的，选择同意；不同意的，删去电子送达地址。' })] : []),
  ],
  apply: (state, { on, data }) => ({ ...state, serviceAddress: { on, electronic: data.electronic ? data.account ?? null : null } }),
});
