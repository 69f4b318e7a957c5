import type { Citation } from '#kernel/citations.ts';
import { chineseDate, type LegalDate } from '#kernel/dates.ts';
import type { OfficerId } from '#kernel/ids.ts';
import type { Block } from '#paper/model.ts';
import type { DocumentForm } from '#law/documents/define.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { ActionDefinition, CaseView } from '#law/engine/definition.ts';
import type { CaseEvent } from '#law/engine/event.ts';
import { bindingOn, type Facts } from '#law/engine/facts.ts';
import type { Person } from '#law/engine/people.ts';
import { bindingText } from '#law/engine/wording.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import { partyName } from '#law/party.ts';
import { Recorded } from './recorded.ts';
import { said, type Phrases } from './wording.ts';

/** The agency as its papers name it. */
export interface Issuer {
  readonly name: string;
  readonly address: string;
  readonly phone: string;
  readonly demonstration: boolean;
}

export interface Numbered {
  /** Of the step that issued it; not there while that step is being taken. */
  readonly seq?: number;
  readonly form: string;
  readonly number: string | null;
  readonly issuedOn: LegalDate;
}

/** All that a document is written from: the case up to and including the step that issues it. */
export interface Issuance {
  readonly action: ActionDefinition;
  readonly view: CaseView;
  readonly events: readonly CaseEvent[];
  readonly event: CaseEvent;
  readonly agency: Issuer;
  readonly number: string | null;
  /** The documents of the case so far, this step's among them. */
  readonly issued: readonly Numbered[];
  readonly facts: Facts;
  /** What the agency says in its own words on the day of the step, by the form's phrases. */
  readonly wording: Phrases;
}

/** What a form says: blocks, and what differs from the usual sheet. */
export interface Draft {
  readonly title?: string;
  readonly letterhead?: boolean;
  readonly pageSigner?: string;
  /** It speaks to others than the party, or also to others. */
  readonly others?: boolean;
  readonly blocks: readonly Block[];
}

export type Write = (source: Source) => Draft;

/** A field that the law demands and the case does not have. */
export interface Missing {
  readonly field: string;
  readonly articles: readonly Citation[];
}

export interface Acting {
  readonly name: string;
  readonly certificate: string | null;
}

/** A step of the case with its data in words. */
export interface Step {
  readonly event: CaseEvent;
  readonly data: Recorded;
}

/** The case as a form asks it. What is demanded and absent is noted, so that all of it can be told at once. */
export class Source {
  readonly form: DocumentForm;
  readonly issuance: Issuance;
  readonly missing: Missing[] = [];

  constructor(form: DocumentForm, issuance: Issuance) {
    this.form = form;
    this.issuance = issuance;
  }

  get view(): CaseView {
    return this.issuance.view;
  }

  get agency(): Issuer {
    return this.issuance.agency;
  }

  get event(): CaseEvent {
    return this.issuance.event;
  }

  get on(): string {
    return chineseDate(this.event.on);
  }

  get data(): Recorded {
    return this.#recorded(this.event);
  }

  get partyName(): string {
    return this.need('当事人', this.view.party === null ? null : partyName(this.view.party));
  }

  #recorded(event: CaseEvent): Recorded {
    const step = this.issuance.action.steps[event.step];
    if (step === undefined) throw new Error(`案件记录中有本执法行为类别没有的环节：${event.step}`);
    return Recorded.of(step.form, event.data, (id) => this.person(id as OfficerId)?.name ?? id); // a form's officer field holds an officer's id
  }

  /** The last time that one of these steps was taken, this step included. */
  latest(...steps: readonly string[]): Step | null {
    const event = this.issuance.events.findLast((one) => steps.includes(one.step));
    return event === undefined ? null : { event, data: this.#recorded(event) };
  }

  /** Every time that one of these steps was taken, this one included, in order. */
  taken(...steps: readonly string[]): readonly Step[] {
    return this.issuance.events.filter(({ step }) => steps.includes(step)).map((event) => ({ event, data: this.#recorded(event) }));
  }

  /** The last step that recorded this field. */
  latestWith(field: string): Recorded | null {
    return this.issuance.events.map((event) => this.#recorded(event)).findLast((data) => data.at(field).there) ?? null;
  }

  /** A field the form may not lack: absent, it is noted and the paper is not issued. */
  need(field: string, value: string | null | undefined, articles: readonly Citation[] = this.form.articles): string {
    if (value !== null && value !== undefined && value.trim() !== '') return value;
    this.missing.push({ field, articles });
    return '';
  }

  /** A phrase of the form's fixed wording with what the case has in its places. */
  say(key: string, values: Phrases = {}): string {
    return said(this.form, this.issuance.wording, key, values);
  }

  person(id: OfficerId): Person | undefined {
    return this.issuance.facts.people.get(id);
  }

  /** Who acted, with the certificate valid on that day. */
  acting(event: CaseEvent = this.event): readonly Acting[] {
    const ids = event.officers.length > 0 ? event.officers : [event.by];
    return ids.map((id) => {
      const person = this.person(id);
      const certificate = person?.certificates.find(({ validFrom, validTo }) => validFrom <= event.on && event.on <= validTo)?.number ?? null;
      return { name: person?.name ?? this.need('执法人员姓名', null), certificate };
    });
  }

  /** The certified officers of an act, of whom there must be two, each with the number of the certificate (处罚法第四十二条、第五十五条). */
  officers(event: CaseEvent = this.event): string {
    const found = this.acting(event);
    for (const { name, certificate } of found) this.need(`${name}的执法证号`, certificate);
    return this.need('执法人员', found.map(({ name, certificate }) => `${name}（执法证号：${certificate ?? ''}）`).join('、'));
  }

  /** A period of law that binds on the day of the step: 十五日 as 15日. */
  period(code: ParameterCode): string {
    const binding = bindingOn(this.issuance.facts, code, this.event.on);
    return this.need('法定期限', binding === null ? null : bindingText(binding));
  }

  /** The last document of a form in this case. */
  earlier(form: DocumentCode): Numbered | null {
    return this.issuance.issued.findLast((one) => one.form === form) ?? null;
  }

  /** 《行政处罚事先告知书》（某罚告字〔2026〕第1号）, as far as the case has it. */
  titled(form: DocumentCode, name: string): string {
    const number = this.earlier(form)?.number ?? null;
    return `《${name}》${number === null ? '' : `（${number}）`}`;
  }
}
