/**
 * What the platform must find in each published case, by case and day of the decision. Every date was recomputed by hand from the
 * days published and the calendar; docs/real-cases.md shows the arithmetic.
 */
export interface Expected {
  /** 'step day: rules', in order. */
  readonly refused: readonly string[];
  /** Last day of each clock, and how it ended: 'kept day', 'late day', 'open'. */
  readonly clocks: Readonly<Record<string, string>>;
}

const NO_LIMIT = 'none';

export const EXPECTED: Readonly<Record<string, Readonly<Record<string, Expected>>>> = {
  'beipiao-environment-2025-08': {
    'no-earlier': {
      refused: [
        'inspect-site 2025-04-25: step-not-open', 'give-notice 2025-07-17: step-not-open', 'decide 2025-07-24: hearing-period-running clearance-missing',
        'decide 2025-07-25: clearance-missing',
      ],
      clocks: { decide: '2025-07-24 late 2025-07-25', 'statement-period': '2025-07-22', 'hearing-request': '2025-07-24', 'serve-decision': '2025-08-05 open', publish: '2025-08-05 open' },
    },
  },
  'credit-interface-sample-2019': {
    '': { refused: ['register-source 2019-10-10: invalid-request', 'register-source 2019-10-10: no-basis'], clocks: {} },
  },
  'foping-agriculture-2024-1': {
    latest: {
      refused: ['approve-closing 2024-09-29: step-not-open'],
      clocks: {
        decide: '2024-10-29 kept 2024-09-29', 'statement-period': '2024-09-05', 'hearing-request': '2024-09-09', 'serve-decision': '2024-10-14 kept 2024-09-29',
        pay: '2024-10-14', publish: '2024-10-14 late 2025-03-01',
      },
    },
  },
  'hongjiang-construction-2025-22': {
    latest: {
      refused: ['decide 2025-12-03: hearing-period-running clearance-missing', 'decide 2025-12-04: clearance-missing'],
      clocks: {
        decide: '2026-02-09 kept 2025-12-04', 'statement-period': '2025-12-01', 'hearing-request': '2025-12-03', 'serve-decision': '2025-12-15 open',
        publish: '2025-12-15 kept 2025-12-04',
      },
    },
  },
  'miluo-environment-2023-020': {
    latest: {
      refused: [
        'inspect-site 2023-10-13: step-not-open', 'give-notice 2023-11-09: step-not-open', 'decide 2023-11-16: hearing-period-running clearance-missing',
        'decide 2023-12-31: clearance-missing',
      ],
      clocks: { decide: '2024-01-11 kept 2023-12-31', 'statement-period': '2023-11-14', 'hearing-request': '2023-11-16', 'serve-decision': '2024-01-10 open', publish: '2024-01-10 open' },
    },
  },
  'nanle-environment-2024-7': {
    '': {
      refused: ['inspect-site 2024-05-24: step-not-open', 'decide 2024-07-18: step-not-open', 'decide 2024-07-18: not-noticed clearance-missing'],
      clocks: { decide: '2024-08-22 open' },
    },
  },
  'rencheng-land-2015-21': {
    latest: {
      refused: ['decide 2015-12-31: step-not-open'],
      clocks: {
        decide: NO_LIMIT, 'statement-period': '2015-12-07', 'hearing-request': '2015-12-07', 'serve-decision': '2016-01-07 kept 2015-12-31', publish: NO_LIMIT,
        pay: '2016-01-15',
      },
    },
  },
  'urumqi-planning-2021-015': {
    published: {
      refused: ['decide 2021-12-07: step-not-open'],
      clocks: { decide: '2021-12-07 kept 2021-12-07', 'statement-period': '2021-11-23', 'hearing-request': '2021-11-25', 'serve-decision': '2021-12-16 open', publish: '2021-12-16 open' },
    },
  },
  'weihai-land-2024-4': Object.fromEntries(
    [
      ['earliest', '2024-12-04', '2024-12-13 late 2024-12-16', '2024-12-13 open'],
      ['first-day-for-publication', '2024-12-05', '2024-12-16 kept 2024-12-16', '2024-12-16 open'],
      ['latest', '2024-12-16', '2024-12-25 kept 2024-12-16', '2024-12-25 open'],
    ].map(([name = '', decided = '', publish = '', serve = '']) => [name, {
      refused: [
        'request-filing 2024-11-26: limitation-expired', 'give-notice 2024-11-26: step-not-open', 'decide 2024-12-03: hearing-period-running clearance-missing',
        `decide ${decided}: clearance-missing`, 'prepare-publication 2024-12-16: unredacted',
      ],
      clocks: { decide: `2025-02-24 kept ${decided}`, 'statement-period': '2024-11-29', 'hearing-request': '2024-12-03', 'serve-decision': serve, publish },
    }]),
  ),
  'wenshan-land-2024-44': {
    '': {
      refused: [
        'request-filing 2024-09-05: limitation-expired', 'give-notice 2024-09-05: step-not-open', 'decide 2024-09-12: hearing-period-running clearance-missing',
        'decide 2024-09-13: clearance-missing',
      ],
      clocks: { decide: '2024-12-04 open', 'statement-period': '2024-09-10', 'hearing-request': '2024-09-12' },
    },
  },
  'xiangtan-market-2025-253': {
    'last-day-of-limit': {
      refused: ['decide 2025-11-25: clearance-missing'],
      clocks: {
        decide: '2025-11-25 kept 2025-11-25', 'statement-period': '2025-10-15', 'hearing-request': '2025-10-17', 'serve-decision': '2025-12-04 open',
        publish: '2025-12-04 late 2025-12-23',
      },
    },
    'first-day-for-publication': {
      refused: ['decide 2025-12-12: clearance-missing'],
      clocks: {
        decide: '2025-11-25 late 2025-12-12', 'statement-period': '2025-10-15', 'hearing-request': '2025-10-17', 'serve-decision': '2025-12-23 open',
        publish: '2025-12-23 kept 2025-12-23',
      },
    },
  },
  'xishan-environment-2023-48': Object.fromEntries(
    [
      ['earliest', '2023-05-31', '2023-06-09 late 2023-06-30', '2023-06-09 open'],
      ['first-day-for-publication', '2023-06-20', '2023-06-30 kept 2023-06-30', '2023-06-30 open'],
      ['latest', '2023-06-30', '2023-07-11 kept 2023-06-30', '2023-07-11 open'],
    ].map(([name = '', decided = '', publish = '', serve = '']) => [name, {
      refused: [
        'inspect-site 2023-05-09: step-not-open', 'give-notice 2023-05-23: step-not-open', 'decide 2023-05-30: hearing-period-running clearance-missing',
        `decide ${decided}: clearance-missing`,
      ],
      clocks: { decide: `2023-08-07 kept ${decided}`, 'statement-period': '2023-05-26', 'hearing-request': '2023-05-30', 'serve-decision': serve, publish },
    }]),
  ),
  'yanshan-land-2024-34': Object.fromEntries(
    [
      ['earliest', '2024-08-21', '2024-08-30 late 2024-09-14', '2024-08-30 open'],
      ['latest', '2024-09-14', '2024-09-26 kept 2024-09-14', '2024-09-26 open'],
    ].map(([name = '', decided = '', publish = '', serve = '']) => [name, {
      refused: ['request-filing 2024-04-26: limitation-expired', 'give-notice 2024-08-21: step-not-open', `decide ${decided}: clearance-missing`],
      clocks: { decide: `2024-07-25 late ${decided}`, 'statement-period': '2024-08-26', 'hearing-request': '2024-08-28', 'serve-decision': serve, publish },
    }]),
  ),
  'yichuan-environment-2023-2': Object.fromEntries(
    [
      ['earliest', '2023-01-04', 'kept', '2023-01-13 late 2023-02-27', '2023-01-13 open'],
      ['both-kept', '2023-02-16', 'kept', '2023-02-27 kept 2023-02-27', '2023-02-27 open'],
      ['latest', '2023-02-27', 'late', '2023-03-08 kept 2023-02-27', '2023-03-08 open'],
    ].map(([name = '', decided = '', limit = '', publish = '', serve = '']) => [name, {
      refused: [
        'collect-evidence 2022-11-20: step-not-open', 'give-notice 2022-12-26: step-not-open',
        'decide 2023-01-03: hearing-period-running not-deliberated clearance-missing', `decide ${decided}: not-deliberated clearance-missing`,
      ],
      clocks: { decide: `2023-02-18 ${limit} ${decided}`, 'statement-period': '2022-12-29', 'hearing-request': '2023-01-03', 'serve-decision': serve, publish },
    }]),
  ),
  'yinzhou-land-2023-6': {
    only: {
      refused: ['give-notice 2023-05-25: step-not-open', 'decide 2023-06-01: hearing-period-running clearance-missing', 'decide 2023-06-02: clearance-missing'],
      clocks: {
        decide: '2023-06-27 kept 2023-06-02', 'statement-period': '2023-05-30', 'hearing-request': '2023-06-01', 'serve-decision': '2023-06-13 open',
        publish: '2023-06-13 kept 2023-06-02',
      },
    },
  },
  'yueyang-environment-2021-136': {
    latest: {
      refused: [
        'inspect-site 2021-04-28: step-not-open', 'give-notice 2021-07-19: step-not-open', 'decide 2021-07-26: hearing-period-running clearance-missing',
        'decide 2021-12-31: clearance-missing',
      ],
      clocks: { decide: NO_LIMIT, 'statement-period': '2021-07-22', 'hearing-request': '2021-07-26', 'serve-decision': '2022-01-12 open', publish: '2022-01-12 open' },
    },
  },
};
