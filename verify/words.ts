import { FAULTS, type Fault } from '#ledger/faults.ts';

/** What the verifier says, in both languages. It claims no more than was checked. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}

const FAULTS_EN: Readonly<Record<Fault, string>> = {
  'note-malformed': 'the signed text is malformed',
  'key-malformed': 'a public key is malformed, or is not the one its number says',
  'signature-missing': 'there is no trusted signature',
  'signature-wrong': 'a signature does not belong to this text',
  'checkpoint-malformed': 'the checkpoint is malformed',
  'origin-unknown': 'the log is none of those to be trusted',
  'proof-malformed': 'the proof file is malformed',
  'proof-wrong': 'the proof does not lead to the root of the log',
  'quorum-missing': 'too few witnesses have signed',
  'policy-malformed': 'the rule of trust is malformed',
  'bundle-malformed': 'a bundle of entries is malformed',
  'tile-missing': 'a tile of hashes is missing',
  'tile-malformed': 'a tile of hashes has the wrong length',
  'tile-forged': 'a tile of hashes does not lead to the root of the log',
};

export const faultWords = (fault: Fault): Words => ({ zh: FAULTS[fault], en: FAULTS_EN[fault] });

export type Mark = 'proven' | 'wrong' | 'unproven';

export interface Finding extends Words {
  readonly mark: Mark;
}

export const proven = (zh: string, en: string): Finding => ({ mark: 'proven', zh, en });
export const wrong = (zh: string, en: string): Finding => ({ mark: 'wrong', zh, en });
export const unproven = (zh: string, en: string): Finding => ({ mark: 'unproven', zh, en });

/** True of every bundle, and said with every result: what no log can prove. */
export const LIMITS: readonly Finding[] = [
  unproven('不能证明记录的内容属实：只能证明自存证之时起没有改动。', 'Not proven: that what was recorded is true. Only that it has not been changed since it was sealed.'),
  unproven('不能证明没有在记录之外发生过什么，也不能证明此后没有新的记录。', 'Not proven: that nothing happened off the record, or that nothing was recorded later.'),
];
