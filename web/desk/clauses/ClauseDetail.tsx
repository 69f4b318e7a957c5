import { AREAS, POINTER_KINDS } from '#law/clauses/clause.ts';
import { STANDINGS } from '#law/clauses/index.ts';
import { TASKS } from '#law/clauses/technology.ts';
import type { ClauseMatrix, ClauseRow } from '#registry/clauses-contract.ts';
import { Articles } from '#web/kit/Articles.tsx';

type Value = ClauseRow['values'][number];

/** What binds today for one parameter, beside what the plan says of it. */
export function ClauseValue({ value: { name, planWords, today, citation, confirmed, standing } }: { readonly value: Value }) {
  return (
    <li>
      {name}：{today ?? '尚未设定'}{today === null || confirmed ? null : <span className="mark">待确认</span>}
      {standing === null ? null : <span className={standing === 'differs' ? 'refused' : 'muted'}>（{STANDINGS[standing]}）</span>}
      {planWords === null ? null : <span className="muted">　方案：{planWords}</span>}
      {citation === null ? null : <span className="articles">　{citation}</span>}
    </li>
  );
}

function Said({ said, plans }: { readonly said: ClauseRow['said']; readonly plans: ClauseMatrix['plans'] }) {
  return (
    <ul className="plain-list">
      {said.map(({ plan, place, words }) => <li key={plan}>{plans.find(({ code }) => code === plan)?.name ?? plan}　{place}{words === null ? null : `：${words}`}</li>)}
    </ul>
  );
}

/** Where in the platform it is, and which tests show it: for whoever looks into the platform, not for the paper. */
function Evidence({ pointers, tests }: Pick<ClauseRow, 'pointers' | 'tests'>) {
  return (
    <div className="clause-evidence">
      {pointers.length === 0 ? null : <ul className="plain-list">{pointers.map(({ kind, name, ref }) => <li key={`${kind} ${ref}`}>{POINTER_KINDS[kind]}：{name}{name === ref ? null : <> <code>{ref}</code></>}</li>)}</ul>}
      {tests.length === 0 ? null : <ul className="plain-list">{tests.map(({ file, title }) => <li key={`${file} ${title}`}>测试：{title} <code>{file}</code></li>)}</ul>}
    </div>
  );
}

/** The rows of Haiyang's task table, each with the requirement that it is about. */
function Tasks() {
  return (
    <ol className="plain-list">
      {TASKS.map(({ number, goal, due, unit, clause }) => <li key={number}>{goal}，<time dateTime={due}>{due}</time>前{unit === null ? null : `，${unit}`}（{clause}）</li>)}
    </ol>
  );
}

/** One requirement with everything behind it; folded on screen, open on paper. */
export function ClauseDetail({ row, plans }: { readonly row: ClauseRow; readonly plans: ClauseMatrix['plans'] }) {
  return (
    <details>
      <summary>各方案和出处<span className="hidden">：{row.title}</span></summary>
      <Said said={row.said} plans={plans} />
      <Articles articles={row.articles} />
      {row.section === 'H' ? <Tasks /> : null}
      <Evidence pointers={row.pointers} tests={row.tests} />
    </details>
  );
}

export function ClauseLeft({ left }: { readonly left: ClauseRow['left'] }) {
  return left === null ? null : <p className="muted">{AREAS[left.area]}：{left.text}</p>;
}
