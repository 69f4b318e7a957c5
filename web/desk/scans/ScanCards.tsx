import { Button, Input, Select } from 'antd';
import { useId } from 'react';
import type { CaseId } from '#kernel/ids.ts';
import type { ComparedFile, ScanSheet } from '#record/scan-contract.ts';
import { keyOf, type Choice, type Placed } from './choices.ts';

/** A page in points, as the picture of all pages has them one under the other. */
const PAGE = { width: 595.2756, height: 841.8898 } as const;

interface CardsProps {
  readonly caseId: CaseId;
  /** Of the document. */
  readonly address: string;
  readonly sheet: ScanSheet;
  readonly files: readonly ComparedFile[];
  readonly all: readonly Placed[];
  readonly onChoose: (key: string, choice: Choice) => void;
  readonly onDrop: (upload: string) => void;
}

function Chooser({ one, pages, onChoose }: { readonly one: Placed; readonly pages: number; readonly onChoose: CardsProps['onChoose'] }) {
  const id = useId();
  const { key, file, at, compared: { found, page }, choice } = one;
  const own = page === null ? Array.from({ length: pages }, (_, index) => index + 1) : [page];
  const options = [...own.map((value) => ({ value: String(value), label: `第${value}页` })), { value: 'left', label: '不附入' }];
  const where = `文件${file + 1}第${at + 1}页`;
  const asks = choice.page === 'left' || (found === 'unread' && choice.page !== null);
  return (
    <div className="scan-choice">
      <label htmlFor={id}>对应为</label>
      <Select id={id} aria-label={`${where}对应为`} placeholder="请选择" {...(choice.page === null ? {} : { value: String(choice.page) })} options={options}
        onChange={(value) => onChoose(key, { page: value === 'left' ? 'left' : Number(value), reason: value === 'left' && choice.reason === '' ? '空白页' : choice.reason })} />
      {asks ? <Input aria-label={`${where}的理由`} placeholder={choice.page === 'left' ? '不附入的理由，例如空白背面' : '人工对应的理由，例如二维码被遮盖，已与原件核对'} value={choice.reason} onChange={({ target }) => onChoose(key, { ...choice, reason: target.value })} /> : null}
    </div>
  );
}

function Card({ caseId, address, sheet, one, onChoose }: Omit<CardsProps, 'files' | 'all' | 'onDrop'> & { readonly one: Placed }) {
  const { file, at, upload, compared: { sentence, todo, found }, choice, open } = one;
  const page = typeof choice.page === 'number' ? choice.page : null;
  const isGood = found === 'page' || (found === 'document' && page !== null);
  return (
    <li className={isGood ? 'scan-card' : 'scan-card scan-doubt'}>
      <p><strong>文件{file + 1}第{at + 1}页</strong>　{sentence}{todo === '' ? '。' : `。${todo}`}</p>
      <div className="scan-pair">
        <figure><img src={`/api/cases/${caseId}/scans/${upload}/pages/${at}.jpg`} alt={`扫描件：文件${file + 1}第${at + 1}页`} loading="lazy" /><figcaption>扫描件</figcaption></figure>
        {page === null ? null : (
          <figure><img src={`${address}/pages.svg#svgView(viewBox(0,${(page - 1) * PAGE.height},${PAGE.width},${PAGE.height}))`} alt={`原件第${page}页`} loading="lazy" /><figcaption>原件第{page}页</figcaption></figure>
        )}
      </div>
      {open ? <Chooser one={one} pages={sheet.pages} onChoose={onChoose} /> : null}
    </li>
  );
}

/** Each page that came back beside the page of the document that it stands for. */
export function ScanCards({ files, all, onDrop, ...rest }: CardsProps) {
  return (
    <>
      {files.map(({ upload, name, refused }, index) => (
        <section key={upload} aria-label={`文件${index + 1}`}>
          <p className="scan-file"><strong>文件{index + 1}</strong>　{name} <Button size="small" onClick={() => onDrop(upload)} aria-label={`去掉文件${index + 1}`}>去掉</Button></p>
          {refused === null ? null : <p className="notice" role="alert">{refused.sentence}{refused.todo}</p>}
          <ul className="plain-list scan-cards">{all.filter((one) => one.upload === upload).map((one) => <Card key={keyOf(upload, one.at)} one={one} {...rest} />)}</ul>
        </section>
      ))}
    </>
  );
}
