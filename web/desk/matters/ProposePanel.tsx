import { Button } from 'antd';
import { useId, useState } from 'react';
import { DAY_UNITS } from '#law/matters/guide.ts';
import type { MatterDetail } from '#registry/matter-contract.ts';
import { AbolitionProposal, GuideProposal, MatterProposal } from './ProposalForm.tsx';

const ACTS = { matter: '调整事项', guide: '编制（修改）服务指南', abolish: '废止事项' } as const;
type Act = keyof typeof ACTS;

/** What an official may propose of a matter that stands: one form at a time. */
export function ProposePanel({ detail }: { readonly detail: MatterDetail }) {
  const id = useId();
  const [act, setAct] = useState<Act>();
  const [sent, setSent] = useState(0);
  const last = detail.editions.at(-1);
  const content = last?.content ?? null;
  if (last === undefined || content === null) return null;
  const shared = {
    matter: detail.id,
    onDone: () => {
      setAct(undefined);
      setSent((before) => before + 1);
    },
  };
  const { limit } = detail;
  return (
    <section className="sheet" aria-labelledby={id}>
      <h2 id={id}>提出变更</h2>
      <div className="form-choices">
        {(Object.keys(ACTS) as Act[]).map((one) => ( // keys of a constant object
          <Button key={one} aria-pressed={act === one} onClick={() => setAct(act === one ? undefined : one)}>{ACTS[one]}</Button>
        ))}
      </div>
      {sent === 0 || act !== undefined ? null : <output className="notice">已提交，待负责人审批。</output>}
      {act === 'matter' ? <MatterProposal key={sent} {...shared} edition={last.edition + 1} kind={content.kind} parent={content.parent} initial={content} /> : null}
      {act === 'abolish' ? <AbolitionProposal key={sent} {...shared} edition={last.edition + 1} /> : null}
      {act === 'guide' ? (
        <>
          {limit === null ? null : <p className="muted">程序规定的期限是{limit.days}{DAY_UNITS[limit.unit]}（{limit.source}），承诺时限不得更长；法律、法规对本事项另有规定的，填写“法定时限”。</p>}
          <GuideProposal key={sent} {...shared} edition={(detail.guides.at(-1)?.edition ?? 0) + 1} kind={content.kind} initial={detail.guides.at(-1)?.content ?? {}} />
        </>
      ) : null}
    </section>
  );
}
