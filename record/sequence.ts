/** Numbers left out between the first and the last, as texts: `7`, `9—12`. Recorders count their files: what is left out was made and never came. */
export function gapsIn(numbers: readonly number[]): readonly string[] {
  const sorted = [...new Set(numbers)].toSorted((a, b) => a - b);
  return sorted.flatMap((number, index) => {
    const before = sorted[index - 1];
    if (before === undefined || number === before + 1) return [];
    return [number === before + 2 ? `${before + 1}` : `${before + 1}—${number - 1}`];
  });
}

const NAME = /(\d{1,12})(?=\D*\.[^.]+$)/;

/** The number that a recorder put into a file's name: its last group of digits. Null where there is none. */
export function sequenceIn(name: string): number | null {
  const digits = NAME.exec(name)?.[1];
  return digits === undefined ? null : Number(digits);
}
