import type { Citation } from '#kernel/citations.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Role } from '#law/engine/people.ts';
import type { ParameterCode } from '#law/parameters/index.ts';
import type { ProfileCode } from '#law/profiles/index.ts';
import type { AgencyProfile, ListCode } from '#law/profiles/profile.ts';

/** The parts of the matrix; an id begins with the letter of its part. */
export const SECTIONS = {
  A: '范围、机构和组织保障', B: '事前公开', C: '事中公示', D: '事后公开', E: '执法全过程记录', F: '重大执法决定法制审核', G: '信息化建设', H: '任务配档表',
} as const;
export type Section = keyof typeof SECTIONS;

export const STATUSES = { built: '已建成', partly: '部分建成', planned: '待建' } as const;
export type ClauseStatus = keyof typeof STATUSES;

/** The part of the work in which what is missing will be built. */
export const AREAS = {
  lists: '清单', publication: '公示平台', recording: '记录与存证', documents: '文书', review: '法制审核', supervision: '监督',
  analysis: '统计分析', exchange: '数据交换',
} as const;
export type Area = keyof typeof AREAS;

/** The parts of a plan's profile that requirements point to. */
export const PROFILE_PARTS = {
  classes: '执法行为类别', stages: '记录的阶段', leadAgency: '牵头机关', reviewBody: '法制审核机构', fields: '公布的内容', channels: '公示的载体', recorded: '音像记录的环节',
  recordedWhole: '全程音像记录的活动和场所', elements: '审核要素', returnGrounds: '退回的情形',
} as const satisfies Partial<Record<keyof AgencyProfile, string>>;
export type ProfilePart = keyof typeof PROFILE_PARTS;

/** Where in the platform a requirement is met. Each is looked up by the tests: a pointer that leads nowhere fails. */
export type Pointer =
  | { readonly kind: 'step'; readonly ref: `${string}/${string}` }
  | { readonly kind: 'parameter'; readonly ref: ParameterCode }
  | { readonly kind: 'document'; readonly ref: DocumentCode }
  | { readonly kind: 'role'; readonly ref: Role }
  | { readonly kind: 'profile'; readonly ref: ProfilePart | `lists/${ListCode}` }
  /** An address of the desk, as its router writes it. */
  | { readonly kind: 'screen'; readonly ref: `/${string}` }
  | { readonly kind: 'route'; readonly ref: `${'GET' | 'POST'} /${string}` }
  | { readonly kind: 'table'; readonly ref: `${string}.${string}` };

/** The test that shows it: its file, and its title as written there. */
export interface Shown {
  readonly file: string;
  readonly title: string;
}

/** What a plan says: where, and in which words; the words of a parameter stand in the plan's profile and are not repeated. */
export interface Asked {
  readonly place: string;
  readonly words: string | null;
}

export interface Clause {
  readonly id: string;
  readonly title: string;
  readonly asked: Readonly<Partial<Record<ProfileCode, Asked>>>;
  /** What the law or the State Council's documents say of the same. */
  readonly articles: readonly Citation[];
  readonly status: ClauseStatus;
  /** What is missing, and where it belongs; null where nothing is. */
  readonly left: { readonly area: Area; readonly text: string } | null;
  readonly pointers: readonly Pointer[];
  readonly tests: readonly Shown[];
}

/** As the tables write it: a place, or a place and the plan's words. */
type AskedSource = string | readonly [place: string, words: string];

interface ClauseSource {
  readonly asked: Readonly<Partial<Record<ProfileCode, AskedSource>>>;
  readonly articles?: readonly Citation[];
  readonly pointers?: readonly Pointer[];
  readonly tests?: readonly (readonly [file: string, title: string])[];
}

const askedFrom = (source: AskedSource): Asked => (typeof source === 'string' ? { place: source, words: null } : { place: source[0], words: source[1] });

const clause = (id: string, title: string, status: ClauseStatus, left: Clause['left'], { asked, articles = [], pointers = [], tests = [] }: ClauseSource): Clause => ({
  id, title, status, left, articles, pointers,
  asked: Object.fromEntries(Object.entries(asked).map(([plan, source]) => [plan, askedFrom(source)])),
  tests: tests.map(([file, named]) => ({ file, title: named })),
});

export const built = (id: string, title: string, source: ClauseSource): Clause => clause(id, title, 'built', null, source);

/** Some of it is there; `text` says what is not. */
export const partly = (id: string, title: string, area: Area, text: string, source: ClauseSource): Clause => clause(id, title, 'partly', { area, text }, source);

export const planned = (id: string, title: string, area: Area, text: string, source: ClauseSource): Clause => clause(id, title, 'planned', { area, text }, source);

/** Pointers of one kind, in the words of the tables. */
export const step = (...refs: readonly `${string}/${string}`[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'step', ref }));
export const parameter = (...refs: readonly ParameterCode[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'parameter', ref }));
export const form = (...refs: readonly DocumentCode[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'document', ref }));
export const role = (...refs: readonly Role[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'role', ref }));
export const plan = (...refs: readonly (ProfilePart | `lists/${ListCode}`)[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'profile', ref }));
export const screen = (...refs: readonly `/${string}`[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'screen', ref }));
export const route = (...refs: readonly `${'GET' | 'POST'} /${string}`[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'route', ref }));
export const table = (...refs: readonly `${string}.${string}`[]): readonly Pointer[] => refs.map((ref) => ({ kind: 'table', ref }));

export const POINTER_KINDS = {
  step: '环节', parameter: '规定取值', document: '文书', role: '角色', profile: '方案数据', screen: '页面', route: '接口', table: '数据表',
} as const satisfies Record<Pointer['kind'], string>;
