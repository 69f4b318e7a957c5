import { chineseDate } from '#kernel/dates.ts';
import { form, partyForm, to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import { servedWords } from '#law/writing/served.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** When the party got the decision, as another case tells it or this one: what is fined on the spot is handed over at once. */
function decisionServed(source: Source): string {
  const elsewhere = source.latest('register-application')?.data.date('unperformed.servedOn') ?? null;
  if (elsewhere !== null) return `于${elsewhere}送达`;
  const summary = source.earlier('summary-decision');
  return summary === null ? servedWords(source, 'decision') : `于${chineseDate(summary.issuedOn)}当场交付`;
}

/** That the party let its remedies pass, or how those it took have ended (第五十三条). */
function remediesOver(source: Source): string {
  const served = { 送达情况: decisionServed(source) };
  const taken = source.taken('record-remedy').map(({ data }) => `被申请人的${data.words('kind') ?? ''}于${data.date('filedOn') ?? ''}由${data.text('body') ?? ''}受理`);
  if (taken.length === 0) return source.say('unchallenged', served);
  const ended = source.taken('end-remedy').map(({ data }) => `${data.date('endedOn') ?? ''}终结，结果为${data.words('result') ?? ''}（${data.text('document') ?? ''}）`);
  return source.say('challenged', { ...served, 复议和诉讼: `${[...taken, ...ended].join('；')}。` });
}

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
        remediesOver(source),
        urged === null ? null : source.say('urged', { 催告书: source.titled('payment-demand', '催告书'), 送达情况: servedWords(source, 'demand'), 催告内容: urged.data.text('demand') ?? '' }),
        source.say('still', { 案由: view.title }),
        `${under(source)}，特申请贵院强制执行。`,
      ),
      { kind: 'signatures', statement: null, signers: [{ label: '行政机关负责人（签名）', name: source.need('机关负责人', head), date: true }] },
    ],
  });
};
