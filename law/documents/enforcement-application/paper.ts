import { chineseDate } from '#kernel/dates.ts';
import { form, partyForm, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import type { Write } from '#law/writing/source.ts';

/** 强制执行申请书 to a court by its own name: decision, facts and reasons, what the party failed to do, that it was urged; signed by the head. */
export const write: Write = (source) => {
  const { data, view } = source;
  const court = source.need('人民法院', data.text('court'));
  const urged = source.latest('demand-performance');
  const head = source.person(source.event.by)?.name;
  return letter(source, {
    party: false, letterhead: false,
    blocks: [
      to(court), form(['申请人', source.agency.name], ['地址', source.agency.address], ['联系电话', source.agency.phone]), ...partyForm(source, '被申请人'),
      ...pars(
        `申请执行的事项：${source.need('申请执行的标的', data.text('subject'))}`,
        `据以申请的决定：${unperformedTitled(source)}`,
        `事实和理由：${source.need('事实和理由', data.text('grounds') ?? data.text('opinion'))}`,
        urged === null ? null : `本机关于${chineseDate(urged.event.on)}制作${source.titled('payment-demand', '催告书')}催告被申请人履行义务：${urged.data.text('demand') ?? urged.data.text('manner') ?? ''}。被申请人仍未履行${view.title}一案的行政决定所确定的义务。`,
        `${under(source)}，特申请贵院强制执行。`,
      ),
      { kind: 'signatures', statement: null, signers: [{ label: '行政机关负责人（签名）', name: source.need('机关负责人', head), date: true }] },
    ],
  });
};
