import { z } from 'zod';
import { compareDates } from '#kernel/dates.ts';
import { refuse } from '#law/engine/refusal.ts';
import { line, text } from '#law/forms/fields.ts';
import { namesIn } from '#law/party.ts';
import { cite } from '#law/statutes/index.ts';
import { awaitingHearing, hearingUpdated, step } from './state.ts';

const OPEN = [cite('penalty-2021', 64, 1, 3)];
const PRIVACY = [cite('penalty-2021', 50), ...OPEN];

/** 听证公告: an open hearing is one that people can learn of; whom it names is told by the party's own rights (处罚法第五十条). */
const announceHearing = step({
  code: 'announce-hearing', name: '公告举行听证', stage: 'decision', by: ['officer'], from: ['noticed'],
  articles: OPEN, documents: ['hearing-announcement'],
  applicable: (state) => awaitingHearing(state) && state.hearing?.convened?.open === true && state.hearing.convened.announcedOn === null,
  form: z.strictObject({ caption: line('对外公告的案由（不写公民的姓名）'), channel: line('公告的方式和载体'), attendance: text('旁听的办法', 500) }),
  objections: ({ party, hearing }, { caption, attendance }, { on }) => {
    const day = hearing?.convened?.hearingOn;
    const named = party === null ? [] : namesIn(party).filter((one) => `${caption}${attendance}`.includes(one));
    return [
      ...(day !== undefined && compareDates(on, day) >= 0 ? [refuse('announced-too-late', `听证在${day}举行，公告应当在此之前`, OPEN, { todo: '重新通知听证日期后公告。', evidence: { hearingOn: day } })] : []),
      ...(named.length === 0 ? [] : [refuse('announcement-names-citizen', `公告写有公民个人的信息：${named.join('、')}`, PRIVACY, { todo: '改为不能识别公民身份的表述，例如“刘某某涉嫌……案”。' })]),
    ];
  },
  apply: (state, { on }) => (state.hearing?.convened ? hearingUpdated(state, { convened: { ...state.hearing.convened, announcedOn: on } }) : state),
});

export const ANNOUNCEMENT_STEPS = [announceHearing];
