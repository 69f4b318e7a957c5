import { outcomeOf, type PublicCopy } from '#disclosure/model.ts';
import { chineseDate } from '#kernel/dates.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import { PublicTexts } from './PublicTexts.tsx';

/** The public copy as the public will read it, apart from the number and the agency's name. */
export function PublicCopyView({ copy }: { readonly copy: PublicCopy }) {
  const { texts, partyCode, decidedOn, officers, hidden, category } = copy;
  const words = DISCLOSURE_LAW[category];
  return (
    <div className="public-copy-text">
      <PublicTexts texts={texts} />
      {partyCode === null ? null : <p>统一社会信用代码：{partyCode}</p>}
      <p>执法类别：{category}；{words.outcome}：{outcomeOf(copy)}</p>
      <p>{words.date}：{chineseDate(decidedOn)}</p>
      {officers.length === 0 ? null : <p>执法人员：{officers.map(({ name, certificate }) => `${name}（${certificate}）`).join('、')}</p>}
      <p className="muted">{hidden.length === 0 ? '没有隐去的内容。' : `依法隐去：${hidden.join('、')}。`}</p>
    </div>
  );
}
