import { createHash, webcrypto } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { basename, dirname, join } from 'node:path';
import { StartError } from '#platform/start-error.ts';
import type { Faces } from './protocol.ts';

/**
 * The fonts of the sheet. GB/T 9704 asks for 仿宋 and 小标宋, which nobody may give away: an agency that has them puts the files into the
 * folder MINGJIAN_FONTS, and they come first. Without them 仿宋 is FandolFang, and what it lacks (堃 and 1466 other standard characters)
 * and the titles are Noto Serif SC. No font of the system is ever used: a paper looks the same wherever it is printed.
 */

const { subtle } = webcrypto;

const FANDOL = ['FandolFang R'];
const NOTO = ['Noto Serif SC'];
const FANGSONG = ['仿宋_GB2312', 'FangSong_GB2312', '仿宋_GB18030', 'FangSong', '仿宋', '朱雀仿宋', 'Zhuque Fangsong (technical preview)'];
const XIAOBIAOSONG = ['方正小标宋简体', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', 'FZXiaoBiaoSong-B05'];
const HEITI = ['黑体', 'SimHei'];
/** Fonts that an agency adds for rare characters beyond GB 18030 level 1. */
const RARE = ['HanaMinA', 'HanaMinB', 'LXGW WenKai Light', 'LXGW WenKai', 'Plangothic P1', 'Plangothic P2', 'TH-Tshyn-P0', 'TH-Tshyn-P1', 'TH-Tshyn-P2'];

export const CANDIDATES: Faces = {
  body: [...FANGSONG, ...FANDOL, ...NOTO, ...RARE], title: [...XIAOBIAOSONG, ...NOTO, ...RARE], strong: [...HEITI, ...NOTO, ...RARE], folio: NOTO,
};

const OURS = ['300Light/NotoSerifSC_300Light.ttf', '400Regular/NotoSerifSC_400Regular.ttf', '700Bold/NotoSerifSC_700Bold.ttf'];

const FONT_FILE = /\.(ttf|otf|ttc|otc)$/i;

function own(folder: string): readonly string[] {
  if (!existsSync(folder)) {
    throw new StartError('bad-setting', `MINGJIAN_FONTS 所指的字体文件夹 ${folder} 不存在，请更正后重新启动。`,
      `The folder of fonts ${folder} (MINGJIAN_FONTS) does not exist; correct it and start again.`);
  }
  return readdirSync(folder).filter((name) => FONT_FILE.test(name)).toSorted().map((name) => join(folder, name));
}

/** The files of all fonts, the agency's own first. */
export function fontFiles(folder: string | null): readonly string[] {
  const noto = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-serif-sc/package.json'));
  return [...(folder === null ? [] : own(folder)), join(import.meta.dirname, 'fonts', 'FandolFang-Regular.otf'), ...OURS.map((name) => join(noto, name))];
}

/** Tells one set of fonts from another, by what is in the files. */
export async function fontsDigest(files: readonly string[]): Promise<string> {
  const digest = createHash('sha256');
  // Off this thread: fifty megabytes would hold up whoever is being served.
  for (const file of files) digest.update(basename(file)).update(Buffer.from(await subtle.digest('SHA-256', await readFile(file))));
  return digest.digest('hex');
}
