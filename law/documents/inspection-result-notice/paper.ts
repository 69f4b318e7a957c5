import { chineseDate } from '#kernel/dates.ts';
import { provisionsText } from '#law/disposition.ts';
import { form, readingBlocks } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import type { Block } from '#paper/model.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** When, where and by whom the inspection was made that has this result: a row for each record of it. */
function visits(source: Source): Block {
  const records = source.taken('record-inspection');
  source.need('检查的时间、地点和检查人员', records.length === 0 ? null : '有');
  return form(...records.flatMap(({ event, data }) => [
    ['检查时间', `${chineseDate(event.on)}${data.text('startedAt') ?? ''}至${data.text('endedAt') ?? ''}`], ['检查地点（方式）', source.need('检查地点', data.text('place'))], ['检查人员', source.officers(event)],
  ] as const));
}

export const write: Write = (source) => {
  const { data } = source;
  const basis = data.provisions('conclusion.basis');
  return letter(source, {
    blocks: [
      ...pars('本机关对你（单位）进行了行政检查，现将结果告知如下。'), visits(source),
      ...pars(source.say('findings', { 检查情况: source.need('检查情况', data.text('conclusion.findings')) }),
        data.text('conclusion.problems') === null ? source.say('clean') : `发现的问题：${data.text('conclusion.problems') ?? ''}`,
        basis.length === 0 ? null : `认定问题的依据：${provisionsText(basis)}`),
      ...readingBlocks(data.at('conclusion').readings(['findings', 'problems', 'basis'])), ...pars(source.say('contact', { 联系电话: source.agency.phone })),
    ],
  });
};
