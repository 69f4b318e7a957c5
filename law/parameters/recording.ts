import { cite } from '#law/statutes/index.ts';
import { since, type Parameter } from './define.ts';

const COUNCIL = '2018-12-05';
const SANMENXIA = '2019-08-01';

/** Full-process recording: which acts, kept by when, and how an officer identifies himself. */
export const RECORDING_PARAMETERS = {
  'recording.contested': {
    name: '容易引发争议的执法环节的记录方式', unit: 'choice', collision: 'strictest', choices: ['text-or-av', 'as-circumstances', 'av', 'full-av'], agencyMaySet: true,
    values: [
      since('haiyang-2017', '2017-10-31', 'av', cite('haiyang-2017', '一（二）3'), { note: '现场检查、随机抽查、调查取证、证据保全、听证、强制、送达' }),
      since('national', COUNCIL, 'as-circumstances', cite('state-council-2018', '三（八）'), { note: '现场执法、调查取证、举行听证、留置送达和公告送达' }),
      since('henan-2019', SANMENXIA, 'as-circumstances', cite('sanmenxia-2019', '三（二）2')),
      since('yanzhou-2019', '2019-11-23', 'full-av', cite('yanzhou-2019', '二（二）3'), { note: '现场检查、随机抽查、调查取证、证据保全、听证、送达' }),
      since('national', '2021-07-15', 'text-or-av', cite('penalty-2021', 47)),
    ],
  },
  'recording.vital': {
    name: '直接涉及人身自由、生命健康、重大财产权益的现场执法的记录方式', unit: 'choice', collision: 'strictest', choices: ['promoted', 'full-av'], agencyMaySet: true,
    values: [
      since('haiyang-2017', '2017-10-31', 'full-av', cite('haiyang-2017', '一（二）3')),
      since('dongying-2017', '2017-11-01', 'promoted', cite('dongying-2017', '二（二）3'), { note: '由音像记录事项清单确定' }),
      since('national', COUNCIL, 'promoted', cite('state-council-2018', '三（八）'), { note: '推行全程音像记录' }),
      since('henan-2019', SANMENXIA, 'promoted', cite('sanmenxia-2019', '三（二）2'), { note: '推行全程音像记录' }),
      since('yanzhou-2019', '2019-11-23', 'full-av', cite('yanzhou-2019', '二（二）3')),
    ],
  },
  'recording.storage': {
    name: '储存音像记录的期限', unit: 'calendar-day', collision: 'rank', agencyMaySet: true,
    suggestion: '山东2017年的方案只要求探索即时上传云存储。待确认',
    values: [since('henan-2019', SANMENXIA, 0, cite('sanmenxia-2019', '三（二）4'), { note: '执法活动结束的当天' })],
  },
  'recording.storage-late': {
    name: '无法及时储存的，返回单位后储存音像记录的期限', unit: 'hour', collision: 'rank', agencyMaySet: true,
    values: [since('henan-2019', SANMENXIA, 24, cite('sanmenxia-2019', '三（二）4'))],
  },
  'archive.limit': {
    name: '归档的期限', unit: 'working-day', collision: 'rank', agencyMaySet: true,
    suggestion: '国家和山东的文件只要求按照有关规定归档，日数由本机关确定。待确认',
    values: [since('henan-2019', SANMENXIA, 20, cite('sanmenxia-2019', '三（二）4'))],
  },
  'dossier.order': {
    name: '卷内文件的排列', unit: 'choice', collision: 'rank', choices: ['chronological', 'decision-first'], agencyMaySet: true,
    suggestion: '没有查到国家统一的规定，各地立卷规范有的按办理先后，有的决定书和送达回证在前；没有设定的，按办理先后排列。待确认',
    values: [],
  },
  'certificate.display': {
    name: '执法证件的出示和佩戴', unit: 'choice', collision: 'strictest', choices: ['show', 'show-wearing-encouraged', 'wear-and-show'], agencyMaySet: true,
    values: [
      since('haiyang-2017', '2017-10-31', 'show', cite('haiyang-2017', '一（一）8')),
      since('dongying-2017', '2017-11-01', 'show', cite('dongying-2017', '二（一）5')),
      since('national', COUNCIL, 'show-wearing-encouraged', cite('state-council-2018', '二（五）')),
      since('henan-2019', SANMENXIA, 'wear-and-show', cite('sanmenxia-2019', '三（一）2')),
      since('yanzhou-2019', '2019-11-23', 'show', cite('yanzhou-2019', '二（一）3')),
      since('national', '2021-07-15', 'show', cite('penalty-2021', 55, 1)),
    ],
  },
} as const satisfies Record<string, Parameter>;
