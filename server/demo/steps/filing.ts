import { alone, together, type ScriptStep, type Subject } from '../script.ts';
import type { SOURCES } from '#law/actions/penalty-ordinary/filing.ts';
import type { Disposition, Provision } from '#law/disposition.ts';

interface Source {
  readonly origin: keyof typeof SOURCES;
  /** 案情摘要. */
  readonly content: string;
  /** Working days before registration on which the act ended; 0 for an act that continues. */
  readonly daysBefore?: number;
  readonly confidentialReporter?: boolean;
}

const basisOf = (proposal: Disposition): readonly Provision[] => ('basis' in proposal ? proposal.basis : []);

/** 登记案源. `basis` where the proposal names none. */
export const register = ({ title, matter, party, proposal }: Subject, source: Source, basis: readonly Provision[] = basisOf(proposal)): ScriptStep =>
  together('register-source', 0, {
    origin: source.origin, title, matter, basis, party, actEndedOn: `{=register-source-${source.daysBefore ?? 0}}`, harmful: false,
    content: source.content, confidentialReporter: source.confidentialReporter ?? false,
  });

export const requestFiling = (after: number, reason: string, opinion = '经初步核查，违法事实有证据证明，属于本机关管辖，未超过追责时效，建议立案调查。'): ScriptStep =>
  together('request-filing', after, { reason, opinion });

export const approveFiling = (after: number, opinion = '同意立案，由承办机构依法全面、客观、公正调查。', by = 'head'): ScriptStep =>
  alone('approve-filing', after, by, { opinion });

export const declineFiling = (after: number, reason: string): ScriptStep => alone('decline-filing', after, 'head', { reason });
