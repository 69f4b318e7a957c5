import { z } from 'zod';
import { Instant, LegalDate } from '#kernel/dates.ts';
import { CaseId, Digest, EventId, OfficerId } from '#kernel/ids.ts';
import { RECORDING_KINDS, RECORDING_USES } from '#law/forms/recording.ts';
import { STORAGE_STANDINGS } from '#law/recording/storage.ts';

const keysOf = <Labels extends Readonly<Record<string, string>>>(labels: Labels) => z.enum(Object.keys(labels) as [keyof Labels & string, ...(keyof Labels & string)[]]); // keys of a constant object

export const UploadId = z.uuid();
export const UploadParams = z.strictObject({ uploadId: UploadId });

/** 'received' is whole and not yet in write-once storage. */
export const UPLOAD_STATES = { receiving: '上传中', received: '校验中', stored: '已存储', refused: '摘要不一致，未接收', expired: '已过期或者放弃' } as const;

/** A file on its way in, or what became of it. The digests are the server's own. */
export const UploadView = z.object({
  id: UploadId, caseId: CaseId.nullable(), name: z.string(), size: z.int(), received: z.int(), status: keysOf(UPLOAD_STATES),
  sha256: Digest.nullable(), root: Digest.nullable(), mediaType: z.string().nullable(), storedAt: Instant.nullable(), touchedAt: Instant,
  device: z.string().nullable(), sequence: z.int().nullable(),
});
export type UploadView = z.infer<typeof UploadView>;

const Named = z.object({ id: OfficerId, name: z.string() });

/** What was read from the file itself, by ffprobe where the machine has it. */
export const Probe = z.object({
  durationSeconds: z.number().nullable(), width: z.int().nullable(), height: z.int().nullable(), codecs: z.array(z.string()), madeAt: z.string().nullable(),
});
export type Probe = z.infer<typeof Probe>;

/** Why nothing was read in a file. */
export const UNREAD = {
  absent: '没有读取：服务器没有安装 ffprobe。安装 ffmpeg 软件包后自动补读', 'unknown-type': '没有读取：不是系统认识的音像格式',
  unreadable: '读不出内容：文件可能不完整，或者已经损坏', 'out-of-bounds': '没有读完：读取用时或者占用超过限度，已经终止', elsewhere: '没有读取：文件在对象存储中，服务器本机没有',
} as const;
export type Unread = keyof typeof UNREAD;

const UseView = z.object({
  id: EventId, use: keysOf(RECORDING_USES), recording: EventId, by: Named, at: Instant, ground: z.string(), recipient: z.string().nullable(),
  decision: z.object({ by: Named, at: Instant, granted: z.boolean(), opinion: z.string() }).nullable(),
  /** A copy was taken under it: it is used up. */
  used: z.boolean(),
});
export type UseView = z.infer<typeof UseView>;

export const RecordingView = z.object({
  id: EventId, kind: keysOf(RECORDING_KINDS), link: z.string(), event: EventId.nullable(), device: z.string(), place: z.string(), startedAt: Instant, endedAt: Instant,
  size: z.int(), mediaType: z.string(), sha256: Digest, root: Digest, sm3: z.string().nullable(), storedAt: Instant, registeredAt: Instant, by: Named,
  storage: z.object({ standing: keysOf(STORAGE_STANDINGS), due: LegalDate.nullable(), source: z.string().nullable(), reason: z.string().nullable() }),
  /** Whether it was read back from storage as it was taken in; null until that was done. */
  sound: z.boolean().nullable(),
  probe: Probe.nullable(),
  /** Why there is no probe; null too until the file was looked at. */
  unread: keysOf(UNREAD).nullable(),
  /** What does not fit between what was said and what the file is. */
  doubts: z.array(z.string()),
  origin: z.object({ recording: EventId, manner: z.string(), description: z.string() }).nullable(),
  /** A browser can show it. */
  shown: z.boolean(),
  views: z.int(),
});
export type RecordingView = z.infer<typeof RecordingView>;

export const RecordingsView = z.object({
  recordings: z.array(RecordingView),
  uses: z.array(UseView),
  announcements: z.array(z.object({ id: EventId, kind: keysOf(RECORDING_KINDS), link: z.string(), device: z.string(), place: z.string(), startedAt: Instant, endedAt: Instant, by: Named })),
  unrecorded: z.array(z.object({ id: EventId, event: EventId, ground: z.string(), reason: z.string(), by: Named })),
  /** Files of the reader that are not registered yet. */
  uploads: z.array(UploadView),
  /** Files that recorders and collection stations brought, of no case yet. */
  imported: z.array(UploadView),
  /** The reader handles the case: may upload and register. */
  handles: z.boolean(),
  /** The reader may look at recordings; why not otherwise. */
  closed: z.string().nullable(),
  longestUpload: z.int(),
});
export type RecordingsView = z.infer<typeof RecordingsView>;

export const RecordingParams = z.strictObject({ caseId: CaseId, recordingId: EventId });

export const MANNERS = { view: '查看', download: '下载', release: '对外提供' } as const;

/** 调阅: asked before anything is shown. `id` makes a repetition harmless. */
export const RetrieveRequest = z.strictObject({
  id: z.uuid(), purpose: z.string().trim().min(2, '请写明调阅的目的').max(500), manner: keysOf(MANNERS), use: EventId.exactOptional(),
});
export type RetrieveRequest = z.infer<typeof RetrieveRequest>;

export const Retrieved = z.object({ id: z.uuid(), content: z.string(), poster: z.string().nullable(), by: z.string(), at: Instant, mediaType: z.string() });
export type Retrieved = z.infer<typeof Retrieved>;

export const RetrievalParams = z.strictObject({ retrievalId: z.uuid() });

export const RetrievalQuery = z.strictObject({ page: z.coerce.number().int().min(1).max(10_000).default(1), size: z.coerce.number().int().min(1).max(100).default(50), caseId: CaseId.optional() });
export type RetrievalQuery = z.infer<typeof RetrievalQuery>;

/** 调阅记录, newest first: who looked at what, when and what for. */
export const RetrievalList = z.object({
  retrievals: z.array(z.object({
    id: z.uuid(), at: Instant, by: Named, manner: keysOf(MANNERS), purpose: z.string(), caseId: CaseId, title: z.string(), recordingId: EventId, link: z.string(), recipient: z.string().nullable(),
  })),
  total: z.int(), page: z.int(), size: z.int(),
});
export type RetrievalList = z.infer<typeof RetrievalList>;

/** 同一执法对象的记录: every case of the party of one case, with its papers and recordings. */
export const PartyRecords = z.object({
  party: z.string(), identity: z.string().nullable(),
  cases: z.array(z.object({
    id: CaseId, title: z.string(), actionKind: z.string(), registeredOn: LegalDate, phase: z.string(),
    documents: z.array(z.object({ title: z.string(), number: z.string().nullable(), issuedOn: LegalDate })),
    recordings: z.array(z.object({ id: EventId, link: z.string(), kind: keysOf(RECORDING_KINDS), startedAt: Instant, size: z.int(), sha256: Digest })),
  })),
});
export type PartyRecords = z.infer<typeof PartyRecords>;

/** Gaps in the numbers that a device gave its files: something was recorded that never arrived. */
export const DeviceList = z.object({
  devices: z.array(z.object({ device: z.string(), files: z.int(), last: z.int(), lastAt: Instant, missing: z.array(z.string()) })),
  folder: z.boolean(),
});
export type DeviceList = z.infer<typeof DeviceList>;
