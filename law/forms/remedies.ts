import { line } from './fields.ts';

/** A remedy told without the name of the body counts as not told: "有管辖权的人民法院" is nobody's address. */
const GENERIC = /^(有管辖权的|相应的|有关的?|当地|本级|同级|上级|上一级)*(人民法院|法院|人民政府|政府|行政复议机关|复议机关|行政机关|主管部门|机关)$/;

export const named = (title: string) =>
  line(title, 100).refine((name) => !GENERIC.test(name), `${title}应当写明具体名称，不能笼统表述`);

/** Where the party may turn against a decision, each body by its own name. */
export const REMEDY_BODIES = { reconsideration: named('行政复议机关'), court: named('人民法院') };

/** The same for a document made out before anybody decided: its form asks for them, though steps recorded earlier do not have them. */
export const REMEDY_TOLD = {
  reconsideration: REMEDY_BODIES.reconsideration.exactOptional().meta({ title: '行政复议机关', widget: 'line' }),
  court: REMEDY_BODIES.court.exactOptional().meta({ title: '人民法院', widget: 'line' }),
};
