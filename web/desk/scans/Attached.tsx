import type { CaseId } from '#kernel/ids.ts';
import { SCAN_MANNERS } from '#law/forms/scan.ts';
import type { ScanSheet } from '#record/scan-contract.ts';
import { chinaTime } from '#kernel/dates.ts';

/** The scan that counts: page by page how it was matched, and by whom. Whoever opens a page leaves a reading. */
export function Attached({ caseId, sheet: { current, earlier } }: { readonly caseId: CaseId; readonly sheet: ScanSheet }) {
  if (current === null) return <p className="muted">还没有附签署后的扫描件。</p>;
  const { data: { pages, left, files, lines, keptAt }, at, by } = current;
  return (
    <section aria-labelledby="attached">
      <h2 id="attached">已附签署扫描件</h2>
      <p>{chinaTime(at)}，{by}附入并确认，共{pages.length}页{left.length === 0 ? '' : `，另有${left.length}页不附入（${[...new Set(left.map(({ reason }) => reason))].join('、')}）`}。{earlier === 0 ? '' : `以前附入的${earlier}次已被替代，仍然保存。`}</p>
      <p>{lines.length === 0 ? '没有登记纸质件上的签名。' : `已在纸质件上签名：${lines.map(({ label }) => label).join('、')}。`}{keptAt === undefined ? '' : `纸质原件存放地点：${keptAt}。`}</p>
      <ul className="plain-list">
        {pages.toSorted((a, b) => a.page - b.page).map(({ page, file, at: index, manner, reason }) => (
          <li key={page}><a href={`/api/cases/${caseId}/scans/${files[file]?.upload ?? ''}/pages/${index}.jpg`} target="_blank" rel="noreferrer">第{page}页</a>　{SCAN_MANNERS[manner]}{reason === undefined ? '' : `：${reason}`}</li>
        ))}
      </ul>
      <p>{files.map(({ upload }, index) => <span key={upload}><a href={`/api/cases/${caseId}/scans/${upload}/file`} download>取得原文件{files.length === 1 ? '' : index + 1}</a>　</span>)}</p>
    </section>
  );
}
