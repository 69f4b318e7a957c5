import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { Provision } from '#law/disposition.ts';
import { dueBy } from '#law/engine/facts.ts';
import { refuse } from '#law/engine/refusal.ts';
import { choice, date, line, lines, text, yesNo } from '#law/forms/fields.ts';
import { checkParty, Party } from '#law/party.ts';
import { canFoundPenalty } from '#law/statutes/define.ts';
import { cite } from '#law/statutes/index.ts';
import { isApplication, MATTERS } from './draft.ts';
import { entering, HANDLINGS, step } from './state.ts';

const CHANNELS = { window: '窗口当面提交', letter: '信函', fax: '传真', email: '电子邮件', online: '政务服务平台', other: '其他' } as const;

/** The licence that a matter is about, where it is not a first application. */
const Licence = z.strictObject({
  number: line('许可证件编号', 100),
  validTo: date('有效期至').exactOptional().meta({ title: '有效期至（长期有效的不填）', widget: 'date' }),
  sourceCase: z.uuid().exactOptional().meta({ title: '取得许可的案件', widget: 'case' }),
}).meta({ title: '原许可' });

/** Only what an officer has compared is called so on the receipt. */
const compared = yesNo('收到的复印件已与原件核对无误').exactOptional();

const Registration = z.strictObject({
  matter: choice('办理事项', MATTERS),
  title: line('案由', 100),
  item: line('执法事项', 200),
  basis: z.array(Provision).min(1).meta({ title: '许可依据' }),
  party: Party.meta({ title: '申请人（被许可人）', widget: 'party' }),
  handling: choice('办理方式', HANDLINGS),
  channel: choice('提出申请的方式', CHANNELS).exactOptional(),
  agent: line('代理人', 50).exactOptional(),
  materials: lines('收到的申请材料（名称、份数、原件或者复印件）', 0),
  checked: compared, licence: Licence.exactOptional(),
  reason: text('启动的事由（申请以外的事项填写）', 3000).exactOptional(),
  bannedUntil: date('申请人依法不得再次申请的期限至').exactOptional().meta({ title: '申请人依法不得再次申请的期限至（没有的不填）', widget: 'date' }),
});

/** What each matter cannot do without. */
function missingFrom({ matter, channel, materials, licence, reason }: z.infer<typeof Registration>) {
  const applied = isApplication(matter);
  return [
    ...(applied && (channel === undefined || materials.length === 0)
      ? [refuse('no-materials', '登记申请应当写明提出的方式和收到的材料', [cite('licensing-2019', 29), cite('licensing-2019', 32, 2)], { todo: '逐件登记收到的材料并出具接收凭证。' })] : []),
    ...(matter !== 'new' && licence === undefined ? [refuse('licence-unnamed', '变更、延续、撤回、撤销、注销应当写明原许可', [cite('licensing-2019', 49), cite('licensing-2019', 70)], { todo: '填写原许可证件的编号和有效期。' })] : []),
    ...(matter === 'renewal' && licence !== undefined && licence.validTo === undefined
      ? [refuse('nothing-to-renew', '原许可长期有效，不需要延续', [cite('licensing-2019', 50, 1)], { todo: '核对原许可的有效期；长期有效的，告知不需要延续。' })] : []),
    ...(!applied && reason === undefined ? [refuse('reason-missing', '撤回、撤销、注销应当写明启动的事由', [cite('licensing-2019', 8), cite('licensing-2019', 69), cite('licensing-2019', 70)], { todo: '写明线索来源和启动的事由。' })] : []),
  ];
}

const receiveApplication = step({
  code: 'receive-application', name: '登记许可事项', stage: 'initiation', by: ['officer'], from: ['none'],
  articles: [cite('licensing-2019', 29), cite('licensing-2019', 32, 2)], documents: ['licence-application', 'licence-material-receipt'],
  issues: ({ matter }) => (isApplication(matter) ? ['licence-application', 'licence-material-receipt'] : []),
  form: Registration,
  objections: (_state, data, _command, facts) => {
    const checked = checkParty(data.party, facts.today);
    return [
      ...(checked.ok ? [] : [refuse('party-identity', checked.error.detail, [cite('licensing-2019', 31)], { todo: '请对照证件原件更正后再提交。' })]),
      ...(data.basis.some(({ rank }) => canFoundPenalty(rank)) ? [] : [refuse(
        'no-basis', '许可事项没有法律、法规或者规章的依据；规范性文件不得设定行政许可', [cite('licensing-2019', 17)], { todo: '核对权责事项和许可依据；没有依据的，告知不需要取得许可。' },
      )]),
      ...missingFrom(data),
    ];
  },
  compute: (_state, { matter, licence }, { on }, facts) => {
    const lead = dueBy(facts, 'licence.renewal', on);
    return { inTime: matter === 'renewal' && licence?.validTo !== undefined && lead !== null && compareDates(lead.due.date, licence.validTo) <= 0 };
  },
  apply: (state, { data, on, officers, by }) => ({
    ...entering(state, isApplication(data.matter) ? 'received' : 'examining', on),
    request: {
      matter: data.matter, title: data.title, item: data.item, handling: data.handling, validTo: data.licence?.validTo ?? null,
      inTime: data.computed.inTime, bannedUntil: data.bannedUntil ?? null,
    },
    party: data.party,
    handlers: officers.length > 0 ? officers : [by],
    receivedOn: isApplication(data.matter) ? on : null,
  }),
});

const correctOnTheSpot = step({
  code: 'correct-on-the-spot', name: '当场更正', stage: 'initiation', by: ['officer'], from: ['received'],
  articles: [cite('licensing-2019', 32, 1, 3)],
  form: z.strictObject({ corrected: text('更正的内容', 1000), signed: yesNo('申请人已在更正处签名（盖章）') }),
  objections: (_state, { signed }) => (signed ? [] : [refuse('correction-unsigned', '当场更正应当由申请人作出并签名（盖章）', [cite('licensing-2019', 32, 1, 3)], { todo: '由申请人在更正处签名（盖章）后再登记。' })]),
  apply: (state) => state,
});

const receiveCorrection = step({
  code: 'receive-correction', name: '接收补正材料', stage: 'initiation', by: ['officer'], from: ['supplementing'],
  articles: [cite('licensing-2019', 32, 1, 5), cite('licensing-2019', 32, 2)], documents: ['licence-material-receipt'],
  form: z.strictObject({ materials: lines('收到的补正材料'), checked: compared }),
  apply: (state, { on }) => ({ ...entering(state, 'received', on), receivedOn: on, correction: state.correction && { ...state.correction, supplied: true } }),
});

const withdrawApplication = step({
  code: 'withdraw-application', name: '申请人撤回申请', stage: 'decision', by: ['officer'], from: ['received', 'supplementing', 'examining', 'concluded'],
  articles: [cite('licensing-2019', 29)],
  applicable: (state) => state.request !== null && isApplication(state.request.matter),
  form: z.strictObject({ manner: choice('方式', { written: '书面', record: '口头（已记录并签名）' }), reason: text('理由', 1000).exactOptional() }),
  apply: (state, { on }) => entering(state, 'terminated', on),
});

export const INTAKE_STEPS = [receiveApplication, correctOnTheSpot, receiveCorrection, withdrawApplication];
