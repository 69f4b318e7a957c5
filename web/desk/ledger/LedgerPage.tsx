import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { z } from 'zod';
import { AUDIT_FAULTS, type LedgerView, type LogView } from '#record/ledger-contract.ts';
import { ask } from '#web/kit/api.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { ledgerQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { lagWords, momentWords } from './words.ts';

type Witness = LogView['witnesses'][number];
type Alarm = LedgerView['alarms'][number];

const OUTCOMES = { cosigned: '已签名', behind: '见证机关的账本更长', refused: '拒绝签名', unreachable: '没有得到签名' } as const;
const SOURCES = { sealer: '封存', witness: '见证', audit: '核验' } as const;

const WITNESS_COLUMNS: readonly Column<Witness>[] = [
  { key: 'name', title: '见证机关', head: true, cell: ({ name }) => name },
  { key: 'size', title: '已签名至', cell: ({ size, cosignedAt }) => (cosignedAt === null ? '尚未签名' : `第${size}条，${momentWords(cosignedAt)}`) },
  {
    key: 'contact', title: '最近一次联系', cell: ({ outcome, detail, contactAt }) => (outcome === null || contactAt === null ? '还没有联系' : (
      <><span className={outcome === 'cosigned' ? undefined : 'refused'}>{OUTCOMES[outcome]}</span>，{momentWords(contactAt)}<p className="muted">{detail}</p></>
    )),
  },
];

const ALARM_COLUMNS: readonly Column<Alarm>[] = [
  { key: 'sentence', title: '告警', head: true, cell: ({ sentence, clearedAt }) => <span className={clearedAt === null ? 'refused' : undefined}>{sentence}</span> },
  { key: 'detail', title: '位置', cell: ({ detail }) => detail },
  { key: 'source', title: '发现于', cell: ({ source, year }) => `${year}年度，${SOURCES[source]}` },
  { key: 'raised', title: '时间', cell: ({ raisedAt }) => momentWords(raisedAt) },
  { key: 'cleared', title: '解除', cell: ({ clearedAt }) => (clearedAt === null ? '未解除' : momentWords(clearedAt)) },
];

function AuditWords({ audit }: Pick<LogView, 'audit'>) {
  if (audit === null) return <>尚未核验；每天夜间自动核验一次</>;
  const { fault, leaves, endedAt } = audit;
  if (fault === null) return <>{momentWords(endedAt)}，{leaves}条逐项核验无误</>;
  return <span className="refused">{momentWords(endedAt)}，{fault.place}：{AUDIT_FAULTS[fault.kind]}</span>;
}

function Log({ log, now }: { readonly log: LogView; readonly now: LedgerView['now'] }) {
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    ['账本', <span key="origin">{log.origin}</span>],
    ['已封存', log.sealedAt === null ? '没有' : `${log.size}条，${momentWords(log.sealedAt)}`],
    ['已签名', log.signedAt === null ? '没有' : `${log.signedSize}条，${momentWords(log.signedAt)}${log.signedSize < log.size ? `；${log.size - log.signedSize}条已封存而未签名` : ''}`],
    ['树根', <code key="root">{log.root}</code>],
    ['见证', log.witnesses.length === 0 ? '没有指定见证机关：账本只有本机关的签名' : log.quorum ? '达到要求的数目' : <span key="quorum" className="refused">没有达到要求的数目</span>],
    ['时间戳', log.stampedAt === null ? '没有设置时间戳机构，或者尚未盖章' : `第${log.stampedSize}条，${momentWords(log.stampedAt)}`],
    ['核验', <AuditWords key="audit" audit={log.audit} />],
  ];
  return (
    <section className="sheet" aria-labelledby={`log-${log.year}`}>
      <h2 id={`log-${log.year}`}>{log.year}年度{log.closedAt === null ? '' : `（${momentWords(log.closedAt)}结束）`}</h2>
      <div className="readings">
        {rows.map(([title, value]) => <div key={title} className="reading-value"><span className="reading-title">{title}</span><span className="reading-text">{value}</span></div>)}
      </div>
      {log.witnesses.length === 0 ? null : <DataTable caption="见证机关" columns={WITNESS_COLUMNS} rows={log.witnesses} rowKey={({ name }) => name} empty="" />}
      <p className="muted">公开地址：<a href={`/ledger/${log.code}/${log.year}/checkpoint`}>检查点</a>　<a href={`/ledger/${log.code}/${log.year}/vkey`}>公钥</a>{log.closedAt === null && log.signedAt !== null ? `　${lagWords(log.signedAt, now)}` : ''}</p>
    </section>
  );
}

