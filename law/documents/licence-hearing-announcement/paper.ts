import { form } from '#law/writing/blocks.ts';
import { announcement } from '#law/writing/hearing.ts';
import { pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

/** Who is to chair is not yet named when the public is told: whoever comes forward learns it from the notice of the hearing. */
export const write: Write = (source) => {
  const { data } = source;
  return announcement(source, [
    ...pars(`${source.view.title}的行政许可事项属于${source.need('举行听证的情形', data.words('ground'))}，${under(source)}，本机关将举行听证，现予公告。`, source.need('公告内容', data.text('content'))),
    form(
      ['听证时间', `${source.need('听证时间', data.date('hearingOn'))}${source.need('听证时间', data.text('startsAt'))}`], ['听证地点', source.need('听证地点', data.text('place'))],
      ['报名参加、旁听', source.need('报名参加、旁听的办法', data.text('enrolment'))], ['联系方式', source.need('联系方式', data.text('contact'))],
    ),
  ]);
};
