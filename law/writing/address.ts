import type { Block } from '#paper/model.ts';
import type { Party } from '#law/party.ts';

/** How phrases speak to whoever they are said to, as long as nobody knows who that is. */
const ANYBODY = /你（单位）/gu;

/** A natural person is 你, whoever else 你单位. A sole trader who has a trade name is the party by that name; without one the operator is. */
const addressOf = (party: Party): string => (party.kind === 'citizen' || (party.kind === 'sole-trader' && party.tradeName === undefined) ? '你' : '你单位');

/**
 * The finished text in the words that fit this case: the party is spoken to as what it is (left open where it is not known, or where
 * others are spoken to), and a case whose name ends in 案 is not called 案一案. What somebody was asked and answered stays as it was said.
 */
export function fitted(blocks: readonly Block[], spokenTo: Party | null): readonly Block[] {
  const words = (text: string): string => text.replaceAll('案一案', '案').replaceAll(ANYBODY, spokenTo === null ? '你（单位）' : addressOf(spokenTo));
  return blocks.map((block) => (block.kind === 'dialogue' ? block : JSON.parse(words(JSON.stringify(block))) as Block)); // a block is plain JSON, and the words need no escape in it
}
