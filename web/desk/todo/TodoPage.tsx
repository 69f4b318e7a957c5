import { useQuery } from '@tanstack/react-query';
import { Link, Navigate } from '@tanstack/react-router';
import { chineseDate } from '#kernel/dates.ts';
import type { TodoItem, TodoList } from '#record/contract.ts';
import { EFFECTS } from '#web/kit/countdown.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { Due } from '#web/kit/Due.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { todoQuery } from '../queries.ts';
import { handlesCases } from '../shell/roles.ts';
import { useSession } from '../shell/use-session.ts';
import { inOrder, isSoon } from './order.ts';

const KINDS = { task: '等我办理', clock: '期限' } as const satisfies Record<TodoItem['kind'], string>;

const explained = ({ kind, effect }: TodoItem): string => (kind === 'task' || effect === null ? KINDS[kind] : `${KINDS[kind]}（${EFFECTS[effect]}）`);

const COLUMNS: readonly Column<TodoItem>[] = [
  { key: 'due', title: '期限', cell: (item) => (item.kind === 'task' && item.due === null ? <span className="muted">无单独期限</span> : <Due {...item} />) },
  {
    key: 'name', title: '事项', head: true,
    cell: (item) => <Link to="/cases/$caseId" params={{ caseId: item.caseId }} search={item.step === null ? {} : { step: item.step }}>{item.name}</Link>,
  },
  { key: 'kind', title: '类别', cell: explained },
  { key: 'case', title: '案件', cell: (item) => item.title },
  { key: 'party', title: '当事人', cell: (item) => item.party },
];

const keyOf = ({ caseId, kind, step, name, due }: TodoItem): string => [caseId, kind, step, name, due].join(' ');

function Summary({ today, items, calendarNote }: TodoList) {
  const overdue = items.filter((item) => item.overdue).length;
  const soon = items.filter(isSoon).length;
  return (
    <>
      <p className="summary">
        今天是{chineseDate(today)}。共{items.length}项
        {overdue > 0 ? <>，<strong className="overdue">{overdue}项已经逾期</strong></> : null}
        {soon > 0 ? <>，<strong>{soon}项在3天内届满</strong></> : null}。
      </p>
      {calendarNote === null ? null : <p className="notice">{calendarNote}</p>}
    </>
  );
}

/** The first screen. Administrators handle no cases: theirs is the list of people. */
export function TodoPage() {
  return handlesCases(useSession().officer.roles) ? <MyTodo /> : <Navigate to="/officers" replace />;
}

/** What waits for me, and the clocks of the cases I handle. */
function MyTodo() {
  const todo = useQuery(todoQuery);
  return (
    <>
      <title>待办 · 明鉴</title>
      <h1>待办</h1>
      <Loaded query={todo}>
        {(list) => (
          <>
            <Summary {...list} />
            <DataTable caption="我的待办，逾期的和将要届满的在前" columns={COLUMNS} rows={inOrder(list.items)} rowKey={keyOf} empty="没有等您办理的事项，经办案件也没有未结的期限。" />
          </>
        )}
      </Loaded>
    </>
  );
}
