import { cite } from '#law/statutes/index.ts';
import { PROMPT, since, type Parameter } from './define.ts';

/** Levies, fees and requisitions: no law sets one procedure for them, so the agency fills in most of it. */
export const LEVY_PARAMETERS = {
  'levy.statement-days': {
    name: '作出征收、收费、征用决定前听取陈述申辩的最短期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '没有查到国家规定的日数，由本机关确定。待确认',
    values: [since('henan-2019', '2016-06-01', PROMPT, cite('henan-enforcement-2016', 26), { note: '决定前告知事实、理由和依据以及陈述、申辩的权利，没有日数' })],
  },
  'levy.major-threshold': {
    name: '应当进行法制审核的征收、收费、征用补偿数额', unit: 'fen', collision: 'rank', agencyMaySet: true,
    suggestion: '重大行政征收应当进行法制审核，数额由本机关的目录清单确定。待确认', values: [],
  },
  'levy.relief-answer': {
    name: '对减征、免征、缓征申请作出决定的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '没有查到统一规定的日数，由法律、法规规定的机关确定。待确认', values: [],
  },
} as const satisfies Record<string, Parameter>;
