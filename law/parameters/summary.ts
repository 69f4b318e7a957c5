import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

/** What an agency may add to the summary procedure of its own accord. */
export const SUMMARY_PARAMETERS = {
  'penalty.summary.review': {
    name: '当场处罚是否进行法制审核', unit: 'choice', collision: 'strictest', choices: ['summary-exempt', 'summary-reviewed'], agencyMaySet: true,
    values: [since('national', '2021-07-15', 'summary-exempt', cite('penalty-2021', 58, 1), { note: '法制审核是普通程序的规定；本机关可以自行要求当场处罚也经审核' })],
  },
} as const satisfies Record<string, Parameter>;
