import { form, partyForm, to } from '#law/writing/blocks.ts';
import { pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

const TITLES: Readonly<Record<string, string>> = { written: '行政处罚听证申请登记表', oral: '行政处罚听证申请书（口头申请记录）' };

/** Lines to be written on by hand. */
const ROOM = Array.from({ length: 6 }, () => '　').join('\n');

export const write: Write = (source) => {
  const { data } = source;
  const blank = source.event.step === 'give-notice';
  const title = blank ? undefined : TITLES[data.text('form') ?? ''];
  return {
    ...(title === undefined ? {} : { title }),
    blocks: [
      to(source.agency.name), ...partyForm(source, '申请人'),
      form(['案由', source.view.title], ['听证告知书', source.earlier('hearing-right-notice')?.number ?? ''],
        ...(blank ? [] : [['提出日期', source.on], ['提出方式', source.need('提出方式', data.words('form'))]] as const),
        ['申请事项和理由', blank ? ROOM : source.need('申请内容', data.text('content'))],
        ...(blank ? [['委托代理人（一至二人）', ''], ['联系电话', ''], ['不公开举行的申请和理由', '']] as const : [])),
      ...(blank ? pars(source.say('guide', { 听证申请期限: source.period('hearing.request') })) : []),
      { kind: 'signatures', statement: blank ? null : source.say('statement'), signers: [
        { label: '申请人（签名或者盖章）', name: null, date: true }, ...(blank ? [] : [{ label: '接收（记录）人（签名）', name: source.acting()[0]?.name ?? null, date: true }]),
      ] },
    ],
  };
};
