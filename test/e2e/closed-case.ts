import { randomUUID } from 'node:crypto';
import { APPROVAL, penalty } from './api-case-data.ts';
import { BOTH, type Desk, type Who } from './api-driver.ts';
import { begun, receiptOf, sendAll, stateOf, type Client } from '../uploading.ts';

/** A fine by summary procedure, as short as a case that becomes a volume can be. */

export const DAY = '2026-03-02';
export const PARTY = { kind: 'organisation', name: '试验县<甲>食品有限公司', licence: '营业执照已核验', representative: '赵某某', address: '试验县一路1号' };
const BASIS = [{ source: '排污许可管理条例', place: '第三十三条第（一）项', rank: 'administrative-regulation' }];
const FOUND = {
  title: '未按规定公开信息', matter: '对未公开信息的处罚', basis: BASIS, party: PARTY, place: '试验县一路1号', actEndedOn: DAY, continuing: false, harmful: false, content: '未公开排污信息。', identityShown: true,
};
export const ARCHIVE = { volume: '2026-当-1', retention: 'ten-years', pages: 60, fonds: 'Q001', secrecy: '内部' };
export const SETTINGS = { 'document-word': '试环', 'penalty.summary.report': 3 };

export const openSummary = async (desk: Desk, over: object = {}): Promise<string> => (await desk.tryOpen('officer', { ...FOUND, ...over }, { acting: BOTH, actionKind: 'penalty-summary' })).caseId;

interface Recorded {
  readonly file: Buffer<ArrayBuffer>;
  readonly kind: 'video' | 'photo' | 'audio';
  readonly link: string;
}

const taking = (desk: Desk, caseId: string) => (who: Who, step: string, data: object, options: object = {}) => desk.take(who, caseId, step, data, options);

/** The scene is recorded in words, and each recording of it is uploaded and registered by `officer`. */
export async function recordScene(desk: Desk, officer: Client, caseId: string, recordings: readonly Recorded[]): Promise<void> {
  const take = taking(desk, caseId);
  const scene = randomUUID();
  await take('officer', 'record-scene', { kind: 'scene', name: '现场笔录', proves: '未公开信息', filmed: true, signature: 'signed' }, { acting: BOTH, id: scene });
  for (const { file, kind, link } of recordings) {
    const upload = await begun(officer, caseId, file.length);
    await sendAll(officer, upload, file);
    const said = { kind, link, device: '执法记录仪A01', place: '试验县一路1号', startedAt: `${DAY}T00:10:00.000Z`, endedAt: `${DAY}T00:50:00.000Z` };
    await take('officer', 'register-recording', { ...said, event: scene, ...receiptOf(await stateOf(officer, upload)) });
  }
}

/** `number`: of the pre-numbered decision. */
export async function decideAndClose(desk: Desk, caseId: string, number = '000123'): Promise<void> {
  const take = taking(desk, caseId);
  await take('officer', 'tell-party', { intended: penalty(3_000), manner: 'oral', factsTold: true, rightsTold: true }, { acting: BOTH });
  await take('officer', 'hear-statement', { stated: 'none' }, { acting: BOTH });
  const decision = { decision: penalty(3_000), number, decidedAt: '10:20', place: '试验县一路1号', collector: '试验银行', reconsideration: '试验县人民政府', court: '试验县人民法院' };
  await take('officer', 'decide', decision, { acting: BOTH });
  await take('officer', 'deliver', { signature: 'signed' }, { acting: BOTH });
  await take('officer', 'record-payment', { amountFen: 300_000, receipt: 'P-1', channel: 'bank' });
  await take('officer', 'report-to-agency', { receiver: '法制科' });
  await take('officer', 'request-closing', { result: '罚款三千元已缴清。' });
  await take('head', 'approve-closing', APPROVAL);
}
