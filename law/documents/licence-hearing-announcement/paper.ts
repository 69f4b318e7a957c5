import { announcement } from '#law/writing/hearing.ts';
import { pars, under } from '#law/writing/layouts.ts';
import type { Write } from '#law/writing/source.ts';

export const write: Write = (source) => announcement(source, pars(
  `${source.view.title}的行政许可事项属于${source.need('举行听证的情形', source.data.words('ground'))}，${under(source)}，本机关将举行听证，现予公告。`,
  source.need('公告内容', source.data.text('content')),
));
