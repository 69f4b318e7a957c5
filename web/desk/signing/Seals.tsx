import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { chinaDateOf } from '#kernel/dates.ts';
import { SealDecisionRequest, type SealList, type SealView } from '#registry/signing-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { ListForm } from '../lists/ListForm.tsx';
import { sealsQuery, signingQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { SealProposalForm } from './SealProposalForm.tsx';

const standing = ({ decision }: SealView): string =>
  (decision === null ? '等待机关负责人审批' : `${decision.decidedBy.name}于${chinaDateOf(decision.decidedAt)}${decision.approved ? '批准' : '不予批准'}：${decision.opinion}`);

const COLUMNS: readonly Column<SealView>[] = [
  { key: 'image', title: '印模', cell: ({ ends, image, name, width }) => (ends ? '停用' : <>{image === null ? null : <img className="seal" src={image} alt={`印模：${name}`} />}<p className="muted">{width}毫米</p></>) },
  { key: 'name', title: '名称', head: true, cell: ({ name }) => name },
  { key: 'from', title: '启用', cell: ({ effectiveFrom }) => <time dateTime={effectiveFrom}>{effectiveFrom}</time> },
  { key: 'proposed', title: '提出', cell: ({ proposedBy, proposedAt, reason }) => <>{proposedBy.name}，{chinaDateOf(proposedAt)}<p className="muted">{reason}</p></> },
  { key: 'standing', title: '审批', cell: standing },
];

const Decision = z.object({
  approved: SealDecisionRequest.shape.approved.meta({ title: '同意启用（停用）' }),
  opinion: SealDecisionRequest.shape.opinion.meta({ title: '审批意见', widget: 'text' }),
});

const list = ({ on, inUse, seals, mayPropose, mayDecide }: SealList) => (
  <>
    <p>{inUse ? `${on}作出的文书加盖下列启用的印章，盖在署名和日期上。` : '现在没有启用的印章：文书上留出盖章的位置，标明（印章）。'}</p>
    <DataTable caption="本机关印章" columns={COLUMNS} rows={seals} rowKey={({ id }) => id} empty="还没有登记印章。" />
    {seals.filter(({ id }) => mayDecide.includes(id)).map((seal) => (
      <section key={seal.id} aria-label={`审批${seal.name}`}>
        <h3>审批：{seal.name}（{seal.effectiveFrom}起{seal.ends ? '停用' : '启用'}）</h3>
        <ListForm schema={Decision} initial={{ approved: true }} path={`/api/signing/seals/${seal.id}/decision`} answer={z.undefined()} action="提交审批" refresh={[signingQuery.queryKey]} bodyOf={(decision) => decision} />
      </section>
    ))}
    {mayPropose ? <><h3>提出启用、更换或者停用</h3><SealProposalForm on={on} /></> : null}
  </>
);

/** The agency's seals: what is in use, what waits for the head, what was. */
export function Seals() {
  const seals = useQuery(sealsQuery);
  return <section className="sheet" aria-labelledby="seals"><h2 id="seals">印章</h2><Loaded query={seals}>{list}</Loaded></section>;
}
