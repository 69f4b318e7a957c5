import { chineseDate } from '#kernel/dates.ts';
import { Disposition } from '#law/disposition.ts';
import { approval, requested } from '#law/writing/layouts.ts';
import { penaltyLines } from '#law/writing/penalty.ts';
import type { Source, Write } from '#law/writing/source.ts';

const DECISIONS = ['penalty-decision', 'no-penalty-decision', 'summary-decision'] as const;

/** What was found and decided, where the case is about a penalty. */
function decided(source: Source): readonly (readonly [string, string])[] {
  const { decision, rules } = source.view;
  if (decision === null) return [];
  const number = DECISIONS.flatMap((form) => source.earlier(form)?.number ?? []).at(-1);
  const disposition = Disposition.safeParse(decision.disposition).data;
  const outcome = rules.draftNames[decision.disposition.kind] ?? '';
  return [
    ...(number === undefined ? [] : [['决定书文号', number]] as const),
    ...(disposition === undefined ? [['处理决定', outcome]] as const : [['查明的事实', disposition.facts], ['处理决定', [outcome, ...penaltyLines(disposition)].join('\n')]] as const),
  ];
}

export const write: Write = (source) => {
  const { decision, filedOn } = source.view;
  const filing = source.earlier('case-filing')?.number ?? null;
  return approval(source, {
    rows: [
      ...(filing === null ? [] : [['立案文号', filing]] as const), ['立案日期', filedOn === null ? '' : chineseDate(filedOn)], ['决定日期', decision === null ? '未作出决定' : chineseDate(decision.on)],
      ['送达日期', decision === null || decision.servedOn === null ? '' : chineseDate(decision.servedOn)], ...decided(source),
      ['处理和执行情况', source.need('处理结果', source.data.text('result'))], ['附件', `卷内文书${source.issuance.issued.length - 1}份`],
    ],
    opinions: requested(source, '承办人意见', '案件已经处理完毕，建议结案。'),
  });
};
