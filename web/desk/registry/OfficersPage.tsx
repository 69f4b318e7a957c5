import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { Button, Input } from 'antd';
import { useId, useState } from 'react';
import { ROLES } from '#law/engine/people.ts';
import { CERTIFICATE_STATES, type OfficerView } from '#registry/contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { officersQuery } from '../queries.ts';
import { Loaded } from '../shell/Loaded.tsx';

const route = getRouteApi('/desk/officers');

const latest = ({ certificates }: OfficerView) => [...certificates].sort((a, b) => (a.validTo < b.validTo ? 1 : -1))[0];

const standingClass = ({ standing }: OfficerView): string | undefined => (standing === 'expired' || standing === 'suspended' ? 'refused' : undefined);

const COLUMNS: readonly Column<OfficerView>[] = [
  { key: 'name', title: '姓名', head: true, cell: ({ name }) => name },
  { key: 'unit', title: '单位', cell: ({ unit }) => unit },
  { key: 'post', title: '职务', cell: ({ post }) => post },
  { key: 'roles', title: '职责', cell: ({ roles }) => roles.map((role) => ROLES[role]).join('、') },
  { key: 'number', title: '证件编号', cell: (officer) => latest(officer)?.number ?? '' },
  { key: 'kinds', title: '执法类别', cell: (officer) => latest(officer)?.kinds.join('、') ?? '' },
  { key: 'standing', title: '执法证', cell: (officer) => <span className={standingClass(officer)}>{CERTIFICATE_STATES[officer.standing]}</span> },
  { key: 'until', title: '有效期至', cell: (officer) => latest(officer)?.validTo ?? '' },
  { key: 'law', title: '法律职业资格', cell: ({ legalQualification }) => legalQualification?.number ?? '' },
];

/** Who belongs to the agency, and whether they may enforce today. */
export function OfficersPage() {
  const id = useId();
  const { search } = route.useSearch();
  const navigate = route.useNavigate();
  const [typed, setTyped] = useState(search ?? '');
  const officers = useQuery(officersQuery({ search }));
  return (
    <>
      <title>执法人员 · 明鉴</title>
      <h1>执法人员</h1>
      <search>
        <form
          className="filters"
          onSubmit={(event) => {
            event.preventDefault();
            void navigate({ to: '/officers', search: { search: typed.trim() === '' ? undefined : typed.trim() } });
          }}
        >
          <span className="filter filter-search">
            <label htmlFor={id} className="hidden">查找人员</label>
            <Input id={id} type="search" placeholder="姓名、单位、证件编号" value={typed} onChange={({ target }) => setTyped(target.value)} />
            <Button htmlType="submit">查找</Button>
          </span>
        </form>
      </search>
      <Loaded query={officers}>
        {(list) => <DataTable caption={`执法人员，证件状态以${list.on}为准`} columns={COLUMNS} rows={list.officers} rowKey={(officer) => officer.id} empty="没有符合条件的人员。" />}
      </Loaded>
    </>
  );
}
