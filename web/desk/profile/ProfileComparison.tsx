import { type ProfilePart, partsOf } from '#law/profiles/adaptation.ts';
import { EFFECTS } from '#law/profiles/effects.ts';
import type { AgencyProfile } from '#law/profiles/profile.ts';
import { DataTable, type Column } from '#web/kit/DataTable.tsx';
import { adaptableOf } from './adapted.ts';
import { linesOf } from './part-text.ts';

interface ComparisonProps {
  readonly caption: string;
  readonly plan: AgencyProfile;
  readonly profile: AgencyProfile;
  /** Says of each part what it does. */
  readonly explained?: boolean;
}

function Lines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <span className="muted">未列明</span>;
  const [only] = lines;
  return lines.length === 1 ? <>{only}</> : <ul className="plain-list">{lines.map((line) => <li key={line}>{line}</li>)}</ul>;
}

const columnsFor = ({ plan, profile, explained = false }: ComparisonProps): readonly Column<ProfilePart>[] => [
  { key: 'title', title: '项目', head: true, cell: ({ title, changed }) => <>{title}{changed ? <> <span className="mark mark-major">已调整</span></> : null}</> },
  { key: 'plan', title: '原方案', cell: ({ key }) => <Lines lines={linesOf(plan, key)} /> },
  { key: 'own', title: '本机关', cell: ({ key, changed }) => (changed ? <Lines lines={linesOf(profile, key)} /> : <span className="muted">同原方案</span>) },
  ...(explained ? [{ key: 'effect', title: '作用', cell: ({ key }: ProfilePart) => <span className="muted">影响：{EFFECTS[key]}</span> }] : []),
];

/** A profile beside the plan it came from, part by part. */
export function ProfileComparison(props: ComparisonProps) {
  const { caption, plan, profile } = props;
  return (
    <div className="profile-parts">
      <DataTable caption={caption} columns={columnsFor(props)} rows={partsOf(adaptableOf(plan), adaptableOf(profile))} rowKey={({ key }) => key} empty="" />
    </div>
  );
}
