import type { Citation } from '#kernel/citations.ts';
import { canonicalJson } from '#kernel/canonical.ts';
import { fail, ok, type Result } from '#kernel/result.ts';
import type { Digest } from '#kernel/ids.ts';
import { TEXT_FIELDS } from '#law/engine/disclosed.ts';
import type { Facts } from '#law/engine/facts.ts';
import { refuse, type Refusal } from '#law/engine/refusal.ts';
import type { Redaction } from '#law/forms/disclosure.ts';
import { DISCLOSURE_LAW } from '#law/procedures/disclosure-law.ts';
import { cite } from '#law/statutes/index.ts';
import { detect, hasSecrecyMark } from './detect/detect.ts';
import type { Detection, Known } from './detect/detection.ts';
import { uptoCounty } from './detect/address.ts';
import { PublicCopy, textsOf, type Texts } from './model.ts';
import { maskName } from './person-name.ts';
import { hint, redact } from './redaction.ts';
import type { Publishable } from './source.ts';

/** Headings of what is hidden, for the note beneath the public text. */
const KIND_NAMES: Readonly<Record<Redaction['kind'], string>> = {
  'natural-person': '自然人姓名', identity: '身份证件号码', contact: '通讯方式', address: '家庭住址', account: '银行账号', plate: '车牌号码',
  title: '权属证书编号', health: '健康状况', 'trade-secret': '商业秘密', other: '其他依法应当隐去的信息',
};

const secrecyRefusals = (texts: Texts, articles: readonly Citation[]): readonly Refusal[] =>
  textsOf(texts).filter(([, text]) => hasSecrecyMark(text)).map(([field]) =>
    refuse('secrecy-mark', `“${TEXT_FIELDS[field]}”中有国家秘密标志，不得公开`, [cite('disclosure-2019', 14), ...articles], { todo: '由机关负责人决定不予公开。' }));

/** Fails closed: whatever a detector still finds keeps the copy from being published. */
const leaks = (texts: Texts, known: Known, articles: readonly Citation[]): readonly Refusal[] =>
  textsOf(texts).flatMap(([field, text]) => detect(text, known).map(({ what, start, end }) =>
    refuse('unredacted', `“${TEXT_FIELDS[field]}”中有未隐去的${what}（${hint(text.slice(start, end))}）`, articles, { todo: '请隐去后重新提交。' })));

const namesHidden = ({ partyKind }: Publishable, redactions: readonly Redaction[]): string[] => {
  const kinds = new Set<Redaction['kind']>(redactions.map(({ kind }) => kind));
  if (partyKind !== 'organisation') kinds.add('natural-person');
  return Object.entries(KIND_NAMES).filter(([kind]) => kinds.has(kind as Redaction['kind'])).map(([, name]) => name); // keys of KIND_NAMES
};

/** The copy the public gets, or every reason why it may not get it yet. */
export function publicCopy(publishable: Publishable, redactions: readonly Redaction[], known: Known): Result<PublicCopy, readonly [Refusal, ...Refusal[]]> {
  const { hide } = DISCLOSURE_LAW[publishable.category];
  const redacted = redact(publishable.texts, redactions, hide);
  if ('refusals' in redacted) return fail(redacted.refusals);
  const [first, ...more] = [...secrecyRefusals(redacted.texts, hide), ...leaks(redacted.texts, known, hide)];
  return first ? fail([first, ...more]) : ok(PublicCopy.parse({ ...publishable, texts: redacted.texts, hidden: namesHidden(publishable, redactions) }));
}

/** What the publisher confirms: the whole copy as shown to them. The number and the agency's name are added afterwards and hide nothing. */
export const copyDigest = (copy: PublicCopy, digest: Facts['digest']): Digest => digest(canonicalJson(copy));

const REMOVED = '＊＊＊';

function replacementOf({ kind }: Detection, text: string): string {
  if (kind === 'natural-person') return maskName(text);
  if (kind === 'address') return uptoCounty(text) || REMOVED;
  return REMOVED;
}

/** Two people of one surname stay two: 张某某, 张某某2. */
function toldApart(proposals: readonly Redaction[]): readonly Redaction[] {
  const people = [...new Set(proposals.filter(({ kind }) => kind === 'natural-person').map(({ text }) => text))];
  return proposals.map((proposal) => {
    if (proposal.kind !== 'natural-person') return proposal;
    const namesakes = people.filter((name) => maskName(name) === proposal.replacement);
    const place = namesakes.indexOf(proposal.text);
    return place > 0 ? { ...proposal, replacement: `${proposal.replacement}${place + 1}` } : proposal;
  });
}

/** What the detectors propose to hide, as the form of the step takes it. People look at it, add to it and answer for it. */
export function proposedRedactions({ texts }: { readonly texts: Texts }, known: Known): readonly Redaction[] {
  const proposals = textsOf(texts).flatMap(([field, whole]) => detect(whole, known).map((found): Redaction => {
    const text = whole.slice(found.start, found.end);
    return { field, kind: found.kind, text, replacement: replacementOf(found, text) };
  }));
  return toldApart(proposals.filter((one, index) => proposals.findIndex(({ field, text }) => field === one.field && text === one.text) === index));
}
