import { measureOf, thingList } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）的违法行为涉嫌犯罪，${under(source)}，本机关已将查封（扣押、冻结）的财物一并移送${source.need('接收的机关', source.data.text('authority'))}，现书面告知。`),
    ...thingList('移送的财物', measureOf(source)),
  ],
});
