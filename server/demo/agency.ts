import { Fen } from '#kernel/money.ts';
import type { CatalogueRow } from '#law/catalogue.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Role } from '#law/engine/people.ts';
import type { MatterContent, MatterKind } from '#law/matters/matter.ts';
import type { ApprovedEdition } from '#law/profiles/in-force.ts';
import type { Agency } from '#registry/model.ts';
import type { WordingContent } from '#registry/styles.ts';
import type { DemoList } from './lists/list.ts';

/** What an agency of the demonstration is made of, before ids and dates. */

export interface DemoPerson {
  /** Short and unique in the agency: how scripts and logins name the person. */
  readonly key: string;
  readonly name: string;
  readonly unit: string;
  readonly post: string;
  readonly roles: readonly Role[];
  /** Number of the enforcement certificate; how it stands today is 'valid' unless said. */
  readonly certificate?: string;
  readonly standing?: 'expired' | 'suspended';
  /** Number of the legal qualification. */
  readonly qualification?: string;
}

export type DemoMatter = Pick<MatterContent, 'kind' | 'name' | 'basis' | 'penaltyBasis' | 'fee' | 'importance' | 'objects' | 'timeLimit'> & {
  readonly unit: string;
  /** Name of the main matter, where this is a 子项. */
  readonly under?: string;
};

export interface DemoSetting {
  readonly code: string;
  readonly value: number | string;
  readonly reason: string;
  readonly confirmed: boolean;
}

/** 机关方案 as the agency has adapted it: in force for so many days when the district is loaded, before that the plan of its place. */
export interface DemoAdaptation {
  readonly since: number;
  readonly reason: string;
  readonly profile: ApprovedEdition['profile'];
}

/** 机关文书样式: the agency's own words for a form, in force for so many months when the district is loaded. */
export interface DemoWording {
  readonly form: DocumentCode;
  readonly monthsBefore: number;
  readonly content: WordingContent;
}

export interface DemoAgency {
  readonly agency: Omit<Agency, 'id' | 'demonstration'>;
  /** Begins every login of the agency. */
  readonly prefix: string;
  readonly people: readonly DemoPerson[];
  /** Who holds the offices that scripts name. */
  readonly offices: Readonly<Record<'head' | 'reviewer' | 'publisher' | 'archivist', string>>;
  readonly certificateKinds: readonly string[];
  readonly area: string;
  /** 行使层级 of its matters. */
  readonly level: string;
  readonly benchmark: string;
  readonly matters: readonly DemoMatter[];
  readonly settings: readonly DemoSetting[];
  readonly catalogue: readonly CatalogueRow[];
  readonly adaptation?: DemoAdaptation;
  readonly wordings?: readonly DemoWording[];
  readonly lists: readonly DemoList[];
}

/** The three administrators, whom every agency has (三员分立). */
export const administrators = (unit: string, names: readonly [string, string, string]): readonly DemoPerson[] => [
  { key: 'sys', name: names[0], unit, post: '系统管理员', roles: ['system-admin'] },
  { key: 'sec', name: names[1], unit, post: '安全管理员', roles: ['security-admin'] },
  { key: 'aud', name: names[2], unit, post: '审计管理员', roles: ['audit-admin'] },
];

export const penaltyMatter = (name: string, basis: string, penaltyBasis: string[], unit: string, under?: string): DemoMatter =>
  ({ kind: 'penalty', name, basis, penaltyBasis, unit, ...(under === undefined ? {} : { under }) });

export const otherMatter = (
  kind: Exclude<MatterKind, 'penalty'>, name: string, basis: string, unit: string, rest: Pick<DemoMatter, 'fee' | 'importance' | 'objects' | 'timeLimit'> = {},
): DemoMatter => ({ kind, name, basis, penaltyBasis: [], unit, ...rest });

const TO_BE_CONFIRMED = '省级规定的标准尚未核对，本机关暂定，待法制机构确认';

const own = (code: string, value: number | string, reason: string): DemoSetting => ({ code, value, reason, confirmed: true });
const tentative = (code: string, value: number): DemoSetting => ({ code, value, reason: TO_BE_CONFIRMED, confirmed: false });

/** Settings that every agency of the demonstration makes; `threshold` where no source of its jurisdiction sets 较大数额. */
export function commonSettings(word: string, reviewDays: number, archiveDays: number | null, threshold: { citizen: number; organisation: number } | null): readonly DemoSetting[] {
  return [
    own('document-word', word, '本机关公文处理办法确定的机关代字'),
    own('review.limit', reviewDays, '本机关重大执法决定法制审核办法'),
    own('penalty.statement-days', 3, '本机关行政处罚程序工作规范'),
    ...(archiveDays === null ? [] : [own('archive.limit', archiveDays, '本机关行政执法案卷管理办法')]),
    ...(threshold === null ? [] : [tentative('hearing.threshold.citizen', threshold.citizen), tentative('hearing.threshold.organisation', threshold.organisation)]),
  ];
}

/** 重大执法决定法制审核目录清单, by amounts in fen. */
export function catalogue(citizen: number, organisation: number): readonly CatalogueRow[] {
  const amounts = { citizenFrom: Fen.parse(citizen), organisationFrom: Fen.parse(organisation) };
  return [
    { number: 1, item: '较大数额的罚款', penalties: ['fine'], focus: '裁量基准的适用、听证权利的告知', ...amounts },
    { number: 2, item: '没收较大数额违法所得、较大价值非法财物', penalties: ['confiscate-gains', 'confiscate-property'], focus: '违法所得的认定和计算', ...amounts },
    { number: 3, item: '限制开展生产经营活动、责令停产停业、责令关闭、限制从业', penalties: ['restrict-business', 'stop-business', 'close-down', 'restrict-occupation'], focus: '适用条件、期限和对第三人的影响' },
    { number: 4, item: '暂扣许可证件、降低资质等级、吊销许可证件', penalties: ['suspend-licence', 'downgrade-qualification', 'revoke-licence'], focus: '情节严重的认定' },
    { number: 5, class: 'licence', item: '撤销、撤回行政许可', drafts: ['revoke', 'withdraw'], focus: '公共利益的认定和补偿' },
    { number: 6, class: 'coercion', item: '强制拆除、拍卖或者处理较大价值的财物', drafts: ['demolish'], focus: '催告、公告和期限' },
  ];
}
