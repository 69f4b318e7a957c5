import { STATUTE } from './builders.ts';
import { ADDRESS_CONTENT, BODIES, CLOSING_CONTENT, DECIDING_CONTENT, DELIBERATION, OPENING_CONTENT, OTHER_CASE, served } from './content-shared.ts';

const THING = { name: '超过保质期的食品', quantity: '12袋', relation: '涉嫌违法经营的食品', related: true, necessity: false, sealedElsewhere: false };
const GROUND = { facts: '涉嫌经营超过保质期的食品，可能转移', basis: [STATUTE] };

/** What becomes of things that the main case confiscates. */
export const confiscated = (...numbers: readonly number[]) => ({
  fates: numbers.map((number) => ({ number, outcome: 'confiscate' })), decision: '湖市监罚决字〔2026〕第1号', reason: '依处罚决定没收',
});

export const things = (over: object = {}) => [{ ...THING, ...over }];
export const seal = (over: object = {}) => ({ kind: 'seal', ...GROUND, days: 30, things: things(), custody: '就地封存', ...over });
export const detain = (over: object = {}) => ({ ...seal(over), kind: 'detain' });
export const freeze = (over: object = {}) => ({
  kind: 'freeze', ...GROUND, days: 30, institution: '示范银行湖滨支行', account: '账户另附', amountFen: 10_000_000, involvedFen: 10_000_000, frozenElsewhere: false, ...over,
});

const SCENE = {
  startedAt: '09:00', endedAt: '10:00', place: '示范路3号', identityShown: true, rightsTold: true, present: true, statement: '无', findings: '货架上有超过保质期的食品12袋', signature: 'signed', delivered: true,
};
/** What each step's form holds where a shop is sealed: twelve bags, thirty days. */
export const MEASURE_CONTENT: Readonly<Record<string, object>> = {
  ...DECIDING_CONTENT, ...ADDRESS_CONTENT, ...CLOSING_CONTENT,
  'register-measure': { ...OPENING_CONTENT, content: '检查中发现超过保质期的食品，需要查封' },
  'decline-measure': { reason: '违法行为情节显著轻微' },
  'propose-measure': { measure: seal(), opinion: '建议查封', circumstances: [] },
  'implement-urgently': { measure: seal(), urgency: '当事人正在装车转移', ...SCENE, ...BODIES },
  'report-urgent': { reportedAt: '16:00', opinion: '已当场查封，请予补办批准', circumstances: [] },
  'disapprove-urgent': { reason: '涉案食品已由当事人自行封存' },
  'link-case': { mainCase: OTHER_CASE },
  'submit-review': { draft: seal(), materials: ['draft', 'report', 'evidence'] },
  deliberate: { ...DELIBERATION, conclusion: seal() },
  decide: { measure: seal(), ...BODIES, opinion: '同意' },
  implement: SCENE,
  'implement-freeze': {
    startedAt: '10:00', endedAt: '10:20', place: '示范银行湖滨支行', identityShown: true, noticeDelivered: true, clerk: '柜员甲', record: '柜员甲当场办理冻结',
  },
  'extend-term': { days: 30, reason: '案情复杂，检验结果尚未作出' },
  'set-testing-period': { institution: '示范市检验检测中心', subject: '是否符合安全标准', from: '2026-03-16', to: '2026-03-25', free: true },
  'entrust-custody': { keeper: '示范冷链有限公司', things: '食品12袋', free: true, warned: true },
  dispose: { fates: [{ number: 1, outcome: 'lift' }], reason: '经查没有违法行为' },
  lift: { ground: 'innocent', reason: '经检验合格' },
  'notify-unfreezing': { contact: '张明 0398-0000000' },
  'return-property': { place: '示范路3号', recipient: '李四', signed: true, condition: '完好' },
  'transfer-property': { authority: '示范区公安局', crimeCase: '案件移送函〔2026〕1号', told: true },
  serve: served('extension'),
};
