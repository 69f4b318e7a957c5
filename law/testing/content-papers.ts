import { eventId } from './builders.ts';

/** The steps by which a paper is voided, made anew or rectified, the same in every kind. */
const DECISION = { event: eventId(1), form: 'penalty-decision' };

export const PAPER_CONTENT = {
  'propose-voiding': { paper: DECISION, reason: 'misprint', explanation: '第二页缺印', whereabouts: { kind: 'kept' }, contentRight: true },
  'decide-voiding': { paper: DECISION, approved: true, opinion: '同意' },
  'reissue-document': { paper: { event: eventId(1), form: 'rectification-decision' } },
  'propose-rectification': { paper: DECISION, slips: [{ original: '超过保质其', corrected: '超过保质期' }], reason: '录入错字，与现场笔录核对' },
  'decide-rectification': { paper: DECISION, approved: true, opinion: '同意补正' },
  'serve-rectification': {
    paper: { event: eventId(1), form: 'rectification-decision' }, document: 'rectification',
    service: { method: 'direct', place: '示范路3号', recipient: '李四', relation: '法定代表人', signed: true },
  },
};
