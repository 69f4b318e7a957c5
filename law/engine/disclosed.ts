import type { Citation } from '#kernel/citations.ts';
import type { LegalDate } from '#kernel/dates.ts';
import type { DocumentCode } from '#law/documents/index.ts';
import type { Penalty } from '#law/disposition.ts';

/** The parts of public copies that hold running text, by their headings, in the order in which they are read: the parts in which something can be hidden. */
export const TEXT_FIELDS = {
  title: '案件名称',
  party: '执法对象',
  item: '许可事项',
  matter: '检查事项',
  manner: '检查方式',
  visited: '检查日期',
  duty: '据以执行的决定',
  facts: '违法事实',
  findings: '审查查明的事实',
  checked: '检查情况',
  problems: '发现的问题',
  grounds: '事实和理由',
  evidence: '证据',
  basis: '法律依据',
  discretion: '裁量理由',
  standard: '标准和计算',
  decision: '执法决定',
  content: '许可内容',
  validity: '有效期',
  compensation: '补偿',
  reason: '理由',
  followUp: '后续处理',
  remedy: '救济途径',
} as const;
export type TextField = keyof typeof TEXT_FIELDS;

/**
 * 执法类别 of what is published, with the texts that the kinds of the category declare publishable. Beside these every copy has the
 * title and the party, and the remedies where the category has them.
 */
export const CATEGORY_TEXTS = {
  行政处罚: ['facts', 'evidence', 'basis', 'discretion', 'decision'],
  行政许可: ['item', 'findings', 'basis', 'decision', 'content', 'validity', 'reason'],
  行政强制: ['duty', 'grounds', 'basis', 'decision'],
  行政检查: ['matter', 'manner', 'visited', 'checked', 'problems', 'basis', 'followUp'],
  行政征收: ['grounds', 'basis', 'standard', 'decision'],
  行政收费: ['grounds', 'basis', 'standard', 'decision'],
  行政征用: ['grounds', 'basis', 'decision', 'compensation'],
} as const satisfies Readonly<Record<string, readonly TextField[]>>;
export type Category = keyof typeof CATEGORY_TEXTS;

export const CATEGORIES = Object.keys(CATEGORY_TEXTS) as [Category, ...Category[]]; // keys of a constant object

/** Texts that belong to the whole decision (全文公开) and stay empty where only its result is published. */
export const WHOLE_ONLY: ReadonlySet<TextField> = new Set(['evidence', 'discretion', 'findings']);

/** 履行情况 (海国土资发〔2017〕90号一（一）10), in words that hold nothing of the case. */
export const PERFORMANCES = {
  pending: '尚未履行', partly: '部分履行', performed: '已经履行', suspended: '中止执行', enforced: '已经强制执行', ended: '执行终结',
  'in-force': '正在实施', lifted: '已经解除', disposed: '已经依法处理', defaulted: '逾期未履行，另行处理',
} as const;
export type Performance = keyof typeof PERFORMANCES;

interface OfPenalty {
  readonly penalties: readonly Penalty[];
}

interface OfLicence {
  readonly licence: {
    readonly outcome: string;
    /** 许可类别, of a licence that is granted. */
    readonly category: string | null;
    readonly certificate: string | null;
    readonly validFrom: LegalDate | null;
    readonly validTo: LegalDate | null;
  };
}

interface Plain {
  /** 执法结论: words of the law, never of the case. */
  readonly outcome: string;
}

/** Categories whose outcome is more than a name: the credit publication of penalties and licences asks for its parts. */
interface Particular {
  readonly 行政处罚: OfPenalty;
  readonly 行政许可: OfLicence;
}

/** What a kind of one category declares publishable of the decision it made; the party, the remedies and the officers are the same for every kind. */
export type DisclosedAs<C extends Category> = (C extends keyof Particular ? Particular[C] : Plain) & {
  readonly category: C;
  readonly texts: Readonly<Record<(typeof CATEGORY_TEXTS)[C][number], string>>;
  /** The form whose number is published. */
  readonly letter: DocumentCode;
  /** How far the decision is carried out; null where nothing of it is. */
  readonly performance: Performance | null;
};

export type Disclosed = { readonly [C in Category]: DisclosedAs<C> }[Category];

/** What a kind puts before the public: decisions of a category, or nothing, and then why not. */
export type PublicationOf = { readonly category: Category } | { readonly unpublished: string; readonly articles: readonly Citation[] };
