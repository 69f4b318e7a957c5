import type { LegalDate } from '#kernel/dates.ts';
import { type Problem, fieldProblem, problem } from '#kernel/problems.ts';
import { type Result, fail, ok } from '#kernel/result.ts';
import type { JurisdictionCode } from '#law/jurisdictions/index.ts';
import { CHOICE_NAMES } from '#law/parameters/choices.ts';
import { type AgencySetting, type Binding, PARAMETERS, type ParameterCode, bindingValue, takesEffect } from '#law/parameters/index.ts';
import type { Parameter, Unit } from '#law/parameters/define.ts';

/** What the law leaves to the agency, and the agency decides by two people, from a day on, with a reason. */

/** 机关代字, as in a document's number; no parameter of law, but the agency's own all the same. */
export const DOCUMENT_WORD = 'document-word';

export type SettingCode = ParameterCode | typeof DOCUMENT_WORD;

// Keys of a constant object; the list is widened so that every parameter can be asked the same questions.
const ALL = Object.entries(PARAMETERS) as [ParameterCode, Parameter][];

export const SETTABLE: readonly SettingCode[] = [DOCUMENT_WORD, ...ALL.filter(([, { agencyMaySet }]) => agencyMaySet === true).map(([code]) => code)];

export const isSettable = (code: string): code is SettingCode => SETTABLE.some((one) => one === code);

export interface SettingKind {
  readonly name: string;
  readonly unit: Unit | 'text';
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  readonly suggestion: string | null;
}

export const kindOf = (code: SettingCode): SettingKind => {
  if (code === DOCUMENT_WORD) return { name: '机关代字', unit: 'text', choices: [], suggestion: null };
  const { name, unit, choices = [], suggestion }: Parameter = PARAMETERS[code];
  return { name, unit, choices: choices.map((value) => ({ value, label: CHOICE_NAMES[value] ?? value })), suggestion: suggestion ?? null };
};

const WORD = /^[\p{Script=Han}A-Za-z（）()]{1,20}$/u;
const LONGEST: Readonly<Record<Exclude<Unit, 'choice' | 'month-day'>, number>> = {
  'working-day': 3650, 'calendar-day': 3650, month: 240, year: 50, hour: 8760, fen: 1_000_000_000_000, permille: 1000, person: 1000,
};

/** What is wrong with a value, or null. */
export const valueFault = (code: SettingCode, value: number | string): string | null => {
  const { unit, choices } = kindOf(code);
  if (unit === 'text') return typeof value === 'string' && WORD.test(value) ? null : '机关代字由1至20个汉字、字母或者括号组成';
  if (unit === 'choice') return choices.some((choice) => choice.value === value) ? null : '请从所列选项中选择';
  if (unit === 'month-day') return '此项的日期由法源规定';
  if (typeof value !== 'number' || !Number.isInteger(value)) return '此项应当是整数';
  return value >= 1 && value <= LONGEST[unit] ? null : `应当在1至${LONGEST[unit]}之间`;
};

/** The value that binds on a day, of the law or of the agency; null while there is none. */
export const settingOn = (
  code: SettingCode, jurisdiction: JurisdictionCode, on: LegalDate, settings: readonly AgencySetting[],
): (Pick<Binding, 'value' | 'citation' | 'confirmed'> & { readonly unit: SettingKind['unit'] }) | null => {
  if (code !== DOCUMENT_WORD) return bindingValue(code, jurisdiction, on, settings);
  const word = documentWordOn(settings, on);
  return word === null ? null : { value: word, unit: 'text', citation: null, confirmed: true };
};

/** 机关代字 on a day: the one set from the latest day that has come. */
export const documentWordOn = (settings: readonly AgencySetting[], on: LegalDate): string | null => {
  const words = settings.filter(({ code, from }) => code === DOCUMENT_WORD && from <= on).toSorted((a, b) => (a.from < b.from ? 1 : -1));
  const word = words[0]?.value;
  return typeof word === 'string' ? word : null;
};

export interface Proposed {
  readonly code: SettingCode;
  readonly value: number | string;
  readonly effectiveFrom: LegalDate;
  readonly source: string | null;
  readonly confirmed: boolean;
}

const faultOf = ({ code, value, effectiveFrom, source, confirmed }: Proposed, today: LegalDate): { path: string; message: string } | null => {
  const message = valueFault(code, value);
  if (message !== null) return { path: '/value', message };
  if (confirmed && source === null) return { path: '/source', message: '已经确认的，应当写明依据的文件' };
  if (effectiveFrom < today && source === null) return { path: '/source', message: '生效日期早于今天的，应当写明已经施行的文件' };
  return null;
};

/** Whether a value may be proposed: the law must leave it to the agency on that day, and a day gone by needs a document that set it then. */
export const checkProposal = (proposed: Proposed, jurisdiction: JurisdictionCode, today: LegalDate): Result<Proposed, Problem> => {
  const fault = faultOf(proposed, today);
  if (fault !== null) return fail(fieldProblem(fault.path, fault.message));
  const { code, effectiveFrom, value } = proposed;
  if (code === DOCUMENT_WORD || takesEffect(code, jurisdiction, effectiveFrom, value)) return ok(proposed);
  const { name } = kindOf(code);
  const law = bindingValue(code, jurisdiction, effectiveFrom, []);
  return fail(problem('law-refuses', `${name}已由上位规定确定，本机关不能另行设定。`, {
    todo: '请按上位规定执行。', articles: law?.citation ? [law.citation] : [], evidence: { value: law?.value ?? null },
  }));
};
