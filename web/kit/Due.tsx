import { Tooltip } from 'antd';
import { endInWords } from './countdown.ts';

/** A date that may still move: the holidays of its year have not been announced. */
export function Provisional() {
  const why = '暂算：期限延伸到放假安排尚未公布的年份，按现有规则推算；国务院办公厅公布放假安排后自动重算。';
  return (
    <Tooltip title={why} trigger={['hover', 'focus', 'click']}>
      <button type="button" className="mark mark-provisional" aria-label={why}>暂算</button>
    </Tooltip>
  );
}

interface DueProps {
  readonly due: string | null;
  readonly daysLeft: number | null;
  readonly effect: 'duty' | 'bar' | 'right' | null;
  readonly overdue: boolean;
  readonly provisional: boolean;
}

/** A due date with how far away it is; red only where it was missed. */
export function Due({ due, daysLeft, effect, overdue, provisional }: DueProps) {
  if (due === null || daysLeft === null) return <span className="muted">未定期限</span>;
  const near = !overdue && effect === 'duty' && daysLeft <= 3;
  return (
    <span className={overdue ? 'due overdue' : near ? 'due near' : 'due'}>
      <span className="due-words">{endInWords(daysLeft, overdue ? 'duty' : effect)}</span>{' '}
      <time dateTime={due}>{due}</time>
      {provisional ? <> <Provisional /></> : null}
    </span>
  );
}
