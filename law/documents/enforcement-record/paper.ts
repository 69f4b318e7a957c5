import { heading } from '#law/writing/blocks.ts';
import { answers, pars, record } from '#law/writing/layouts.ts';
import type { Source, Write } from '#law/writing/source.ts';
import { partyName } from '#law/party.ts';

/** What the officers confirm of the manner, in sentences for those who sign. */
function manner(source: Source): readonly (string | null)[] {
  const { data } = source;
  if (source.event.step === 'clear-at-once') {
    return [source.say('atOnce', { 地点: data.words('where') ?? '', 物品: data.words('what') ?? '' }), data.is('present') ? null : source.say('absent')];
  }
  const emergency = data.text('emergency');
  return [
    source.say('supervised'), emergency === null ? null : source.say('emergency', { 紧急情况: emergency }),
    data.lines('cutOff').length === 0 ? null : `采取的停止供应方式：${data.words('cutOff') ?? ''}，不涉及居民生活。`,
    data.is('complete') ? '执行完毕。' : '尚未全部执行完毕。',
  ];
}

/** 代履行完毕: who supervised, who performed, and the party or a witness sign (行政强制法第五十一条第一款第四项). */
const performer = (source: Source): string | null => source.latest('decide')?.data.text('enforcement.performer') ?? null;

export const write: Write = (source) => {
  const by = performer(source);
  return record(source, {
    who: '当事人',
    rows: [['当事人', source.view.party === null ? '（当事人不能确定）' : partyName(source.view.party)], ['当事人到场情况', source.data.is('present') ? '到场' : '未到场'],
      ['见证人', source.data.text('witness') ?? '无'], ...(by === null ? [] : [['代履行人', by] as const])],
    blocks: [
      ...pars(source.say('told')), heading('执行情况'), ...pars(source.need('执行情况', source.data.text('findings')), ...manner(source)),
      ...answers(source, [
        'startedAt', 'endedAt', 'place', 'identityShown', 'present', 'witness', 'findings', 'signature', 'night', 'emergency', 'residential', 'cutOff', 'supervised', 'peaceful', 'complete',
        'where', 'what', 'unable', 'notified',
      ]),
    ],
    also: by === null ? [] : [{ label: '代履行人（签名或者盖章）', name: null, date: true }],
  });
};
