import { provisionsText } from '#law/disposition.ts';
import { form } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';
import type { Recorded } from '#law/writing/recorded.ts';

/** Where the task comes from, as far as whoever is inspected may know: not that somebody complained. */
const taskText = (task: Recorded | undefined): string => {
  const from = task?.text('source');
  return [task?.words('type') ?? '', from === 'plan' ? task?.text('plan') ?? '' : from === 'complaint' ? '线索核查' : task?.words('source') ?? ''].filter((one) => one !== '').join('，');
};

const frequencyText = (task: Recorded | undefined): string => {
  const cap = task?.at('cap');
  const most = cap?.text('most') ?? cap?.text('allLevels') ?? null;
  const times = `${cap?.text('years') ?? '1'}年内已经检查${task?.text('done') ?? '0'}次`;
  return most === null ? times : `${times}，公布的上限为${most}次`;
};

export const write: Write = (source) => {
  const task = source.latest('register-inspection')?.data;
  return letter(source, {
    blocks: [
      ...pars(source.say('founded', {
        检查依据: source.need('检查依据', provisionsText(task?.provisions('basis') ?? [])), 程序依据: source.form.articles.map(({ text }) => text).join('、'), 检查日期: source.need('检查日期', source.data.date('visitOn')),
      }), source.say('items', { 检查事项: source.need('检查事项', source.data.text('items')) })),
      form(['任务来源', source.need('任务来源', taskText(task))], ['检查频次', frequencyText(task)], ['检查人员', source.officers()], ['联系方式', source.need('联系方式', source.data.text('contact'))]),
      ...pars(source.say('discipline'), source.say('rights')),
    ],
  });
};
