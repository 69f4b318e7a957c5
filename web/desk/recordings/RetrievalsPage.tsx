import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Button } from 'antd';
import { useState } from 'react';
import { MANNERS, type DeviceList, type RetrievalList } from '#record/recording-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { chinaTime } from '#kernel/dates.ts';
import { Loaded } from '../shell/Loaded.tsx';
import { devicesQuery, retrievalsQuery } from './queries.ts';

type Row = RetrievalList['retrievals'][number];
type Device = DeviceList['devices'][number];

const COLUMNS: readonly Column<Row>[] = [
  { key: 'at', title: '时间', head: true, cell: ({ at }) => <time dateTime={at}>{chinaTime(at)}</time> },
  { key: 'by', title: '调阅人', cell: ({ by }) => by.name },
  { key: 'manner', title: '方式', cell: ({ manner, recipient }) => `${MANNERS[manner]}${recipient === null ? '' : `（${recipient}）`}` },
  { key: 'purpose', title: '目的', cell: ({ purpose }) => purpose },
  { key: 'recording', title: '记录', cell: ({ link, title, caseId }) => <>{link}，<Link to="/cases/$caseId" params={{ caseId }} search={{}}>{title}</Link></> },
];

const DEVICES: readonly Column<Device>[] = [
  { key: 'device', title: '设备', head: true, cell: ({ device }) => device },
  { key: 'files', title: '导入文件', cell: ({ files }) => files },
  { key: 'last', title: '最后编号', cell: ({ last }) => last },
  { key: 'at', title: '最近导入', cell: ({ lastAt }) => chinaTime(lastAt) },
  { key: 'missing', title: '缺号', cell: ({ missing }) => (missing.length === 0 ? '没有' : <span className="refused">{missing.join('、')}</span>) },
];

function Pages({ list, onPage }: { readonly list: RetrievalList; readonly onPage: (page: number) => void }) {
  const last = Math.max(1, Math.ceil(list.total / list.size));
  return (
    <p className="pages">
      共{list.total}次，第{list.page}页，共{last}页　
      <Button size="small" disabled={list.page <= 1} onClick={() => onPage(list.page - 1)}>上一页</Button>{' '}
      <Button size="small" disabled={list.page >= last} onClick={() => onPage(list.page + 1)}>下一页</Button>
    </p>
  );
}

/** 调阅监督: who looked at which recording, when and what for; and devices whose files did not all arrive. */
export function RetrievalsPage() {
  const [page, setPage] = useState(1);
  const list = useQuery(retrievalsQuery(page));
  const devices = useQuery(devicesQuery);
  return (
    <>
      <title>调阅记录 · 明鉴</title>
      <h1>调阅记录</h1>
      <Loaded query={list}>
        {(found) => <><DataTable caption="调阅记录" columns={COLUMNS} rows={found.retrievals} rowKey={({ id }) => id} empty="还没有人调阅音像记录。" /><Pages list={found} onPage={setPage} /></>}
      </Loaded>
      <h2>采集设备</h2>
      <Loaded query={devices}>
        {({ devices: rows, folder }) => <DataTable caption="采集设备" columns={DEVICES} rows={rows} rowKey={({ device }) => device} empty={folder ? '采集文件夹中还没有导入的文件。' : '没有设置采集文件夹（MINGJIAN_IMPORT）。'} />}
      </Loaded>
    </>
  );
}
