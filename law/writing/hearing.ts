import type { Block } from '#paper/model.ts';
import { letter, pars } from './layouts.ts';
import type { Recorded } from './recorded.ts';
import type { Draft, Source } from './source.ts';

/** What notice, announcement, transcript and report of a hearing share, whatever the procedure. */

type Rows = readonly (readonly [string, string])[];

const chairOf = (source: Source, convened: Recorded | undefined): string => {
  const name = source.need('主持人', convened?.words('chair'));
  const unit = [...source.issuance.facts.people.values()].find(({ id }) => id === convened?.text('chair'))?.unit;
  return unit === undefined ? name : `${name}（${unit}）`;
};

/** Who hears: the chair with the unit, those who sit beside, who keeps the record. */
export const hearers = (source: Source, convened: Recorded | undefined): Rows => {
  const assessors = convened?.lines('assessors') ?? [];
  return [
    ['主持人', chairOf(source, convened)], ...(assessors.length === 0 ? [] : [['听证员', assessors.join('、')]] as const), ['书记员', source.need('书记员', convened?.text('recorder'))],
  ];
};

export const openness = (convened: Recorded | undefined): string => {
  const reason = convened?.words('closedReason') ?? null;
  return convened?.is('open') === true ? '公开' : `不公开${reason === null ? '' : `（${reason}）`}`;
};

/** When, where, how and before whom. */
export const hearingRows = (source: Source, convened: Recorded | undefined): Rows => [
  ['听证时间', `${source.need('听证时间', convened?.date('hearingOn'))}${convened?.text('startsAt') ?? ''}`], ['听证地点', source.need('听证地点', convened?.text('place'))],
  ['听证方式', openness(convened)], ...hearers(source, convened),
];

/** 听证公告: under the agency's name, for everybody; where it stands is part of it. */
export const announcement = (source: Source, blocks: readonly Block[]): Draft => letter(source, {
  party: false, blocks: [...blocks, ...pars(`公告载体：${source.need('公告载体', source.data.text('channel'))}`)],
});

/** The signatures of those before whom it was held. */
export const hearerLines = (convened: Recorded | undefined) => [
  { label: '听证主持人（签名）', name: convened?.words('chair') ?? null, date: true },
  ...(convened?.lines('assessors') ?? []).map((name) => ({ label: '听证员（签名）', name, date: true })),
  { label: '书记员（签名）', name: convened?.text('recorder') ?? null, date: true },
];
