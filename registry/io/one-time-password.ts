import { randomInt } from 'node:crypto';
import { checkPassword } from '../rules.ts';

/** Characters that nobody confuses on paper: no 0 and O, no 1, l and I. */
const ALPHABET = 'abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const GROUPS = 4;
const PER_GROUP = 4;

const group = (): string => Array.from({ length: PER_GROUP }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');

/** Sixteen random characters (93 bits) that keep the policy for their owner. */
export const newOneTimePassword = (owner: { readonly login: string; readonly name: string }): string => {
  for (;;) {
    const password = Array.from({ length: GROUPS }, group).join('-');
    if (checkPassword(password, owner).ok) return password;
  }
};
