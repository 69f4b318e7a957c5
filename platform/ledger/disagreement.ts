/** What a sealer may find out of joint. Each stops the signing of its log until it is put right. */
export const DISAGREEMENTS = {
  'tile-changed': '数据库中的散列块与账本头不符',
  'leaf-changed': '数据库中的存证条目与账本头不符',
  'rolled-back': '数据库中的账本短于已经签名的检查点，可能恢复了旧的备份',
  'forked': '数据库中的账本与已经签名的检查点不是同一账本',
  'archive-missing': '数据文件夹中的检查点存档缺失或者短于数据库中的记录',
  'archive-forged': '数据文件夹中的检查点存档不是本账本签名的',
  'key-missing': '数据文件夹中没有本账本的签名密钥',
  'witness-ahead': '见证机关记住的账本比本机的长，可能恢复了旧的备份',
  'witness-refused': '见证机关认为账本被改写，拒绝签名',
} as const satisfies Readonly<Record<string, string>>;

export type DisagreementKind = keyof typeof DISAGREEMENTS;

/** Thrown inside a sealer's transaction: nothing of it is kept, and nothing is signed. */
export class Disagreement extends Error {
  readonly kind: DisagreementKind;
  /** Sizes and places, in words; never an entry. */
  readonly detail: string;

  constructor(kind: DisagreementKind, detail: string) {
    super(`${kind}: ${detail}`);
    this.name = 'Disagreement';
    this.kind = kind;
    this.detail = detail;
  }
}
