import type { EventView, ExplanationView } from '#record/contract.ts';

type Timeline = readonly EventView[];

function Facts({ facts, timeline }: { readonly facts: ExplanationView['facts']; readonly timeline: Timeline }) {
  const recordOf = (seq: number | null): string => {
    const event = timeline.find((one) => one.seq === seq);
    return event === undefined ? '' : `第${event.seq}号记录：${event.name}（${event.on}）`;
  };
  return (
    <section aria-labelledby="explain-facts">
      <h3 id="explain-facts">所依据的事实</h3>
      <dl className="readings">
        {facts.map(({ name, value, seq }) => (
          <div key={`${name} ${value}`} className="reading-value">
            <dt className="reading-title">{name}</dt>
            <dd className="reading-text">{value}{seq === null ? null : <span className="muted">　{recordOf(seq)}</span>}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Articles({ articles }: Pick<ExplanationView, 'articles'>) {
  return (
    <section aria-labelledby="explain-articles">
      <h3 id="explain-articles">依据</h3>
      <ul className="plain-list">{articles.map(({ text, gist }) => <li key={text}>{text}{gist === null ? null : <span className="muted">　{gist}</span>}</li>)}</ul>
    </section>
  );
}

const sourceOf = ({ value, source, jurisdiction, from, confirmed }: { readonly value: string; readonly source: string; readonly jurisdiction: string | null; readonly from: string; readonly confirmed: boolean }): string =>
  `${value}，${source}${jurisdiction === null ? '' : `，${jurisdiction}`}，自${from}起施行${confirmed ? '' : '，待确认'}`;

function Parameters({ parameters }: Pick<ExplanationView, 'parameters'>) {
  return (
    <section aria-labelledby="explain-parameters">
      <h3 id="explain-parameters">数值从哪里来</h3>
      {parameters.map(({ code, name, on, inForce, displaced }) => (
        <div key={code}>
          <p><strong>{name}</strong>（{on}有效）：{inForce === null ? '没有来源规定，本机关也没有设定' : sourceOf(inForce)}</p>
          {inForce?.note ? <p className="muted">{inForce.note}</p> : null}
          {displaced.length === 0 ? null : <ul className="plain-list">{displaced.map((one) => <li key={`${one.source} ${one.value}`}>不适用：{sourceOf(one)}。{one.why}。</li>)}</ul>}
        </div>
      ))}
    </section>
  );
}

function Days({ days }: { readonly days: NonNullable<ExplanationView['days']> }) {
  const { start, due, length, counted, skipped, editions, unissuedYears } = days;
  return (
    <section aria-labelledby="explain-days">
      <h3 id="explain-days">日子怎么数</h3>
      <p>{length === null ? `文书确定的日期是${due}。` : `自${start}的次日起数${length}，计入${counted}天，至${due}届满。`}</p>
      {skipped.length === 0 ? null : <ul className="plain-list">{skipped.map(({ from, to, days: count, why }) => <li key={`${from} ${why}`}>{from === to ? from : `${from}至${to}`}（{count}天）不计入：{why}</li>)}</ul>}
      {editions.length === 0 ? null : <p className="muted">所用日历：{editions.join('、')}</p>}
      {unissuedYears.length === 0 ? null : <p>{unissuedYears.join('、')}年的节假日安排尚未公布，日期为暂算。</p>}
    </section>
  );
}

function Reasons({ reasons }: Pick<ExplanationView, 'reasons'>) {
  return (
    <section aria-labelledby="explain-reasons">
      <h3 id="explain-reasons">理由</h3>
      <ul className="plain-list">
        {reasons.map(({ sentence, todo, facts, articles }) => (
          <li key={sentence}>
            <p>{sentence}</p>
            {todo === null ? null : <p className="muted">怎么办：{todo}</p>}
            {facts.map(({ name, value }) => <p key={name} className="muted">{name}：{value}</p>)}
            <p className="articles">依据：{articles.map(({ text }) => text).join('、')}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** An answer with everything it rests on. */
export function ExplanationParts({ explanation, timeline }: { readonly explanation: ExplanationView; readonly timeline: Timeline }) {
  const { question, answer, rule, facts, reasons, articles, parameters, days, asOf } = explanation;
  return (
    <div className="explanation">
      <h2>{question}</h2>
      <p><strong>{answer}</strong></p>
      {rule === null ? null : <p>{rule}</p>}
      {reasons.length === 0 ? null : <Reasons reasons={reasons} />}
      {facts.length === 0 ? null : <Facts facts={facts} timeline={timeline} />}
      {days === null ? null : <Days days={days} />}
      {parameters.length === 0 ? null : <Parameters parameters={parameters} />}
      <Articles articles={articles} />
      <p className="muted">以{asOf.slice(0, 10)}的记录、规定和日历回答。</p>
    </div>
  );
}
