import { crimeTransfer } from '#law/actions/crime-transfer/action.ts';
import type { TransferState } from '#law/actions/crime-transfer/state.ts';
import { TRANSFER_CONTENT } from './content-crime-transfer.ts';
import type { Kind, KindJourney } from './kind-journey.ts';

export const TRANSFERRING: Kind<TransferState> = { action: crimeTransfer, content: TRANSFER_CONTENT };

type Journey = KindJourney<TransferState>;

/** The usual way to a place in a transfer, from Monday 2 March 2026. */
export const verified = (journey: Journey, opening: object = {}): Journey => journey.on('2026-03-02').take('open-transfer', opening).take('form-team').on('2026-03-03').take('verify-facts');

/** Reported on Thursday 5 March. */
export const reported = (journey: Journey, opening: object = {}): Journey => verified(journey, opening).on('2026-03-05').take('submit-report');

/** Approved at 16:00 on Friday 6 March. */
export const approved = (journey: Journey, opening: object = {}): Journey => reported(journey, opening).on('2026-03-06').take('decide');

/** Sent at 10:00 and received at 10:30 on Saturday 7 March: the hours run on. */
export const received = (journey: Journey): Journey => approved(journey).on('2026-03-07').take('transfer').take('record-receipt');

/** The police answer on Monday 9 March. */
export const refused = (journey: Journey): Journey => received(journey).on('2026-03-09').take('record-police-decision', { answer: 'refused', reason: '未达到立案追诉标准' });

export const filedByPolice = (journey: Journey): Journey => received(journey).on('2026-03-09').take('record-police-decision');
