import { ENFORCEMENT_CONTENT } from './content-coercion-enforcement.ts';
import { freeze, MEASURE_CONTENT } from './content-coercion-measure.ts';
import { INSPECTION_CONTENT, RESULTS } from './content-inspection.ts';
import { FEE_CONTENT, LEVY_CONTENT, REQUISITION_CONTENT } from './content-levy.ts';
import { served } from './content-shared.ts';

/** The way of a case of each kind that is published besides penalties and licences, as far as its decision. */

type Step = readonly [step: string, over?: object];
type Day = readonly [date: string, ...steps: readonly Step[]];

export interface Course {
  readonly code: string;
  readonly content: Readonly<Record<string, object>>;
  readonly days: readonly Day[];
}

const levied = (code: 'levy' | 'fee' | 'requisition', content: Course['content']): Course => ({
  code, content,
  days: [['2026-03-02', [`register-${code}`]], ['2026-03-03', ['assess'], ['serve', served('assessment')]], ['2026-03-09', ['decide'], ['serve', served('decision')]]],
});

const inspected = (result: keyof typeof RESULTS): Course => ({
  code: 'inspection', content: INSPECTION_CONTENT,
  days: [
    ['2026-03-02', ['register-inspection'], ['request-approval']], ['2026-03-03', ['approve-inspection']], ['2026-03-05', ['give-notice', { visitOn: '2026-03-09' }], ['serve', served('notice')]],
    ['2026-03-09', ['check-in'], ['record-inspection'], ['decide', { conclusion: RESULTS[result] }]],
  ],
});

const PENDING: Course = {
  code: 'coercion-measure', content: MEASURE_CONTENT, days: [['2026-03-02', ['register-measure'], ['propose-measure'], ['decide']]],
};

/** Each kind by what was decided in it; `ordered` is a measure that was approved and is not laid yet. */
export const COURSES = {
  inspection: inspected('no-problem'), correction: inspected('correction'), 'inspection-crime': inspected('crime'),
  ordered: PENDING, measure: { ...PENDING, days: [...PENDING.days, ['2026-03-03', ['implement']]] },
  freeze: { ...PENDING, days: [['2026-03-02', ['register-measure'], ['propose-measure', { measure: freeze() }], ['decide', { measure: freeze() }]], ['2026-03-03', ['implement-freeze']]] },
  enforcement: {
    code: 'coercion-enforcement', content: ENFORCEMENT_CONTENT,
    days: [['2026-03-02', ['register-enforcement'], ['demand-performance', { until: '2026-03-06' }], ['serve']], ['2026-03-09', ['propose-enforcement'], ['decide'], ['serve', served('decision')]]],
  },
  levy: levied('levy', LEVY_CONTENT), fee: levied('fee', FEE_CONTENT), requisition: levied('requisition', REQUISITION_CONTENT),
} as const satisfies Readonly<Record<string, Course>>;
export type CourseName = keyof typeof COURSES;
