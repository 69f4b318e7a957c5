import { laterOf, toLegalDate } from '#kernel/dates.ts';
import { ENFORCEMENTS } from '#law/coercion/enforcement.ts';
import { provisionsText } from '#law/disposition.ts';
import { cite } from '#law/statutes/index.ts';
import { form, readingBlocks, remedies } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { unperformedTitled } from '#law/writing/owed.ts';
import { servedOn, servedWords } from '#law/writing/served.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** What shows that the party hides what it has, where the agency does not wait for the demand's period to run out (行政强制法第三十七条第三款). */
function hidingAtOnce(source: Source): string | null {
  const hiding = source.data.text('enforcement.hiding');
  const until = toLegalDate(source.latest('demand-performance')?.data.text('until') ?? '');
  if (hiding === null || until === null) return hiding;
  return source.event.on <= laterOf(until, servedOn(source, 'demand') ?? until) ? hiding : null;
}

/** 行政强制执行决定书 (行政强制法第三十七条第二款): party, reasons and basis, how and when, remedies, name and date. */
export const write: Write = (source) => {
  const { data } = source;
  const hiding = hidingAtOnce(source);
  const urged = { 催告书: source.titled('payment-demand', '催告书'), 送达情况: servedWords(source, 'demand'), 行政决定: unperformedTitled(source) };
  const basis = source.need('强制执行的依据', provisionsText(data.provisions('enforcement.basis')));
  const amount = data.money('enforcement.amountFen');
  return letter(source, {
    blocks: [
      ...pars(
        hiding === null ? source.say('unperformed', urged) : source.say('hiding', { ...urged, 证据: hiding }),
        `经查：${source.need('强制执行的理由', data.text('enforcement.facts'))}`,
        hiding === null ? `依据${basis}的规定，本机关决定对你（单位）强制执行。` : `依据${basis}、${cite('coercion-2011', 37, 3).text}的规定，本机关决定对你（单位）立即强制执行。`,
      ),
      form(['执行方式', source.need('强制执行的方式', Object.entries(ENFORCEMENTS).find(([kind]) => kind === data.text('enforcement.kind'))?.[1])],
        ['方式和时间', source.need('强制执行的方式和时间', data.text('enforcement.manner'))], ...(amount === null ? [] : [['执行的数额', amount] as const])),
      ...readingBlocks(data.at('enforcement').readings(['kind', 'facts', 'basis', 'manner', 'hiding', 'amountFen'])), remedies(source),
    ],
  });
};
