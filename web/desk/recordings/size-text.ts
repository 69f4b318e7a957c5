const UNITS = ['字节', 'KB', 'MB', 'GB', 'TB'] as const;

/** A file's size as people say it. */
export function sizeText(bytes: number): string {
  const step = Math.min(UNITS.length - 1, Math.max(0, Math.floor(Math.log2(Math.max(1, bytes)) / 10)));
  const value = bytes / 1024 ** step;
  return `${step === 0 || value >= 100 ? Math.round(value) : value.toFixed(1)}${UNITS[step] ?? ''}`;
}
