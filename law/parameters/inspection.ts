import type { Parameter } from './define.ts';

/** Administrative inspection. Frequency caps belong to each matter and are lists (law/profiles/frequency-cap.ts). */
export const INSPECTION_PARAMETERS = {
  'inspection.transfer': {
    name: '检查发现不属于本机关职责的问题，移送有权机关的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '国家没有规定日数，广东省规定十个工作日。待确认', values: [],
  },
  'inspection.result-notice': {
    name: '将检查结果告知被检查对象的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '没有查到国家规定的日数，由本机关确定。待确认', values: [],
  },
} as const satisfies Record<string, Parameter>;
