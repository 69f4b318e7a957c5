import { chineseDate } from '#kernel/dates.ts';
import { amountOf, provisionsText } from '#law/disposition.ts';
import { heading, remedies } from '#law/writing/blocks.ts';
import { letter, pars } from '#law/writing/layouts.ts';
import { dispositionOf, found, penaltyLines } from '#law/writing/penalty.ts';
import type { Write } from '#law/writing/source.ts';

/** 行政处罚决定书 (处罚法第五十九条第一款): party, facts and evidence, kind and basis, how and when to perform, remedies, name and date. */
export const write: Write = (source) => {
  const decision = dispositionOf(source, 'decision');
  source.need('处罚种类和依据', decision?.kind === 'penalty' ? '有' : null);
  if (decision?.kind !== 'penalty') return { blocks: [] };
  const notice = source.earlier('penalty-notice');
  const said = source.latest('record-statement');
  const reviewed = source.latest('review-statement');
  const heard = source.latest('hold-hearing');
  const fined = amountOf(decision, 'fine') > 0;
  return letter(source, {
    blocks: [
      heading('一、违法事实和证据'), ...found(decision),
      heading('二、告知和陈述申辩、听证情况'),
      ...pars(
        notice === null ? null : source.say('told', { 告知日期: chineseDate(notice.issuedOn), 告知书: source.titled('penalty-notice', '行政处罚事先告知书') }),
        said === null ? source.say('silent') : `你（单位）提出陈述、申辩：${said.data.text('content') ?? ''}。本机关经复核，${reviewed?.data.words('outcome') ?? ''}：${reviewed?.data.text('reason') ?? ''}`,
        heard === null ? null : `本机关于${chineseDate(heard.event.on)}依你（单位）的要求举行了听证。`,
      ),
      heading('三、处罚的种类和依据'),
      ...pars(source.say('imposed', { 处罚依据: source.need('处罚依据', provisionsText(decision.basis)) }), ...penaltyLines(decision), `同时责令改正：${decision.correction}`,
        `裁量理由和适用的裁量基准：${decision.discretion}`),
      heading('四、履行方式和期限'),
      ...pars(
        fined ? source.say('payment', {
          缴款期限: source.period('payment.limit'), 代收机构和账户: source.need('罚款代收机构和账户', source.data.text('collector')), 加处比例: source.period('payment.late-fine'),
        }) : source.say('performance'),
      ),
      heading('五、救济途径和期限'), remedies(source), ...pars(source.say('unsuspended')),
    ],
  });
};
