import type { Citation } from '#kernel/citations.ts';
import { archives2020, personalInformation2021 } from './archives.ts';
import type { Statute } from './define.ts';
import { civilCode2020, legislation2023 } from './levy.ts';
import {
  dongying2017, haiyang2017, henanEnforcement2016, henanHearing2021, henanNonTax2013, sanmenxia2019, shandongSupervision2014, yanzhou2019,
} from './local.ts';
import { coercion2011, crimeTransfer2020, licensing2019, paymentSeparation1997 } from './measures.ts';
import { penalty1996, penalty2021 } from './penalty-2021.ts';
import {
  civilProcedure2017, civilProcedure2023, disclosure2019, electronicSignature2019, evidenceRules2002, litigation1989, litigation2017, minors2020, reconsideration2023,
} from './procedure.ts';
import { creditPublicity2018, creditRepair2025, inspection2024, marketPublicity2021 } from './publicity.ts';
import { benchmark2022, businessEnvironment2019, stateCouncil2018, supervision2025 } from './three-systems.ts';

/** Every source the platform cites. */
export const STATUTES = {
  'penalty-2021': penalty2021,
  'penalty-1996': penalty1996,
  'coercion-2011': coercion2011,
  'licensing-2019': licensing2019,
  'crime-transfer-2020': crimeTransfer2020,
  'payment-separation-1997': paymentSeparation1997,
  'civil-procedure-2023': civilProcedure2023,
  'civil-procedure-2017': civilProcedure2017,
  'e-signature-2019': electronicSignature2019,
  'litigation-2017': litigation2017,
  'litigation-1989': litigation1989,
  'evidence-rules-2002': evidenceRules2002,
  'reconsideration-2023': reconsideration2023,
  'disclosure-2019': disclosure2019,
  'minors-2020': minors2020,
  'civil-code-2020': civilCode2020,
  'archives-2020': archives2020,
  'personal-information-2021': personalInformation2021,
  'legislation-2023': legislation2023,
  'business-environment-2019': businessEnvironment2019,
  'supervision-2025': supervision2025,
  'state-council-2018': stateCouncil2018,
  'benchmark-2022': benchmark2022,
  'inspection-2024': inspection2024,
  'credit-publicity-2018': creditPublicity2018,
  'credit-repair-2025': creditRepair2025,
  'market-publicity-2021': marketPublicity2021,
  'shandong-supervision-2014': shandongSupervision2014,
  'dongying-2017': dongying2017,
  'haiyang-2017': haiyang2017,
  'yanzhou-2019': yanzhou2019,
  'sanmenxia-2019': sanmenxia2019,
  'henan-hearing-2021': henanHearing2021,
  'henan-enforcement-2016': henanEnforcement2016,
  'henan-non-tax-2013': henanNonTax2013,
} as const satisfies Record<string, Statute>;

export type StatuteCode = keyof typeof STATUTES;

const digit = (n: number): string => '〇一二三四五六七八九'.charAt(n);

/** 57 → 五十七, 103 → 一百零三. For article, paragraph and item numbers, 1 to 999. */
export function chineseNumeral(number: number): string {
  const hundreds = Math.floor(number / 100);
  const tens = Math.floor((number % 100) / 10);
  const ones = number % 10;
  const head = hundreds ? `${digit(hundreds)}百` : '';
  const middle = tens ? `${tens === 1 && !hundreds ? '' : digit(tens)}十` : hundreds && ones ? '零' : '';
  return head + middle + (ones ? digit(ones) : '');
}

const place = (article: number | string, paragraph?: number, item?: number): string => {
  if (typeof article === 'string') return article;
  const second = paragraph === undefined ? '' : `第${chineseNumeral(paragraph)}款`;
  const third = item === undefined ? '' : `第（${chineseNumeral(item)}）项`;
  return `第${chineseNumeral(article)}条${second}${third}`;
};

/** Its name in book marks; the number under which it was issued stands behind them. */
const titled = (name: string): string => name.replace(/^(.*?)(（[^（）]*号）)?$/u, '《$1》$2');

/** A citation of an article that the statute table holds; anything else is a mistake of ours and stops the program at load. */
export function cite(code: StatuteCode, article: number | string, paragraph?: number, item?: number): Citation {
  const source: Statute = STATUTES[code];
  if (!(article in source.articles)) throw new Error(`${source.short}：引用的条文不在法规表中：${article}`);
  return {
    statute: code,
    article,
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
    text: `${titled(source.name)}${place(article, paragraph, item)}`,
  };
}

/** What the cited article demands, in our own sentence; null for a citation of another edition of the table. */
export function gistOf(citation: Citation): string | null {
  const source: Statute | undefined = (STATUTES as Readonly<Record<string, Statute>>)[citation.statute];
  return source?.articles[citation.article] ?? null;
}
