import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: pars(
    `你（单位）关于${source.latest('receive-application')?.data.text('item') ?? source.view.matter}的申请，属于本机关职权范围，申请材料齐全、符合法定形式。${under(source)}，决定自${source.on}起予以受理。`,
    `本机关自受理之日起${source.period('licence.decision')}内作出行政许可决定；依法需要听证、招标、拍卖、检验、检测、检疫、鉴定和专家评审的，所需时间不计算在内，另行书面告知。`,
    source.data.text('note'), '本通知书加盖行政许可专用印章。',
  ),
});
