import { frozenList, measureOf, measureTitled, measureWord, thingList } from '#law/writing/coercion.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => letter(source, {
  blocks: [
    ...pars(`你（单位）涉嫌犯罪，${under(source)}，本机关已将依${measureTitled(source)}${measureWord(source)}的财物一并移送${source.need('接收的机关', source.data.text('authority'))}（${source.need('移送案件的文书', source.data.text('crimeCase'))}），现书面告知。`),
    ...thingList('移送的财物', measureOf(source)), ...frozenList(source, '移送的存款、汇款'),
  ],
});
