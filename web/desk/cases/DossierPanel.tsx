import { useQuery } from '@tanstack/react-query';
import { Fragment } from 'react';
import { chinaTime } from '#kernel/dates.ts';
import type { CaseDetail } from '#record/contract.ts';
import { OCCASIONS, PROPERTIES, type DossierView } from '#record/dossier-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { dossierQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { TakeOut } from './TakeOut.tsx';

type Piece = DossierView['contents'][number];
type Check = DossierView['checks'][number];

const CONTENTS: readonly Column<Piece>[] = [
  { key: 'item', title: '序号', cell: ({ item }) => item },
  { key: 'number', title: '文号', cell: ({ number }) => number ?? '' },
  { key: 'responsible', title: '责任者', cell: ({ responsible }) => responsible },
  { key: 'title', title: '题名', head: true, cell: ({ title }) => title },
  { key: 'date', title: '日期', cell: ({ date }) => <time dateTime={date}>{date.replaceAll('-', '')}</time> },
  { key: 'pages', title: '页数', cell: ({ pages, kind }) => pages ?? <span className="muted">{kind === 'recording' ? '音像' : '未排印'}</span> },
  { key: 'note', title: '备注', cell: ({ note }) => note },
];

const CHECKS: readonly Column<Check>[] = [
  { key: 'property', title: '四性', cell: ({ property }) => PROPERTIES[property] },
  { key: 'name', title: '检测项目', head: true, cell: ({ name }) => name },
  { key: 'passed', title: '结果', cell: ({ passed }) => (passed ? '通过' : <strong>不通过</strong>) },
  { key: 'found', title: '检测情况', cell: ({ found }) => found },
];

function Volume({ dossier: { archived, missing, cover, contents, notes, checks, kept } }: { readonly dossier: DossierView }) {
  const failed = checks.filter(({ passed }) => !passed);
  return (
    <>
      {archived ? null : <p className="muted">这是预览：归档以后形成案卷。</p>}
      {missing.length === 0 ? <p>案卷需要的内容都在。</p> : (
        <>
          <h3>还缺什么</h3>
          <ul>{missing.map((one) => <li key={one}>{one}</li>)}</ul>
        </>
      )}
      <h3>案卷封面</h3>
      <dl className="facts">{cover.map(({ label, value }) => <Fragment key={label}><dt>{label}</dt><dd>{value ?? <span className="muted">未填写</span>}</dd></Fragment>)}</dl>
      <h3>卷内目录</h3>
      <DataTable caption="卷内目录" columns={CONTENTS} rows={contents} rowKey={({ item }) => String(item)} empty="卷内还没有文件。" />
      <h3>四性检测</h3>
      <p>{failed.length === 0 ? '全部通过。' : `${failed.length}项不通过：${failed.map(({ name }) => name).join('、')}。`}</p>
      {kept === null ? null : <p className="muted">上次全部读回检测（{OCCASIONS[kept.occasion]}，{chinaTime(kept.at)}）：{kept.failed.length === 0 ? '全部通过。' : <strong>{kept.failed.join('；')}。</strong>}</p>}
      <details>
        <summary>逐项结果</summary>
        <DataTable caption="四性检测" columns={CHECKS} rows={checks} rowKey={({ property, name }) => `${property} ${name}`} empty="" />
      </details>
      {notes === null ? null : (
        <>
          <h3>备考表</h3>
          <p>{notes.text}</p>
          <p className="muted">立卷人：{notes.archivist}　立卷时间：{notes.on}</p>
        </>
      )}
    </>
  );
}

/** 案卷: the volume of an archived case; of a closed one, what it would be and what it still lacks. */
export function DossierPanel({ detail: { id, phase, lastSeq } }: { readonly detail: CaseDetail }) {
  if (phase.code !== 'closed' && phase.code !== 'archived') return null;
  return (
    <section className="panel" aria-labelledby="dossier">
      <h2 id="dossier">案卷</h2>
      <Inside caseId={id} lastSeq={lastSeq} />
      <h3>打印整卷</h3>
      <p className="muted">封面、带页号的目录、全部文书、照片、录音录像清单和备考表，成为一个可以打印、存档的PDF文件{phase.code === 'archived' ? '' : '；归档以前是预览，每页标明'}。打印即调阅其中的照片。取得的人、时间和用途留痕。</p>
      <TakeOut address={`/api/cases/${id}/dossier.pdf`} name="整卷PDF" example={phase.code === 'archived' ? '装订存档' : '核对页数'} wait="正在排印整卷，页数多、照片多的需要几秒到一分钟，请不要离开本页。" />
      {phase.code === 'archived' ? (
        <>
          <h3>案卷封装包</h3>
          <p className="muted">全案的文书、目录、元数据和证明包，离开平台也能打开和核对。录音录像的原件须先申请下载并经批准，由申请人取得，一次批准随包一次。取得的人、时间和用途留痕。</p>
          <TakeOut address={`/api/cases/${id}/dossier.zip`} name="案卷封装包" example="移交档案馆" wait="正在封装，请不要离开本页。" />
        </>
      ) : null}
    </section>
  );
}

function Inside({ caseId, lastSeq }: { readonly caseId: CaseDetail['id']; readonly lastSeq: number }) {
  return <Loaded query={useQuery(dossierQuery(caseId, lastSeq))}>{(dossier) => <Volume dossier={dossier} />}</Loaded>;
}
