import { cite } from '#law/statutes/index.ts';
import { letter, pars, under } from '#law/writing/layouts.ts';
import { isJoint, itemOf } from '#law/writing/licence.ts';
import type { Source, Write } from '#law/writing/source.ts';

/** Whoever was kept waiting past the time for telling what is missing is accepted from the day of receipt, whatever day this is written. */
const BY_SILENCE = [cite('licensing-2019', 32, 1, 4), cite('licensing-2019', 32, 2)];

function accepted(source: Source): string {
  const { data } = source;
  return data.is('computed.deemed')
    ? source.say('deemed', { 申请事项: itemOf(source), 依据: under(source, BY_SILENCE), 收到日期: source.need('收到申请材料的日期', data.date('computed.acceptedOn')) })
    : source.say('opening', { 申请事项: itemOf(source), 依据: under(source), 受理日期: source.on });
}

export const write: Write = (source) => letter(source, {
  blocks: pars(
    accepted(source),
    source.latest('receive-application')?.data.text('handling') === 'lower-review'
      ? source.say('lowerReview', { 审查期限: source.period('licence.lower-review') })
      : source.say('term', { 许可期限: source.period(isJoint(source) ? 'licence.joint' : 'licence.decision') }),
    source.data.text('note'),
  ),
});
