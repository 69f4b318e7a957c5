import type { DocumentCode } from '#law/documents/index.ts';

/** The forms that are served under each code of a procedure's documents for service (`ServiceOptions.documents`), whatever the kind. */
export const SERVED_FORMS: Readonly<Record<string, readonly DocumentCode[]>> = {
  notice: ['penalty-notice', 'hearing-right-notice', 'inspection-notice'],
  'hearing-notice': ['hearing-notice', 'licence-hearing-notice'],
  'hearing-declined': ['hearing-declined'],
  'hearing-right': ['licence-hearing-right'],
  rights: ['licence-rights-notice'],
  declined: ['licence-declined'],
  decision: [
    'penalty-decision', 'no-penalty-decision', 'summary-decision', 'freeze-decision', 'enforcement-decision', 'substitute-decision', 'levy-decision', 'payment-notice',
    'licence-grant', 'licence-refusal', 'licence-change', 'licence-renewal', 'licence-withdrawal', 'licence-revocation', 'licence-cancellation', 'licence-kept',
  ],
  'late-fine': ['late-fine-decision'],
  'late-charge': ['late-fine-decision'],
  demand: ['payment-demand'],
  'substitute-demand': ['substitute-demand'],
  suspension: ['enforcement-suspension'],
  resumption: ['enforcement-resumption'],
  termination: ['enforcement-termination'],
  extension: ['coercion-extension'],
  testing: ['testing-period-notice'],
  lifting: ['coercion-lifting'],
  disposal: ['coercion-disposal'],
  result: ['inspection-result-notice'],
  correction: ['correction-order'],
  assessment: ['assessment-notice'],
  relief: ['relief-decision'],
  reminder: ['collection-reminder'],
};
