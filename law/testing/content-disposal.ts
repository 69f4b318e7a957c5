import { STAFF } from './builders.ts';

/** The steps by which a record ends, the same in every kind. */
export const DISPOSAL_CONTENT = {
  'place-hold': { ground: 'litigation', reason: '当事人提起行政诉讼，案号（2036）示01行初1号' },
  'lift-hold': { ground: 'litigation', reason: '判决已经生效' },
  'propose-disposal': { title: '食品经营行政处罚案卷一册', opinion: '保管期限届满，没有继续保存的价值' },
  'propose-erasure': { title: '食品经营行政处罚案卷一册', authority: '示范市中级人民法院', number: '（2027）示01行终1号', orderedOn: '2027-03-01', reason: '判决确认当事人为他人冒名，应当删除其个人信息' },
  'decide-disposal': { approved: true, opinion: '同意' },
  'destroy-volume': { register: '销清〔2037〕1号', method: 'electronic', firstWitness: STAFF.wu.id, secondWitness: STAFF.li.id },
};
