import { eventId } from './builders.ts';

const RECORDED = { kind: 'video', link: '现场检查', device: '执法记录仪A01', place: '示范路3号', startedAt: '2026-03-16T01:10:00.000Z', endedAt: '2026-03-16T02:05:00.000Z' };

/** A recording of the same morning, stored the same day. */
export const RECORDING = {
  ...RECORDED, upload: '00000000-0000-4000-8000-0000000000aa', sha256: 'a'.repeat(64), root: 'b'.repeat(64), size: 4_194_304, mediaType: 'video/mp4', storedAt: '2026-03-16T08:00:00.000Z',
};

/** The steps of recordings and signatures, the same in every kind. */
export const RECORDING_CONTENT = {
  'announce-recording': RECORDED,
  'withdraw-announcement': { announced: eventId(1), reason: '重复登记' },
  'register-recording': RECORDING,
  'explain-no-recording': { event: eventId(1), ground: 'text-suffices', reason: '现场检查笔录已经全面记录' },
  'request-recording-use': { recording: eventId(1), use: 'download', ground: '复议机关要求提供证据材料' },
  'sign-document': {
    event: eventId(1), form: 'site-inspection-record', digest: 'c'.repeat(64), place: 0, label: '当事人（签名）', name: '李四', signedAt: '2026-03-16T02:00:00.000Z', strokes: '100,100,0 300,200,200;400,100,500 500,300,900',
    pages: [{ page: 1, at: '2026-03-16T01:59:00.000Z' }],
  },
  'note-unsigned': {
    event: eventId(1), form: 'site-inspection-record', digest: 'c'.repeat(64), place: 0, label: '当事人（签名）', name: '李四', manner: 'refused', circumstances: '当事人阅看后不愿签名', filmed: true,
  },
  'attach-scan': {
    event: eventId(1), form: 'site-inspection-record', digest: 'c'.repeat(64), left: [], lines: [{ place: 0, label: '当事人（签名）' }], keptAt: '本局档案室',
    files: [{ upload: '00000000-0000-4000-8000-0000000000ab', sha256: 'd'.repeat(64), size: 120_000, mediaType: 'application/pdf' }],
    pages: [{ page: 1, file: 0, at: 0, picture: 'e'.repeat(64), manner: 'code' }],
  },
  'decide-recording-use': { request: eventId(1), granted: true, opinion: '同意' },
};
