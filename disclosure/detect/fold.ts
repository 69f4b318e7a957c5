/** The text in a form in which a pattern finds what a person reads: full-width forms made plain, letters in capitals. Places stay. */
export function fold(text: string): string {
  let folded = '';
  for (const character of text) {
    const plain = character.normalize('NFKC').toUpperCase();
    folded += plain.length > character.length ? character : plain.padEnd(character.length, '\u2060');
  }
  return folded;
}

const NUMERALS: Readonly<Record<string, string>> = {
  〇: '0', 零: '0', 一: '1', 幺: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6', 七: '7', 八: '8', 九: '9', '×': 'X',
};

/** Further, for long numbers: numerals in Chinese made digits. Takes folded text; places stay. */
export const foldNumerals = (folded: string): string => folded.replaceAll(/[〇零一幺二三四五六七八九×]/g, (character) => NUMERALS[character] ?? character);

/** What people put between the digits of one number: spaces, hyphens, dots in the middle, characters without width. */
const BETWEEN = String.raw`[\s\p{Cf}\p{M}·•\-‐-―_]`;
export const GAP = `${BETWEEN}{0,3}`;

const GAPS = new RegExp(BETWEEN, 'gu');

export const withoutGaps = (text: string): string => text.replaceAll(GAPS, '');

const escaped = (character: string): string => character.replace(/[\\^$.*+?()[\]{}|/]/, String.raw`\$&`);

/** A pattern that finds a name, a number or an address however it is spaced; null for a text of one character. */
export const spacedText = (text: string): RegExp | null => {
  const characters = Array.from(withoutGaps(fold(text)), escaped);
  return characters.length < 2 ? null : new RegExp(characters.join(GAP), 'gu');
};
