import { ACTIONS } from '#law/actions/index.ts';
import { COVERAGES, RECORDING_HEADINGS, RecordingRow } from '../recording-row.ts';
import { columnsFrom, table, worded, type DescribedList } from './table.ts';

/** Every step of every action kind, by the code under which a row means it. */
export const CASE_STEPS: Readonly<Record<string, string>> = Object.fromEntries(
  ACTIONS.flatMap(({ code, name, steps }) => Object.values(steps).filter(({ system }) => system === 'record').map((step) => [`${code}/${step.code}`, `${name}·${step.name}`])),
);

const coverage = worded(COVERAGES, '记录要求');
const steps = worded(CASE_STEPS, '办案环节');

export const RECORDING_LIST: DescribedList = {
  kind: 'recording', name: '音像记录事项清单', purpose: '写明应当进行音像记录的执法环节、记录方式和应当全程音像记录的现场执法活动、场所；选定对应的办案环节后，办理该环节时提示应当进行的音像记录。',
  tables: [table({
    key: 'rows', name: '音像记录事项', head: 'number', row: RecordingRow, cells: { coverage, steps: steps.all },
    columns: columnsFrom(RECORDING_HEADINGS, {
      number: { must: true }, content: { long: true }, coverage: { options: Object.values(COVERAGES) },
      steps: { options: Object.values(CASE_STEPS), many: true, hint: '办理这些环节时提示本项；不选的，本项不提示' },
    }),
  })],
};
