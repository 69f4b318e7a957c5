import assert from 'node:assert/strict';
import { INSPECTION_CONTENT } from '#law/testing/content-inspection.ts';
import { served } from '#law/testing/content-shared.ts';
import type { StepTaken } from '#record/contract.ts';
import { BOTH, type Desk } from './api-driver.ts';

/** The day on which all of it happens, and what an agency needs for it. */
export const DAY = '2026-03-16';
export const SETTINGS = { 'document-word': '试市监', 'inspection.result-notice': 5 };

/** The step with its usual content, by both officers or by the head. */
export type TakeUsual = (step: string, over?: object, who?: 'officer' | 'head') => Promise<StepTaken>;

export interface Inspected {
  readonly caseId: string;
  readonly take: TakeUsual;
  /** The record of the inspection, the last step. */
  readonly recorded: StepTaken;
}

/** An inspection up to its record; what comes of it is the test's to say. */
export async function inspected(desk: Desk, over: object = {}, record: object = {}): Promise<Inspected> {
  const { caseId, refusal } = await desk.tryOpen('officer', { ...INSPECTION_CONTENT['register-inspection'], ...over, done: 0, doneAllLevels: 0 }, { acting: BOTH, actionKind: 'inspection' });
  assert.equal(refusal, null);
  const take: TakeUsual = async (step, changed = {}, who = 'officer') =>
    desk.take(who, caseId, step, { ...INSPECTION_CONTENT[step], ...changed }, who === 'officer' ? { acting: BOTH } : {});
  await take('request-approval', { plannedOn: DAY, assistants: [] });
  await take('approve-inspection', {}, 'head');
  await take('give-notice', { visitOn: DAY });
  await take('serve', served('notice'));
  await take('check-in', { companions: [] });
  return { caseId, take, recorded: await take('record-inspection', record) };
}
