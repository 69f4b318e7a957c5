import { z } from 'zod';
import { Instant } from '#kernel/dates.ts';
import { Digest, EventId } from '#kernel/ids.ts';
import { choice, line, text, yesNo } from './fields.ts';

export const RECORDING_KINDS = { audio: '录音', video: '录像', photo: '照片', other: '其他' } as const;

/** 剪辑、遮蔽: an original is never edited; what is made of it is another object that names it. */
export const DERIVATIONS = { clip: '剪辑', redacted: '遮蔽（隐去）' } as const;

export const RECORDING_USES = { download: '下载副本', release: '对外提供', clip: '制作剪辑', redacted: '制作遮蔽副本' } as const;

export const NO_RECORDING_GROUNDS = { 'text-suffices': '文字记录能够全面有效记录', impossible: '因客观原因无法音像记录' } as const;

const moment = (title: string) => Instant.meta({ title, widget: 'instant' });

/** What was recorded, by what, where and when: said by the officer (音像记录的要素). */
export const RECORDED = {
  kind: choice('记录种类', RECORDING_KINDS),
  link: line('记录的执法环节', 100),
  event: EventId.exactOptional().meta({ title: '对应的案件记录' }),
  /** One film may run through several acts. */
  alsoOf: z.array(EventId).max(50).exactOptional().meta({ title: '同时记录的其他环节' }),
  device: line('记录设备', 100),
  place: line('地点'),
  startedAt: moment('开始时间'),
  endedAt: moment('结束时间'),
};

/** The receipt of the server for an uploaded file: what it found the file to be, and when it was stored. */
export const RECEIPT = {
  upload: z.uuid().meta({ title: '上传编号' }),
  sha256: Digest.meta({ title: 'SHA-256摘要' }),
  root: Digest.meta({ title: '分块摘要树根' }),
  size: z.int().min(1).meta({ title: '大小（字节）' }),
  mediaType: line('格式', 100),
  storedAt: moment('存储时间'),
};

export const RegisterRecording = z.strictObject({
  ...RECEIPT,
  ...RECORDED,
  announced: EventId.exactOptional().meta({ title: '待存储登记' }),
  lateReason: text('未能当日存储的理由', 1000).exactOptional(),
  returnedAt: moment('返回单位时间').exactOptional(),
  origin: z.strictObject({
    recording: EventId.meta({ title: '原始音像记录' }), manner: choice('制作方式', DERIVATIONS), approval: EventId.meta({ title: '制作的批准' }), description: text('剪辑、遮蔽的内容', 1000),
  }).exactOptional().meta({ title: '由何记录制作' }),
});
export type RegisterRecording = z.infer<typeof RegisterRecording>;

export const AnnounceRecording = z.strictObject(RECORDED);
export type AnnounceRecording = z.infer<typeof AnnounceRecording>;

export const WithdrawAnnouncement = z.strictObject({ announced: EventId.meta({ title: '待存储登记' }), reason: text('撤回的理由', 1000) });
export type WithdrawAnnouncement = z.infer<typeof WithdrawAnnouncement>;

export const ExplainNoRecording = z.strictObject({
  event: EventId.meta({ title: '未音像记录的环节' }), ground: choice('不进行音像记录的情形', NO_RECORDING_GROUNDS), reason: text('具体理由', 1000),
});
export type ExplainNoRecording = z.infer<typeof ExplainNoRecording>;

export const RequestUse = z.strictObject({
  recording: EventId.meta({ title: '音像记录' }), use: choice('申请事项', RECORDING_USES), ground: text('依据和理由', 1000), recipient: line('提供给').exactOptional(),
});
export type RequestUse = z.infer<typeof RequestUse>;

export const DecideUse = z.strictObject({ request: EventId.meta({ title: '使用申请' }), granted: yesNo('是否批准'), opinion: text('审批意见', 1000) });
export type DecideUse = z.infer<typeof DecideUse>;
