/** Two-character surnames that are still common; any other name is taken to have a surname of one character. */
const COMPOUND = new Set([
  '欧阳', '司马', '上官', '诸葛', '东方', '皇甫', '尉迟', '公孙', '慕容', '令狐', '司徒', '司空', '夏侯', '宇文', '长孙', '端木', '申屠', '独孤', '南宫', '轩辕', '闻人', '呼延', '澹台', '公冶',
  '宗政', '濮阳', '淳于', '单于', '太史', '钟离', '仲孙', '鲜于', '闾丘', '赫连', '西门', '东郭', '百里', '拓跋', '第五', '完颜',
]);

/**
 * A natural person's name as the public reads it: the surname and 某某 (after 法释〔2016〕19号第九条). Of a name in the manner of a
 * minority or a foreign one only the first character stays, of one in Latin letters the first letter.
 */
export function maskName(name: string): string {
  const characters = Array.from(name.normalize('NFKC').trim());
  const pair = characters.slice(0, 2).join('');
  const plain = characters.length <= 4 && characters.every((character) => /\p{Script=Han}/u.test(character));
  const surname = plain && characters.length > 2 && COMPOUND.has(pair) ? pair : (characters[0] ?? '');
  return `${surname}某某`;
}
