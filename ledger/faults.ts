/** Everything that can be wrong with what a log hands out, in words for whoever checks it. A fault never says more than was found. */
export const FAULTS = {
  'note-malformed': '签名文本的格式不正确',
  'key-malformed': '公钥文本的格式不正确，或者与其编号不符',
  'signature-missing': '没有所信任的签名',
  'signature-wrong': '签名与内容不符',
  'checkpoint-malformed': '检查点的格式不正确',
  'origin-unknown': '账本不在所信任的名单中',
  'proof-malformed': '证明文件的格式不正确',
  'proof-wrong': '证明与账本的根不符',
  'quorum-missing': '见证签名没有达到要求的数目',
  'policy-malformed': '信任规则的格式不正确',
  'bundle-malformed': '条目文件的格式不正确',
  'tile-missing': '缺少散列块',
  'tile-malformed': '散列块的长度不正确',
  'tile-forged': '散列块与账本的根不符',
} as const satisfies Readonly<Record<string, string>>;

export type Fault = keyof typeof FAULTS;
