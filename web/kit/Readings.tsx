import type { Reading } from '#law/forms/reading.ts';

function ReadingTable({ title, headings, rows }: Extract<Reading, { kind: 'table' }>) {
  return (
    <div className="reading-table">
      <table>
        <caption>{title}</caption>
        <thead><tr>{headings.map((heading) => <th key={heading} scope="col">{heading}</th>)}</tr></thead>
        <tbody>
          {/* Rows of a recorded form never change their order. */}
          {rows.map((row, at) => <tr key={at}>{row.map((cell, column) => <td key={headings[column]}>{cell}</td>)}</tr>)}
        </tbody>
      </table>
    </div>
  );
}

function ReadingPart({ part }: { readonly part: Reading }) {
  if (part.kind === 'table') return <ReadingTable {...part} />;
  if (part.kind === 'section') {
    return (
      <section className="reading-section">
        <h4>{part.title}</h4>
        <Readings parts={part.parts} />
      </section>
    );
  }
  return (
    <div className="reading-value">
      <span className="reading-title">{part.title}</span>
      <span className="reading-text">{part.text}</span>
    </div>
  );
}

/** Recorded data for a reader: titles beside words, rows as tables. */
export function Readings({ parts }: { readonly parts: readonly Reading[] }) {
  return <div className="readings">{parts.map((part) => <ReadingPart key={`${part.kind} ${part.title}`} part={part} />)}</div>;
}
