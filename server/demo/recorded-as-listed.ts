import { z } from 'zod';
import { actionOf } from '#law/actions/index.ts';
import { penaltyOrdinary } from '#law/actions/penalty-ordinary/action.ts';
import { RecordingContent } from '#law/lists/in-force.ts';
import { demoId } from './identity.ts';
import { SIGNING_STEPS } from '#record/signature-rules.ts';
import type { DemoAgency } from './agency.ts';
import { photo, recorded, sound } from './recordings.ts';
import { alone, HANDLER, type CaseScript, type ScriptStep } from './script.ts';

const time = z.string().regex(/^\d\d:\d\d$/);
const Said = z.object({ startedAt: time.catch('10:00'), endedAt: time.catch('10:20'), place: z.string().catch('执法现场') });
const ByHand = z.object({ method: z.literal('direct') });
const Names = z.object({ event: z.string() });

/** Makes its own file for each act. */
const seedOf = (slug: string, index: number): number => Number.parseInt(demoId('recording', slug, String(index)).slice(-6), 16) % 11_000;

const DIRECT = '直接送达，受送达人在送达回证上签名并注明日期，文字记录能够全面有效记录。';

/** Its rows as one: whether what they mean is recorded, and whole; null where they do not mean the step. */
function demandOf({ lists }: DemoAgency, kind: string, step: string): 'whole' | 'key' | null {
  const content = lists.find((one) => one.kind === 'recording')?.editions[0]?.content;
  const rows = content === undefined ? [] : RecordingContent.parse(content).rows.filter(({ steps = [] }) => steps.includes(`${kind}/${step}`));
  if (rows.length === 0) return null;
  return rows.some(({ coverage }) => coverage === 'whole') ? 'whole' : 'key';
}

/** What settles the demand: a sound recording for the whole, a photograph for a moment, a reason for what was handed over against signature. */
function settling(script: CaseScript, { agency }: DemoAgency, step: ScriptStep, of: string, demand: 'whole' | 'key', seed: number): ScriptStep {
  const entered = step.entered === undefined ? {} : { entered: step.entered };
  const haiyang = agency.jurisdiction === 'haiyang-2017'; // there a written record does not stand for sound and picture
  if (demand === 'key' && !haiyang && ByHand.safeParse(step.data).success) {
    return alone('explain-no-recording', 0, HANDLER, { event: `{!${of}}`, ground: 'text-suffices', reason: DIRECT }, entered);
  }
  const { startedAt: from, endedAt: to, place } = Said.parse(step.data);
  const link = actionOf(script.kind ?? penaltyOrdinary.code)?.steps[step.step]?.name ?? step.step;
  return {
    ...recorded(0, demand === 'whole' ? sound(seed) : photo(seed), {
      slug: script.slug, kind: demand === 'whole' ? 'audio' : 'photo', of, link, device: '执法记录仪（演示）', place, from, to,
    }), ...entered, ...((script.lost ?? []).includes(step.step) ? { lost: true } : {}),
  };
}

/** The case with a recording, or a reason, for each act of which the agency's list demands one and which the script does not settle itself. */
export function recordedAsListed(script: CaseScript, demo: DemoAgency): CaseScript {
  const kind = script.kind ?? penaltyOrdinary.code;
  const named = new Set(script.steps.flatMap(({ step, data }) => (SIGNING_STEPS.has(step) || step === 'attach-scan' ? [] : Names.safeParse(data).data?.event ?? [])));
  const times = new Map<string, number>();
  const steps = script.steps.flatMap((step, index): readonly ScriptStep[] => {
    const demand = step.refusedBy === undefined && !(script.unrecorded ?? []).includes(step.step) ? demandOf(demo, kind, step.step) : null;
    const nth = (times.get(step.step) ?? 0) + (step.refusedBy === undefined ? 1 : 0);
    times.set(step.step, nth);
    const of = nth <= 1 ? step.step : `${step.step}#${nth}`;
    if (demand === null || named.has(`{!${of}}`)) return [step];
    return [step, settling(script, demo, step, of, demand, seedOf(script.slug, index))];
  });
  return { ...script, steps };
}
