import { blockText } from '#paper/text.ts';
import type { Paper } from '#paper/model.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Slip } from '#law/forms/papers.ts';
import { CORRECTED } from '#law/procedures/papers.ts';

/**
 * What 补正 may touch. A slip of the pen leaves everything that decides as it was: read off the paper before and after, all that is listed here must be
 * the same. What is stopped by mistake goes the safe way, by a new decision.
 */
const DECIDING: readonly { readonly what: string; readonly pattern: RegExp }[] = [
  { what: '数额、日期、期限、编号等数字', pattern: /[0-9０-９〇零一二三四五六七八九十百千万亿两壹贰叁肆伍陆柒捌玖拾佰仟]+(?:[.,．，][0-9０-９]+)*[%％‰‱]?/gu },
  { what: '金额、期间的单位', pattern: /[元角分日天月年]|工作日|小时/gu },
  { what: '法律、法规、规章的名称', pattern: /《[^《》]*》/gu },
  { what: '条、款、项', pattern: /第[^第，。；、\s]{1,8}[条款项目号]/gu },
  { what: '处理的种类', pattern: /警告|通报批评|罚款|没收|暂扣|吊销|降低资质|限制|责令|停产|停业|关闭|拘留|查封|扣押|冻结|划拨|加处|滞纳金|代履行|拆除|征收|征用|免征|减征|缓征|准予|许可|撤销|撤回|注销|变更|移送|终结|中止/gu },
  { what: '肯定、否定和轻重', pattern: /[不未无非否免没勿有是可应须]|从轻|从重|减轻|加重|故意|过失|明知|拒绝|同意/gu },
  { what: '救济的途径', pattern: /行政复议|行政诉讼|起诉|复议机关|听证|陈述|申辩/gu },
  { what: '机关、银行的名称', pattern: /\p{Script=Han}{0,12}(?:人民法院|人民政府|委员会|管理局|监管局|执法局|分局|总局|银行|支行|营业部|信用社)/gu },
];

/** What is told of the party to find it, where a wrong figure changes nothing. */
const CONTACT = /^(?:住所|住址|地址|经营场所|送达地址|联系电话|电话|邮政编码|联系方式)/u;

/** How many characters a slip may have wrong: more is no slip. */
const LONGEST_SLIP = 6;

const charactersOf = (text: string): readonly string[] => Array.from(text);

/** The characters that differ, without what both have before and after. */
export function differing({ original, corrected }: Slip): readonly [string, string] {
  const [a, b] = [charactersOf(original), charactersOf(corrected)];
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1;
  return [a.slice(start, a.length - end).join(''), b.slice(start, b.length - end).join('')];
}

const found = (text: string, pattern: RegExp): string => [...text.matchAll(pattern)].map(([one]) => one).join(' ');

const count = (text: string, part: string): number => text.split(part).length - 1;

/** The party's own names and numbers, as the case has them. */
export interface Identity {
  readonly name: string;
  /** Without an identifier a name alone says who it is, and one character makes another person of it. */
  readonly code: string | null;
}

function identityWrong({ original, corrected }: Slip, lines: readonly string[], { name, code }: Identity): readonly Refusal[] {
  const [wrong, right] = differing({ original, corrected });
  const after = lines.map((line) => line.replace(original, () => corrected));
  const touched = name !== '' && count(lines.join('\n'), name) !== count(after.join('\n'), name);
  if (!touched || (code !== null && charactersOf(wrong).length === 1 && charactersOf(right).length === 1)) return [];
  return [refuse('slip-changes-party', code === null ? '补正会改变当事人的名称，而本案没有登记可以核对身份的证件号码' : '当事人的名称、姓名相差不止一个字，不能认定是同一当事人的笔误', CORRECTED, {
    todo: '当事人认定错误的，依法撤销或者变更原决定，对正确的当事人重新作出；登记有误的先办理当事人的变更。',
  })];
}

function decidingWrong(slip: Slip, line: string): readonly Refusal[] {
  const after = line.replace(slip.original, () => slip.corrected);
  const contact = CONTACT.test(line);
  const changed = DECIDING.flatMap(({ what, pattern }, index) => ((index === 0 && contact) || found(line, pattern) === found(after, pattern) ? [] : [what]));
  return changed.length === 0 ? [] : [refuse('slip-changes-decision', `“${slip.original}”改为“${slip.corrected}”会改变${changed.join('、')}，不属于文字差错`, CORRECTED, {
    todo: '涉及数额、日期、依据、处理种类、救济等内容的，依法变更决定，或者撤销后重新作出；重大决定重新送法制审核。', evidence: { changed },
  })];
}

/** Where the party may turn, and who decided on which day: told wrong, these are told anew and not amended. */
const WHOLE: ReadonlySet<string> = new Set(['remedies', 'issuer', 'addressee']);

/** Everything against these slips, read off the paper as it was issued. */
export function slipRefusals(paper: Paper, slips: readonly Slip[], party: Identity): readonly Refusal[] {
  const lines = paper.blocks.flatMap(blockText);
  const fixed = new Set(paper.blocks.filter(({ kind }) => WHOLE.has(kind)).flatMap(blockText));
  return slips.flatMap((slip): readonly Refusal[] => {
    const hits = lines.filter((line) => line.includes(slip.original));
    const times = lines.reduce((sum, line) => sum + count(line, slip.original), 0);
    const [line] = hits;
    if (line === undefined) return [refuse('slip-not-there', `文书的正文中没有“${slip.original}”`, CORRECTED, { todo: '从文书中逐字抄录原文；标题、文号、日期的差错不能补正，依法重新作出。' })];
    if (times > 1) return [refuse('slip-not-once', `文书中有${times}处“${slip.original}”，不能确定补正哪一处`, CORRECTED, { todo: '把前后的文字一并抄录，使原文在文书中只出现一次；各处都要补正的，分别列出。' })];
    const long = differing(slip).some((part) => charactersOf(part).length > LONGEST_SLIP);
    if (fixed.has(line)) {
      return [refuse('slip-changes-decision', `“${slip.original}”在救济途径、署名或者日期之中，不能以补正改变`, CORRECTED, { todo: '救济途径告知有误的，重新书面告知正确的途径和期限；署名、日期有误的，依法撤销后重新作出。' })];
    }
    return [
      ...(long ? [refuse('slip-too-long', `“${slip.original}”改动的文字超过${LONGEST_SLIP}个字，不是文字差错`, CORRECTED, { todo: '逐处填写，每处只补正错字、漏字、多字；内容需要改变的，依法变更决定或者撤销后重新作出。' })] : []),
      ...identityWrong(slip, lines, party), ...decidingWrong(slip, line),
    ];
  });
}
