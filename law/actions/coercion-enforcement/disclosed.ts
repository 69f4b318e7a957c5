import { rmbCapitals, yuanText } from '#kernel/money.ts';
import { DUTIES, ENFORCEMENTS, type Duty, type Enforcement } from '#law/coercion/enforcement.ts';
import type { Unperformed } from '#law/coercion/unperformed.ts';
import { provisionsText } from '#law/disposition.ts';
import type { DisclosedAs, Performance } from '#law/engine/disclosed.ts';

/** What of an enforcement its public copy is made of. */
interface Enforced {
  readonly phase: string;
  readonly unperformed: Unperformed | null;
  readonly duty: Duty | null;
  readonly decision: { readonly enforcement: Enforcement } | null;
  readonly issued: { readonly termination?: unknown };
  readonly paidFen: number;
  readonly executed: boolean;
}

const RUNNING: ReadonlySet<string> = new Set(['decided', 'agreed', 'suspended']);

function performanceOf({ phase, issued, executed, paidFen }: Enforced): Performance {
  if (phase === 'suspended') return 'suspended';
  if (RUNNING.has(phase)) return executed || paidFen > 0 ? 'partly' : 'pending';
  if (issued.termination !== undefined) return 'ended';
  return executed ? 'enforced' : 'performed';
}

function dutyText(unperformed: Unperformed | null, duty: Duty | null): string {
  if (duty === null) return '';
  const what = duty.kind === 'money' ? yuanText(duty.principalFen) : duty.kind === 'demolish' ? duty.object : duty.detail;
  return `${unperformed === null ? '' : `${unperformed.number}，`}没有履行的义务（${DUTIES[duty.kind]}）：${what}`;
}

const sum = (word: string, fen: Parameters<typeof yuanText>[0]): string => `${word}人民币${yuanText(fen)}（大写：${rmbCapitals(fen)}）`;

/** What the letter tells (强制法第三十七条第二款、第五十一条第一款), without the bank. */
function decisionText(enforcement: Enforcement): string {
  const way = `${ENFORCEMENTS[enforcement.kind]}。方式和时间：${enforcement.manner}`;
  if (enforcement.kind === 'transfer') return `${way}\n${sum('划拨数额：', enforcement.amountFen)}`;
  if (enforcement.kind === 'auction') return `${way}\n拍卖、处理的财物：${enforcement.things}\n${sum('抵缴数额：', enforcement.amountFen)}`;
  return enforcement.kind === 'substitute' ? `${way}\n代履行人：${enforcement.performer}\n${sum('费用预算：', enforcement.budgetFen)}` : way;
}

/** Every decision to enforce is published (国办发〔2018〕118号二（六）). Clearing at once under 第五十二条 is an act without a decision. */
export function enforcementDisclosed(state: Enforced): DisclosedAs<'行政强制'> | null {
  if (state.decision === null) return null;
  const { enforcement } = state.decision;
  return {
    category: '行政强制', letter: enforcement.kind === 'substitute' ? 'substitute-decision' : 'enforcement-decision', outcome: ENFORCEMENTS[enforcement.kind],
    performance: performanceOf(state),
    texts: {
      duty: dutyText(state.unperformed, state.duty), grounds: enforcement.facts, basis: `依据${provisionsText(enforcement.basis)}的规定作出决定。`,
      decision: decisionText(enforcement),
    },
  };
}
