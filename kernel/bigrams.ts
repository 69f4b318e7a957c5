/**
 * Pieces of two neighbouring characters, for finding Chinese text by index: a text holds a word of two or more characters only if it
 * holds all the word's pieces (a hit is then confirmed on the text itself). Letters are folded to lower case, full-width forms to
 * half-width; white space and punctuation separate. A lone character is a piece of its own.
 */
export function bigramsOf(text: string): readonly string[] {
  const pieces = new Set<string>();
  for (const run of text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{N}]+/u)) {
    const characters = Array.from(run);
    if (characters.length === 1) pieces.add(run);
    for (let index = 0; index + 1 < characters.length; index += 1) pieces.add(`${characters[index] ?? ''}${characters[index + 1] ?? ''}`);
  }
  return [...pieces];
}
