import { inventory, partyForm, to } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';
import { TRANSFER_GROUNDS, TRANSFER_LAW } from '#law/penalty/jurisdiction.ts';

/** 案件移送函 to the agency that has jurisdiction: whom and what the case is about, why it goes there, what goes with it. */
export const write: Write = (source) => {
  const { data } = source;
  const concluded = source.latest('decide')?.data;
  const chosen = Object.entries(TRANSFER_GROUNDS).find(([code]) => code === data.text('ground'));
  const law = Object.entries(TRANSFER_LAW).find(([code]) => code === data.text('ground'))?.[1].text;
  const materials = data.lines('materials');
  const proof = data.text('proof');
  source.need('移送的材料', materials[0]);
  return letter(source, {
    party: false,
    blocks: [
      to(source.need('受移送机关', data.text('authority'))), ...partyForm(source),
      ...pars(
        source.say('opening', { 案由: source.view.title, 案件情况: source.need('案件情况', data.text('facts') ?? concluded?.text('conclusion.problems')) }),
        source.say('transfer', { 移送的理由: chosen === undefined || law === undefined ? '该案依法应当由你机关管辖' : `根据${law}的规定，${chosen[1]}${proof === null ? '' : `（${proof}）`}` }),
        source.say('contact', { 联系电话: source.agency.phone }),
      ),
      inventory('移送材料清单', ['序号', '名称'], [1, 8], materials.map((one, index) => [String(index + 1), one])),
    ],
  });
};