function AuditNow({ view }: { readonly view: LedgerView }) {
  const start = useMutation({ mutationFn: async () => ask('/api/ledger/audits', { method: 'POST', answer: z.undefined() }), onSettled: async (_data, _error, _input, _result, { client }) => client.invalidateQueries({ queryKey: ledgerQuery.queryKey }) });
  const { auditing } = view;
  if (!view.mayAudit || view.logs.length === 0) return null;
  return (
    <>
      <p>
        <Button onClick={() => start.mutate()} loading={start.isPending || auditing !== null}>立即核验</Button>
        　<output className="muted">{auditing === null ? '从案件环节到签名逐项重算，只读不改。' : auditing.total === 0 ? '正在核验……' : `正在核验：${auditing.done}条，共${auditing.total}条`}</output>
      </p>
      {start.error === null ? null : <ProblemPanel error={start.error} />}
    </>
  );
}

function Ledger({ view }: { readonly view: LedgerView }) {
  const open = view.alarms.filter(({ clearedAt }) => clearedAt === null);
  return (
    <>
      {open.length === 0 ? null : (
        <div className="problem" role="alert">
          <p className="problem-title">有{open.length}项告警没有解除{open.some(({ source }) => source !== 'audit') ? '，有关账本已停止签名' : ''}</p>
          <p>请保持现状，不要修改数据库和数据文件夹，通知系统管理员和执法监督人员查明原因。恢复正确的数据库或者数据文件夹以后，平台自动继续，告警自动解除。</p>
        </div>
      )}
      <p>{view.waiting === 0 || view.waitingSince === null ? '没有等待封存的条目。' : `${view.waiting}条等待封存，最早的办理于${momentWords(view.waitingSince)}。`}</p>
      <AuditNow view={view} />
      {view.logs.length === 0 ? <p className="empty">还没有账本。第一个案件环节办理后一秒内开立。</p> : view.logs.map((log) => <Log key={log.year} log={log} now={view.now} />)}
      <h2>告警</h2>
      <DataTable caption="告警" columns={ALARM_COLUMNS} rows={view.alarms} rowKey={({ raisedAt, sentence, source, year }) => `${raisedAt}${source}${year}${sentence}`} empty="从来没有告警。" />
      {view.witnessed.length === 0 ? null : (
        <>
          <h2>本平台见证的其他账本</h2>
          <ul className="plain-list">{view.witnessed.map(({ origin, size, cosignedAt }) => <li key={origin}><span>{origin}</span>：签名至第{size}条，{momentWords(cosignedAt)}</li>)}</ul>
        </>
      )}
    </>
  );
}

/** 存证: the agency's logs, their witnesses, what was found wrong, and an audit on demand. */
export function LedgerPage() {
  const ledger = useQuery({ ...ledgerQuery, refetchInterval: ({ state: { data } }) => (data?.auditing ? 1_000 : 10_000) });
  return (
    <>
      <title>存证 · 明鉴</title>
      <h1>存证</h1>
      <p className="muted">案件的每个环节都有一条加盐摘要，写入只能增加、由密钥签名的账本；环节、条目有任何改动，核验都会指出。</p>
      <Loaded query={ledger}>{(view) => <Ledger view={view} />}</Loaded>
    </>
  );
}
