import { chinaDateOf } from '#kernel/dates.ts';
import { partsOf } from '#law/profiles/adaptation.ts';
import type { ProfileEditions } from '#registry/profile-contract.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { adaptableOf, planIn, wholeOf, type ProfileEdition } from './adapted.ts';

const statusOf = ({ status, effectiveFrom }: ProfileEdition, on: string): string => {
  if (status === 'draft') return '草案，待批准';
  if (status === 'superseded') return `自${effectiveFrom ?? ''}起施行，已有后续版本`;
  return effectiveFrom !== null && effectiveFrom > on ? `已批准，自${effectiveFrom}起施行` : `自${effectiveFrom ?? ''}起施行`;
};

const changesOf = (view: ProfileEditions, edition: ProfileEdition): string => {
  const plan = planIn(view, edition.content.profile.base);
  const whole = wholeOf(view, edition);
  if (plan === undefined || whole === undefined) return '';
  const changed = partsOf(adaptableOf(plan), adaptableOf(whole)).filter((part) => part.changed).map(({ title }) => title);
  return changed.length === 0 ? '照原方案' : changed.join('、');
};

const columnsFor = (view: ProfileEditions): readonly Column<ProfileEdition>[] => [
  { key: 'edition', title: '版次', head: true, cell: ({ edition }) => <span className="nowrap">第{edition}版</span> },
  { key: 'status', title: '状态', cell: (one) => statusOf(one, view.on) },
  { key: 'base', title: '原方案', cell: ({ content }) => planIn(view, content.profile.base)?.name },
  { key: 'changes', title: '调整的项目', cell: (one) => changesOf(view, one) },
  { key: 'reason', title: '理由', cell: ({ content }) => content.reason },
  { key: 'drafted', title: '起草', cell: ({ draftedBy, draftedAt }) => <>{draftedBy.name}，{chinaDateOf(draftedAt)}</> },
  { key: 'approved', title: '批准', cell: ({ approvedBy, approvedAt }) => (approvedBy === null || approvedAt === null ? '' : <>{approvedBy.name}，{chinaDateOf(approvedAt)}</>) },
];

/** Every edition, with who made it, when and why. */
export function ProfileHistory({ view }: { readonly view: ProfileEditions }) {
  return <DataTable caption="机关方案的各个版本" columns={columnsFor(view)} rows={view.editions} rowKey={({ edition }) => String(edition)} empty="还没有制定过本机关的版本。" />;
}
