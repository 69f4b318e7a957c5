import type { MatterList } from '#registry/matter-contract.ts';

type Matter = MatterList['matters'][number];

interface Provision {
  readonly source: string;
  readonly place: string;
  readonly rank?: string;
}

/** Only what the name itself makes certain; a 办法 or 规定 may be a rule or less than one, and a person must say which. */
const rankOf = (source: string): string | undefined => {
  if (source.endsWith('法') && !source.endsWith('办法')) return 'law';
  if (!source.endsWith('条例')) return undefined;
  if (source.startsWith('中华人民共和国')) return 'administrative-regulation';
  return /^.{2,8}?(省|市|自治区|自治州|自治县)/.test(source) ? 'local-regulation' : undefined;
};

/** A citation as the matter list prints it, 《中华人民共和国食品安全法》第一百二十四条第一款, in the parts that the form asks for. */
export function provisionFrom(citation: string): Provision | null {
  const parts = /^《([^》]+)》(?:（[^）]*）)?\s*(第.+)$/.exec(citation.trim());
  const [, source, place] = parts ?? [];
  if (source === undefined || place === undefined) return null;
  const rank = rankOf(source);
  return { source: `《${source}》`, place, ...(rank === undefined ? {} : { rank }) };
}

/** What the form of a new case begins with once its matter is chosen. */
export const prefillFrom = ({ kind, name, basis, penaltyBasis }: Pick<Matter, 'kind' | 'name' | 'basis' | 'penaltyBasis'>): Readonly<Record<string, unknown>> => ({
  // An application says what it asks for; what it is about it calls 办理事项.
  ...(kind === 'permit' ? { item: name } : { matter: name }),
  basis: (kind === 'penalty' ? penaltyBasis : basis.split('；')).flatMap((citation) => provisionFrom(citation) ?? []),
});
