import { form, readingBlocks } from '#law/writing/blocks.ts';
import { servedPapers, servedText, type Served } from '#law/writing/served.ts';
import type { Write } from '#law/writing/source.ts';
import { SERVICE_METHODS } from '#law/forms/service.ts';

/** Nobody takes the document from the server's hand. */
const UNHANDED: readonly string[] = ['electronic', 'public-notice'];

/** One document with its number beside it, several each with its own behind it. */
const documentRows = (papers: readonly Served[]): readonly (readonly [string, string])[] => {
  const [only, ...more] = papers;
  return only === undefined || more.length > 0 ? [['送达文书', servedText(papers)]] : [['送达文书', only.name], ...(only.number === null ? [] : [['文号', only.number]] as const)];
};

/** 送达回证: which document, to whom, how, when and where, who received it, who brought it. */
export const write: Write = (source) => {
  const { data } = source;
  const method = data.text('service.method');
  const words = Object.entries(SERVICE_METHODS).find(([code]) => code === method)?.[1];
  const confirmed = source.latest('confirm-service-address')?.data;
  return {
    blocks: [
      form(...documentRows(servedPapers(source)), ['案由', source.view.title], ['受送达人', source.partyName],
        ...(confirmed === undefined ? [] : [['受送达人确认的送达地址', confirmed.text('address') ?? '']] as const),
        ['送达方式', source.need('送达方式', words)], ['送达时间', source.on], ...(method === 'public-notice' ? [['视为送达的日期', data.date('computed.servedOn') ?? '']] as const : []), ['送达人', source.officers()]),
      ...readingBlocks(data.at('service').readings()),
      { kind: 'signatures', statement: null, signers: [
        ...(UNHANDED.includes(method ?? '') ? [] : [{ label: '收件人（签名或者盖章）', name: null, date: true }, { label: '代收人及与受送达人的关系', name: null, date: true }]),
        ...(data.text('service.witness') === null ? [] : [{ label: '见证人（签名）', name: data.text('service.witness'), date: true }]),
        ...source.acting().map(({ name: officer, certificate }) => ({ label: '送达人（签名）', name: `${officer}（执法证号：${certificate ?? ''}）`, date: true })),
      ] },
    ],
  };
};
