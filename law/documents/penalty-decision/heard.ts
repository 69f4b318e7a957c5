import { chineseDate } from '#kernel/dates.ts';
import type { Source, Step } from '#law/writing/source.ts';

/** What came between the notice and the decision, as the decision tells it (处罚法第四十四条、第四十五条、第六十三条至第六十五条). */

/** The last of these steps since the party was last told: what it said and asked for before belongs to another notice. */
const sinceNotice = (source: Source, ...steps: readonly string[]): Step | null => {
  const told = source.latest('give-notice')?.event.seq ?? 0;
  return source.taken(...steps).findLast(({ event }) => event.seq > told) ?? null;
};

/** The notice and, where a hearing was offered, the notice of that right; when they were made and when they reached the party. */
function noticed(source: Source): readonly string[] {
  const notice = source.earlier('penalty-notice');
  if (notice === null) return [];
  const offered = source.latest('give-notice')?.data.is('hearingOffered') === true;
  const papers = [source.titled('penalty-notice', '行政处罚事先告知书'), ...(offered ? [source.titled('hearing-right-notice', '行政处罚听证告知书')] : [])];
  const told = source.latest('give-notice')?.event.seq ?? 0;
  const served = source.taken('serve').findLast(({ event, data }) => event.seq > told && data.text('document') === 'notice')?.data.date('computed.servedOn') ?? null;
  return [source.say('noticed', { 告知日期: chineseDate(notice.issuedOn), 告知书: papers.join('、'), 送达情况: served === null ? '并依法送达' : `，于${served}送达` })];
}

function argued(source: Source): readonly string[] {
  const statements = source.taken('record-statement');
  if (statements.length === 0) {
    const waived = sinceNotice(source, 'waive-statement');
    if (waived !== null) return [source.say('waived', { 放弃的方式: waived.data.words('manner') ?? '', 放弃的权利: waived.data.words('scope') ?? '' })];
    return [source.say('silent')];
  }
  const reviewed = source.latest('review-statement')?.data;
  return [`你（单位）提出陈述、申辩：${statements.map(({ data }) => data.text('content') ?? '').join('；')}。本机关经复核，${reviewed?.words('outcome') ?? ''}：${reviewed?.text('reason') ?? ''}`];
}

function hearing(source: Source): readonly string[] {
  if (source.latest('give-notice')?.data.is('hearingOffered') !== true) return [];
  const last = sinceNotice(source, 'request-hearing', 'decline-hearing', 'terminate-hearing', 'hold-hearing');
  const step = last?.event.step;
  const ground = last?.data.words('ground') ?? '';
  if (last !== null && step === 'hold-hearing') {
    return [source.say('heard', {
      听证日期: chineseDate(last.event.on), 申辩和质证: source.need('听证中的申辩和质证', last.data.text('defence')),
      处理意见: source.need('听证报告的处理意见', source.latest('report-hearing')?.data.text('conclusion')),
    })];
  }
  if (step === 'terminate-hearing') return [source.say('ended', { 终止的理由: ground.replace(/^当事人/u, '你（单位）') })];
  if (step === 'decline-hearing' && last?.data.text('ground') !== 'not-the-party') return [source.say('declined', { 不予受理的情形: ground })];
  return (sinceNotice(source, 'waive-statement')?.data.text('scope') ?? 'statement') === 'statement' ? [source.say('unasked')] : [];
}

export const toldAndHeard = (source: Source): readonly string[] => [...noticed(source), ...argued(source), ...hearing(source)];
