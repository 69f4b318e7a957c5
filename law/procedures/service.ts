import { z } from 'zod';
import { compareDates, type LegalDate } from '#kernel/dates.ts';
import type { Citation } from '#kernel/citations.ts';
import type { Stage, StepBuilder, StepDefinition } from '#law/engine/definition.ts';
import type { StepCommand } from '#law/engine/event.ts';
import { dueBy, type Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import { choice } from '#law/forms/fields.ts';
import { Service, SERVICE_METHODS } from '#law/forms/service.ts';
import { cite } from '#law/statutes/index.ts';
import { confirmAddress, type WithServiceAddress } from './service-address.ts';

/** What a procedure keeps of service: the day each document took effect, and where the party wants to be reached. */
export interface WithService extends WithServiceAddress {
  readonly served: Readonly<Partial<Record<string, LegalDate>>>;
}

const SERVICE_LAW = {
  direct: cite('civil-procedure-2023', 88), left: cite('civil-procedure-2023', 89), electronic: cite('penalty-2021', 61, 2),
  mail: cite('civil-procedure-2023', 91), entrusted: cite('civil-procedure-2023', 91), forwarded: cite('civil-procedure-2023', 92),
  'public-notice': cite('civil-procedure-2023', 95),
} as const satisfies Record<Service['method'], unknown>;

type By<Method extends Service['method']> = Extract<Service, { readonly method: Method }>;

/** Only who agreed in writing, from that day on, and only where they said (处罚法第六十一条第二款，民事诉讼法第九十条). */
function electronicRefusals({ serviceAddress }: WithServiceAddress, { address }: By<'electronic'>, on: LegalDate): readonly Refusal[] {
  const articles = [SERVICE_LAW.electronic, cite('civil-procedure-2023', 90)];
  const agreed = serviceAddress?.electronic ?? null;
  if (serviceAddress === null || agreed === null || compareDates(on, serviceAddress.on) < 0) {
    return [refuse('electronic-without-consent', '当事人未签订确认书，不得采用电子方式送达', articles, { todo: '先办理“送达地址和方式确认”，或者采用其他方式送达。' })];
  }
  return address === agreed ? [] : [refuse('electronic-address-differs', `当事人在${serviceAddress.on}的确认书中写明的电子送达地址是${agreed}`, articles, {
    todo: '按确认的地址送达；当事人改变地址的，由其重新签订确认书。', evidence: { confirmedOn: serviceAddress.on },
  })];
}

const REACHING: readonly string[] = ['direct', 'left'];
const SENDING: readonly string[] = ['mail', 'entrusted', 'forwarded'];

/** The public is told last: whoever can be found is sought out where they live and written to before (民事诉讼法第九十五条). */
function noticeRefusals({ ground, attempts = [], gist, collectAt }: By<'public-notice'>, on: LegalDate): readonly Refusal[] {
  const articles = [SERVICE_LAW['public-notice']];
  const tried = (methods: readonly string[]): boolean => attempts.some(({ method }) => methods.includes(method));
  const lacking = [...(tried(REACHING) ? [] : ['直接（留置）送达']), ...(tried(SENDING) ? [] : ['邮寄、委托或者转交送达'])];
  const unsaid = [...(ground === undefined ? ['公告送达的事由'] : []), ...(gist === undefined ? ['公告的内容'] : []), ...(collectAt === undefined ? ['领取文书的地点'] : [])];
  return [
    ...(unsaid.length > 0 ? [refuse('public-notice-incomplete', `公告送达应当写明${unsaid.join('、')}`, articles, { todo: `填写${unsaid.join('、')}。` })] : []),
    ...(ground === 'failed' && lacking.length > 0 ? [refuse('public-notice-untried', `其他方式无法送达的才可以公告送达，还没有试过${lacking.join('和')}`, articles, {
      todo: '先用这些方式送达，并逐次登记未能送达的情况；受送达人下落不明的，选择“下落不明”并写明查找的经过。',
    })] : []),
    ...(attempts.some((one) => compareDates(one.on, on) > 0) ? [refuse('attempt-after-notice', '此前送达的日期晚于公告的日期', articles, { todo: '更正此前送达的日期。' })] : []),
  ];
}

/** What the law of the method itself asks. */
export function methodRefusals(state: WithServiceAddress, service: Service, on: LegalDate): readonly Refusal[] {
  if (service.method === 'electronic') return electronicRefusals(state, service, on);
  if (service.method === 'public-notice') return noticeRefusals(service, on);
  if (service.method === 'left' && service.witness === undefined && !service.filmed) {
    return [refuse('left-unwitnessed', '留置送达应当有基层组织或者所在单位的代表见证，或者以拍照、录像等方式记录送达过程', [SERVICE_LAW.left])];
  }
  return [];
}

/** The day service takes effect: for a public notice the last of its days, else the day of the act itself. */
export function servedOn(service: Service, { on }: StepCommand, facts: Facts): LegalDate {
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
    articles: [...articles, cite('civil-procedure-2023', 87)], documents: ['service-receipt', 'service-announcement'],
    issues: ({ service }) => (service.method === 'public-notice' ? ['service-announcement', 'service-receipt'] : ['service-receipt']),
    applicable: (state) => (Object.keys(documents) as Code[]).some((code) => waits(state, code)), // keys of the options' own record
    form: z.strictObject({ document: choice('送达的文书', documents), service: Service.meta({ title: '送达方式', widget: 'variant', labels: SERVICE_METHODS }) }),
    objections: (state, { document, service }, { on }) => [
      ...(waits(state, document) ? [] : [refuse('nothing-to-serve', `没有待送达的《${documents[document]}》`, articles)]),
      ...dated(state, document, on),
      ...methodRefusals(state, service, on),
    ],
    compute: (_state, { service }, command, facts) => ({ servedOn: servedOn(service, command, facts) }),
    apply: (state, { data }) => ({ ...state, served: { ...state.served, [data.document]: data.computed.servedOn } }),
  });
  return [confirmAddress(step, options.confirmedIn), serve];
}
