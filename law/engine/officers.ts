import type { LegalDate } from '#kernel/dates.ts';
import { cite } from '#law/statutes/index.ts';
import type { CaseView, StepOutline } from './definition.ts';
import type { StepCommand } from './event.ts';
import type { Facts } from './facts.ts';
import { ROLES, type Certificate, type Person } from './people.ts';
import { refuse, type Refusal } from './refusal.ts';

const TWO_OFFICERS = [cite('penalty-2021', 42, 1)];

export const certificateCovers = (certificate: Certificate, on: LegalDate): boolean =>
  certificate.validFrom <= on && on <= certificate.validTo &&
  !certificate.suspended.some(({ from, to }) => from <= on && (to === null || on <= to));

function certificateRefusal(person: Person, on: LegalDate): Refusal | null {
  if (person.certificates.some((certificate) => certificateCovers(certificate, on))) return null;
  const todo = '更换持有有效执法证件的执法人员，或者在证件审验换发后再办理。';
  const latest = person.certificates.toSorted((a, b) => (a.validTo < b.validTo ? 1 : -1))[0];
  if (latest === undefined) return refuse('certificate-missing', `${person.name}没有执法证件，不得从事执法活动`, TWO_OFFICERS, { todo });
  const evidence = { number: latest.number, validFrom: latest.validFrom, validTo: latest.validTo, on };
  if (latest.validTo < on) return refuse('certificate-expired', `${person.name}的执法证件已于${latest.validTo}到期`, TWO_OFFICERS, { todo, evidence });
  if (on < latest.validFrom) return refuse('certificate-not-yet-valid', `${person.name}的执法证件自${latest.validFrom}起有效`, TWO_OFFICERS, { todo, evidence });
  return refuse('certificate-suspended', `${person.name}的执法证件在${on}处于暂扣期间`, TWO_OFFICERS, { todo, evidence });
}

/** 执法人员不得少于两人，持有有效证件，且未被决定回避 (处罚法第四十二条、第四十三条). */
export function actingRefusals(step: StepOutline, view: CaseView, command: StepCommand, facts: Facts): readonly Refusal[] {
  if (step.certified === 0) return [];
  const distinct = [...new Set(command.officers)];
  const people = distinct.map((id) => facts.people.get(id));
  const unknown = people.some((person) => person === undefined);
  const few = distinct.length < step.certified
    ? [refuse('too-few-officers', `办理“${step.name}”的执法人员不得少于${step.certified}人`, TWO_OFFICERS, { evidence: { officers: distinct.length } })]
    : [];
  const outside = unknown ? [refuse('officer-unknown', '所列人员中有人不是本机关的执法人员', TWO_OFFICERS)] : [];
  const held = people.filter((person) => person !== undefined).flatMap((person) => certificateRefusal(person, command.on) ?? []);
  const recused = people
    .filter((person) => person !== undefined && view.recused.includes(person.id))
    .map((person) => refuse('officer-recused', `${person?.name ?? ''}已被决定回避，不得参与本案`, [cite('penalty-2021', 43)]));
  return [...few, ...outside, ...held, ...recused];
}

/** Whether the person may take the step at all: by role, not withdrawn from the case, not approving or reviewing an own investigation. */
export function actorRefusals(step: StepOutline, view: CaseView, actor: Person): readonly Refusal[] {
  if (!step.by.some((role) => actor.roles.includes(role))) {
    const wanted = step.by.map((role) => ROLES[role]).join('、');
    return [refuse('role-missing', `“${step.name}”由${wanted}办理`, step.articles, { todo: `请由${wanted}登录办理。` })];
  }
  if (view.recused.includes(actor.id)) return [refuse('officer-recused', `${actor.name}已被决定回避，不得参与本案`, [cite('penalty-2021', 43)])];
  const independent = !step.by.includes('officer') && step.by.some((role) => role === 'head' || role === 'reviewer');
  if (!independent) return [];
  if (view.investigators.includes(actor.id)) {
    return [refuse('own-case', `${actor.name}参与了本案调查，不得再办理“${step.name}”`, [cite('penalty-2021', 57, 1), cite('penalty-2021', 58, 1)], {
      todo: '由未参与本案调查的人员办理。',
    })];
  }
  return [];
}
