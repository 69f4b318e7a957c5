import { chineseDate, type LegalDate } from '#kernel/dates.ts';
import { provisionsText } from '#law/disposition.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { DisclosedAs } from '#law/engine/disclosed.ts';
import { CANCELLATION_GROUNDS, LICENCE_CATEGORIES, LICENCE_DRAFTS, REVOCATION_GROUNDS, WITHDRAWAL_GROUNDS, type LicenceDraft, type Matter } from './draft.ts';

export const DECISION_FORMS = {
  grant: 'licence-grant', refuse: 'licence-refusal', change: 'licence-change', renew: 'licence-renewal',
  withdraw: 'licence-withdrawal', revoke: 'licence-revocation', cancel: 'licence-cancellation', keep: 'licence-kept',
} as const satisfies Record<LicenceDraft['kind'], DocumentCode>;

/** What was refused is what had been applied for. */
const refused = (matter: Matter): string => {
  if (matter === 'change') return '不予变更行政许可';
  return matter === 'renewal' ? '不予延续行政许可' : '不予行政许可';
};

const outcomeOf = ({ kind }: LicenceDraft, matter: Matter): string => (kind === 'refuse' ? refused(matter) : LICENCE_DRAFTS[kind]);

/** Why the party does not get, or loses, what it has or wants (第三十八条第二款、第八条、第六十九条、第七十条). */
function reasonOf(draft: LicenceDraft): string {
  switch (draft.kind) {
    case 'refuse': return draft.reason;
    case 'withdraw': return `${WITHDRAWAL_GROUNDS[draft.ground]}。${draft.interest}`;
    case 'revoke': return `${REVOCATION_GROUNDS[draft.ground]}。${draft.reason}`;
    case 'cancel': return CANCELLATION_GROUNDS[draft.ground];
    case 'grant': case 'change': case 'renew': case 'keep':
    default: return '';
  }
}

interface Validity {
  readonly validFrom: LegalDate | null;
  readonly validTo: LegalDate | null;
}

function validityOf(draft: LicenceDraft): Validity {
  if (draft.kind === 'grant') return { validFrom: draft.validFrom, validTo: draft.validTo ?? null };
  return { validFrom: null, validTo: draft.kind === 'renew' ? draft.validTo : null };
}

function validityText({ validFrom, validTo }: Validity): string {
  if (validFrom !== null) return `自${chineseDate(validFrom)}起${validTo === null ? '长期有效' : `至${chineseDate(validTo)}止`}`;
  return validTo === null ? '' : `延续至${chineseDate(validTo)}止`;
}

/**
 * Every decision on an application or about a licence is published (许可法第四十条; 办理结果, 政府信息公开条例第二十条第五项), but not
 * that a licence is left as it was: that decides nothing about what anybody may do.
 */
export function licenceDisclosed(draft: LicenceDraft | undefined, matter: Matter | undefined, item: string): DisclosedAs<'行政许可'> | null {
  if (draft === undefined || matter === undefined || draft.kind === 'keep') return null;
  const outcome = outcomeOf(draft, matter);
  const validity = validityOf(draft);
  const certificate = draft.kind === 'grant' ? draft.certificate : null;
  return {
    category: '行政许可', letter: DECISION_FORMS[draft.kind], performance: null,
    texts: {
      item, findings: draft.facts, basis: `依据${provisionsText(draft.basis)}的规定作出决定。`,
      decision: certificate === null ? outcome : `${outcome}，颁发${certificate}`,
      content: draft.kind === 'grant' || draft.kind === 'change' ? draft.content : '',
      validity: validityText(validity), reason: reasonOf(draft),
    },
    licence: { outcome, category: draft.kind === 'grant' ? LICENCE_CATEGORIES[draft.category] : null, certificate, ...validity },
  };
}
