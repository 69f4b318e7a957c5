import { chinaDateOf, type LegalDate } from '#kernel/dates.ts';
import { GuideContent } from '#law/matters/guide.ts';
import type { MatterChange, MatterDetail } from '#registry/matter-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import type { Reading } from '#law/forms/reading.ts';
import { Readings } from '#web/kit/Readings.tsx';
import { readingsOf } from './ChangedFields.tsx';
import { changeName } from './ChangeSheet.tsx';
import { MATTER_SHAPE } from './matter-forms.ts';

interface Entry {
  readonly key: string;
  readonly what: string;
  readonly from: LegalDate | null;
  readonly words: readonly Reading[];
  readonly change: MatterChange | null;
}

const wordsOf = ({ subject, content }: { readonly subject: MatterChange['subject']; readonly content: object | null }): readonly Reading[] =>
  content === null ? [] : readingsOf(subject === 'matter' ? MATTER_SHAPE : GuideContent, content);

/** Editions and changes that were declined or wait, newest first. */
function entriesOf({ editions, guides, changes }: MatterDetail): readonly Entry[] {
  const kept = [
    ...editions.map(({ edition, from, change, content }) => ({ subject: 'matter' as const, edition, from, change, content })),
    ...guides.map(({ edition, from, change, content }) => ({ subject: 'guide' as const, edition, from, change, content })),
  ];
  const proposed = changes.map((change) => ({
    key: change.id, what: `${changeName(change)}（第${change.edition}版）`, from: kept.find((one) => one.change === change.id)?.from ?? null, change, words: wordsOf(change),
  }));
  const given = kept.filter(({ change }) => change === null).map((one) => ({ key: `${one.subject} ${one.edition}`, what: `${changeName(one)}（第${one.edition}版）`, from: one.from, change: null, words: wordsOf(one) }));
  return [...proposed, ...given];
}

const outcome = ({ change }: Entry): string => {
  if (change === null) return '随机关初始数据建立';
  if (change.decision === null) return '待批准';
  const { approved, by, at, opinion } = change.decision;
  return `${by.name}于${chinaDateOf(at)}${approved ? '批准' : '退回'}：${opinion}`;
};

const COLUMNS: readonly Column<Entry>[] = [
  { key: 'what', title: '版本', head: true, cell: ({ what }) => what },
  { key: 'from', title: '施行', cell: ({ from }) => (from === null ? '' : <span className="nowrap">{from}</span>) },
  { key: 'proposed', title: '提出', cell: ({ change }) => (change === null ? '' : `${change.proposedBy.name}，${chinaDateOf(change.proposedAt)}`) },
  { key: 'reason', title: '理由和依据', cell: ({ change }) => [change?.reason, change?.source].filter((one) => typeof one === 'string').join('；') },
  { key: 'outcome', title: '审批', cell: outcome },
  { key: 'words', title: '内容', cell: ({ words }) => (words.length === 0 ? '' : <details><summary>查看</summary><Readings parts={words} /></details>) },
];

/** Everything that was ever proposed or in force. */
export function MatterHistory({ detail }: { readonly detail: MatterDetail }) {
  return <DataTable caption="历次版本和变更" columns={COLUMNS} rows={entriesOf(detail)} rowKey={({ key }) => key} empty="还没有版本。" />;
}
