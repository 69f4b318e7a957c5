import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Citation } from '#kernel/citations.ts';
import type { Stage, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice, confirmed, line, text, yesNo } from '#law/forms/fields.ts';
import { cite } from '#law/statutes/index.ts';

/** What a procedure keeps of service: the day each document took effect, and whether the party agreed to electronic service. */
export interface WithService {
  readonly served: Readonly<Partial<Record<string, LegalDate>>>;
  readonly electronicConsent: boolean;
}

const receipt = { place: line('送达地点'), recipient: line('收件人', 50) };

/** The methods of service that the law knows (民事诉讼法第八十八条至第九十五条); a telephone call is none of them. */
export const Service = z.discriminatedUnion('method', [
  z.strictObject({ method: z.literal('direct'), ...receipt, relation: line('与受送达人关系', 100), signed: confirmed('由收件人在送达回证上签名') }),
  z.strictObject({
    method: z.literal('left'), ...receipt, refusal: text('拒收事由和日期', 500),
    witness: line('见证人（基层组织或者所在单位的代表）', 100).exactOptional(), filmed: yesNo('以拍照、录像记录送达过程'),
  }),
  z.strictObject({ method: z.literal('electronic'), address: line('电子送达地址'), system: line('到达的特定系统') }),
  z.strictObject({ method: z.literal('mail'), ...receipt, tracking: line('邮件号码', 50) }),
  z.strictObject({ method: z.literal('entrusted'), ...receipt, by: line('受委托机关') }),
  z.strictObject({ method: z.literal('forwarded'), ...receipt, by: line('转交单位') }),
  z.strictObject({ method: z.literal('public-notice'), channel: line('公告的方式和载体'), reason: text('下落不明或者其他方式无法送达的原因和经过', 2000) }),
]);
export type Service = z.infer<typeof Service>;

export const SERVICE_METHODS = {
  direct: '直接送达', left: '留置送达', electronic: '电子送达', mail: '邮寄送达', entrusted: '委托送达', forwarded: '转交送达', 'public-notice': '公告送达',
} as const satisfies Record<Service['method'], string>;

const SERVICE_LAW = {
  direct: cite('civil-procedure-2023', 88), left: cite('civil-procedure-2023', 89), electronic: cite('penalty-2021', 61, 2),
  mail: cite('civil-procedure-2023', 91), entrusted: cite('civil-procedure-2023', 91), forwarded: cite('civil-procedure-2023', 92),
  'public-notice': cite('civil-procedure-2023', 95),
} as const satisfies Record<Service['method'], unknown>;

function methodRefusals({ electronicConsent }: WithService, service: Service): readonly Refusal[] {
  const articles = [SERVICE_LAW[service.method]];
  if (service.method === 'electronic' && !electronicConsent) {
    return [refuse('electronic-without-consent', '当事人未签订确认书，不得采用电子方式送达', articles, { todo: '先办理“送达地址和方式确认”，或者采用其他方式送达。' })];
  }
  if (service.method === 'left' && service.witness === undefined && !service.filmed) {
    return [refuse('left-unwitnessed', '留置送达应当有基层组织或者所在单位的代表见证，或者以拍照、录像等方式记录送达过程', articles)];
  }
  return [];
}

/** The day service takes effect: for a public notice the last of its days, else the day of the act itself. */
function servedOn(service: Service, { on }: StepCommand, facts: Facts): LegalDate {
  return service.method === 'public-notice' ? dueBy(facts, 'service.public-notice', on)?.due.date ?? on : on;
}

export interface ServiceOptions<State, Code extends string> {
  /** Documents that are served, by code, with their names. */
  readonly documents: Readonly<Record<Code, string>>;
  readonly stage: Stage;
  /** Phases in which documents are served; an address may be confirmed in `confirmedIn`. */
  readonly from: readonly string[];
  readonly confirmedIn: readonly string[];
  readonly articles: readonly Citation[];
  /** The day each document was made out; null while there is none, or none that may be served now. */
  readonly issuedOn: (state: State) => Readonly<Record<Code, LegalDate | null>>;
}

const confirmAddress = <State extends WithService>(step: StepBuilder<State>, from: readonly string[]): StepDefinition<State> => step({
  code: 'confirm-service-address', name: '送达地址和方式确认', stage: 'investigation', by: ['officer'], from,
  articles: [cite('penalty-2021', 61, 2)],
  form: z.strictObject({
    address: line('送达地址'), electronic: yesNo('同意采用传真、电子邮件等方式送达'), account: line('电子送达地址').exactOptional(), signed: confirmed('由当事人签订确认书'),
  }),
  objections: (_state, { electronic, account }) =>
    electronic && account === undefined ? [refuse('electronic-address-missing', '同意电子送达的，应当写明电子送达地址', [cite('penalty-2021', 61, 2)])] : [],
  apply: (state, { data }) => ({ ...state, electronicConsent: data.electronic }),
});

/** Service of any document of a procedure, by each method the law knows. */
export function serviceSteps<State extends WithService, Code extends string>(step: StepBuilder<State>, options: ServiceOptions<State, Code>): readonly StepDefinition<State>[] {
  const { documents, articles, issuedOn } = options;
  const waits = (state: State, code: Code): boolean => issuedOn(state)[code] !== null && state.served[code] === undefined;
  const dated = (state: State, code: Code, on: LegalDate): readonly Refusal[] => {
    const made = issuedOn(state)[code];
    return made !== null && compareDates(on, made) < 0
      ? [refuse('served-before-issued', `《${documents[code]}》作成于${made}，不可能在${on}送达`, [cite('civil-procedure-2023', 87)], { evidence: { lastDay: made } })] : [];
  };
  const serve = step({
    code: 'serve', name: '送达', stage: options.stage, by: ['officer'], task: true, from: options.from, certified: 2,
    articles: [...articles, cite('civil-procedure-2023', 87)], documents: ['service-receipt'],
    applicable: (state) => (Object.keys(documents) as Code[]).some((code) => waits(state, code)), // keys of the options' own record
    form: z.strictObject({ document: choice('送达的文书', documents), service: Service.meta({ title: '送达方式', widget: 'variant', labels: SERVICE_METHODS }) }),
    objections: (state, { document, service }, { on }) => [
      ...(waits(state, document) ? [] : [refuse('nothing-to-serve', `没有待送达的《${documents[document]}》`, articles)]),
      ...dated(state, document, on),
      ...methodRefusals(state, service),
    ],
    compute: (_state, { service }, command, facts) => ({ servedOn: servedOn(service, command, facts) }),
    apply: (state, { data }) => ({ ...state, served: { ...state.served, [data.document]: data.computed.servedOn } }),
  });
  return [confirmAddress(step, options.confirmedIn), serve];
}
