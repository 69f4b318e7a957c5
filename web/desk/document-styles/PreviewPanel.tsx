import { useMutation, useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useId, useState } from 'react';
import { StylePreview, type StyleExamples } from '#record/style-contract.ts';
import { ask } from '#web/kit/api.ts';
import { FieldFrame } from '#web/kit/forms/FieldFrame.tsx';
import { ProblemPanel } from '#web/kit/ProblemPanel.tsx';
import { Loaded } from '../shell/Loaded.tsx';
import { differenceOf, type Part } from './difference.ts';
import { examplesQuery, type StyleSort } from './style-queries.ts';

type Example = StyleExamples['documents'][number];

interface PreviewProps {
  readonly sort: StyleSort;
  readonly code: string;
  /** The style on trial, as it is sent. */
  readonly style: object;
}

const keyOf = ({ caseId, seq, form }: Example): string => `${caseId} ${seq} ${form}`;
const pictureOf = (svg: string): string => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

function Sheet({ title, side: { picture, pages } }: { readonly title: string; readonly side: StylePreview['before'] }) {
  return (
    <figure className="style-sheet">
      <figcaption>{title}（{pages}页）</figcaption>
      {picture === null ? <p className="empty">页数过多，不能显示；请比较文字。</p> : (
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- who has no mouse scrolls it with the keys
        <section className="style-sheet-box" aria-label={`${title}版面`} tabIndex={0}><img src={pictureOf(picture)} alt={`${title}版面，文字见下面的比较`} /></section>
      )}
    </figure>
  );
}

function Piece({ part: { kind, text } }: { readonly part: Part }) {
  if (kind === 'added') return <ins>{text}</ins>;
  return kind === 'removed' ? <del>{text}</del> : <>{text}</>;
}

function Compared({ preview: { before, after } }: { readonly preview: StylePreview }) {
  const parts = differenceOf(before.text, after.text);
  const changes = parts.filter(({ kind }) => kind !== 'same').length;
  return (
    <>
      <div className="style-sides"><Sheet title="现行的" side={before} /><Sheet title="试排的" side={after} /></div>
      <h4>文字的变动</h4>
      {changes === 0 ? <p>文字没有变动。</p> : <p className="muted"><del>删去的文字</del>，<ins>增加的文字</ins>。</p>}
      <div className="style-difference">{parts.map((part, index) => <Piece key={`${index} ${part.kind}`} part={part} />)}</div>
    </>
  );
}

function Trial({ sort, code, style, documents }: PreviewProps & StyleExamples) {
  const id = useId();
  const [chosen, setChosen] = useState(() => documents.map(keyOf)[0]);
  const example = documents.find((one) => keyOf(one) === chosen);
  const trying = useMutation({
    mutationFn: (body: object) => ask(`/api/styles/${sort}/${code}/preview`, { method: 'POST', body, answer: StylePreview }),
  });
  const start = () => {
    if (example === undefined) return;
    const { caseId, seq, form } = example;
    trying.mutate({ caseId, seq, ...(sort === 'layout' ? { form } : {}), ...style });
  };
  if (documents.length === 0) return <p className="empty">本机关还没有签发过这种文书，没有案件可以试排。</p>;
  return (
    <>
      <FieldFrame id={id} title="在哪个案件的文书上试排" required errors={[]} hint="打开案件文书会登记调阅。试排不改变案件，样张上注明不具有法律效力。">
        <select id={id} value={chosen} onChange={({ target }) => setChosen(target.value)}>
          {documents.map((one) => <option key={keyOf(one)} value={keyOf(one)}>{one.issuedOn}　{one.number ?? one.title}　{one.caseTitle}</option>)}
        </select>
      </FieldFrame>
      <p><Button loading={trying.isPending} onClick={start}>试排</Button></p>
      {trying.isError ? <ProblemPanel error={trying.error} /> : null}
      {trying.data === undefined ? null : <Compared preview={trying.data} />}
    </>
  );
}

/** A style on a real case: old and new side by side, and what differs in words. */
export function PreviewPanel(props: PreviewProps) {
  const query = useQuery(examplesQuery(props.sort, props.code));
  return <Loaded query={query}>{({ documents }) => <Trial {...props} documents={documents} />}</Loaded>;
}
