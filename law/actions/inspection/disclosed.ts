import { chineseDate, type LegalDate } from '#kernel/dates.ts';
import { provisionsText } from '#law/disposition.ts';
import type { DisclosedAs, Performance } from '#law/engine/disclosed.ts';
import type { Conclusion } from './conclusion.ts';
import { INSPECTION_TYPES, type Task } from './task.ts';

/** What of an inspection its public copy is made of. */
interface Inspected {
  readonly matter: string;
  readonly mode: keyof typeof MODES;
  readonly task: Task | null;
  readonly draw: { readonly on: LegalDate; readonly objects: number; readonly people: number } | null;
  readonly notice: { readonly items: string } | null;
  readonly begunOn: LegalDate | null;
  readonly decision: { readonly conclusion: Conclusion } | null;
  readonly correctBy: LegalDate | null;
  readonly penaltyDue: boolean;
}

/**
 * What leads to a case of its own is told to the public as far as the results of random inspections are (发现问题待后续处理): neither what
 * was found nor where it goes, so that the investigation is not warned and nobody is called an offender before a decision says so.
 */
const OUTCOMES = {
  'no-problem': '未发现问题', correction: '发现问题，已责令改正', penalty: '发现问题，待后续处理', transfer: '发现问题，待后续处理', crime: '发现问题，待后续处理',
} as const satisfies Record<Conclusion['kind'], string>;

const MODES = { 'on-site': '现场检查', 'off-site': '非现场检查' } as const;

/** How the object came to be inspected. Whether anybody complained is not told. */
function mannerText({ type, plan, byDraw }: Task, mode: Inspected['mode'], draw: Inspected['draw']): string {
  const drawn = byDraw && draw !== null
    ? [`${chineseDate(draw.on)}从检查对象名录库（${draw.objects}户）、执法检查人员名录库（${draw.people}人）中随机抽取`] : [];
  return [INSPECTION_TYPES[type], MODES[mode], ...(plan === null ? [] : [`列入${plan}`]), ...drawn].join('；');
}

function performanceOf({ decision, correctBy, penaltyDue }: Inspected): Performance | null {
  if (decision?.conclusion.kind !== 'correction') return null;
  if (correctBy !== null) return 'pending';
  return penaltyDue ? 'defaulted' : 'performed';
}

/** What the object of the inspection and everybody else may read of the result, a good one as well as a bad one. */
function resultTexts(conclusion: Conclusion): { readonly checked: string; readonly problems: string; readonly followUp: string } {
  switch (conclusion.kind) {
    case 'no-problem': return { checked: conclusion.findings, problems: '', followUp: '' };
    case 'correction':
      return {
        checked: conclusion.findings, problems: conclusion.problems,
        followUp: `责令改正：${conclusion.content}\n改正期限：${chineseDate(conclusion.correctBy)}`,
      };
    case 'penalty': case 'transfer': case 'crime':
    default: return { checked: '', problems: '', followUp: '依法进一步处理；作出的处理决定依照规定另行公开。' };
  }
}

/** Every result is published, also that nothing was found (东区政办发〔2017〕73号二（一）8，兖综执发〔2019〕32号二（一）4). */
export function inspectionDisclosed(state: Inspected): DisclosedAs<'行政检查'> | null {
  const { decision, task, notice, matter, mode, draw, begunOn } = state;
  if (decision === null || task === null) return null;
  const { conclusion } = decision;
  const ordered = conclusion.kind === 'correction' ? `\n依据${provisionsText(conclusion.basis)}的规定责令改正。` : '';
  return {
    category: '行政检查', letter: 'inspection-result-notice', outcome: OUTCOMES[conclusion.kind], performance: performanceOf(state),
    texts: {
      matter: notice === null ? matter : `${matter}\n${notice.items}`, manner: mannerText(task, mode, draw), visited: begunOn === null ? '' : chineseDate(begunOn),
      basis: `依据${provisionsText(task.basis)}的规定实施检查。${ordered}`, ...resultTexts(conclusion),
    },
  };
}
