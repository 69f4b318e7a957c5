import { chineseDate } from '#kernel/dates.ts';
import { approval, requested } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => {
  const { data, event } = source;
  const accepts = event.step === 'accept-application';
  const applied = source.latest('receive-application');
  const told = source.latest('request-correction');
  const supplied = source.latest('receive-correction');
  const ground = accepts ? '申请事项属于本机关职权范围，申请材料齐全、符合法定形式，或者已经按照要求补正' : `${source.need('不予受理的情形', data.words('ground'))}：${source.need('理由', data.text('reason'))}`;
  return approval(source, {
    title: accepts ? '行政许可受理审批表' : '行政许可不予受理审批表',
    rows: [
      ['许可事项', source.need('许可事项', applied?.data.text('item'))], ['收到申请的日期', applied === null ? '' : chineseDate(applied.event.on)], ['申请材料', applied?.data.lines('materials').join('；') ?? ''],
      ['告知补正', told === null ? '没有告知补正' : `${chineseDate(told.event.on)}一次告知：${told.data.lines('missing').join('；')}`],
      ...(supplied === null ? [] : [['收到补正材料的日期', chineseDate(supplied.event.on)]] as const),
      ['理由', data.is('computed.deemed') ? '逾期没有告知补正，自收到申请材料之日起即为受理' : ground], ...(data.text('note') === null ? [] : [['备注', data.text('note') ?? '']] as const),
    ],
    opinions: requested(source, '承办人意见', accepts ? '建议受理。' : '建议不予受理。'),
  });
};
