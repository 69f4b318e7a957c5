import { to } from '#law/writing/blocks.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { servedPapers, servedText } from '#law/writing/served.ts';
import type { Write } from '#law/writing/source.ts';

/** 送达公告: open to everybody, so it calls the party by name alone, without identity number or address (处罚法第五十条). */
export const write: Write = (source) => {
  const service = source.data.at('service');
  return letter(source, {
    party: false,
    blocks: [
      to(source.partyName),
      ...pars(
        source.say('opening', { 公告事由: source.need('公告送达的事由', service.words('ground')), 文书: servedText(servedPapers(source)), 依据: under(source) }),
        source.need('公告的内容', service.text('gist')),
        source.say('deemed', { 公告期限: source.period('service.public-notice'), 领取地点: source.need('领取文书的地点', service.text('collectAt')) }),
        `公告载体：${source.need('公告载体', service.text('channel'))}`,
        source.say('contact', { 联系电话: source.agency.phone }),
      ),
    ],
  });
};
