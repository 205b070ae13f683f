import { RuleError } from '@app/platform';
import { POLICY } from '@app/rules';
import { COMMON_PASSWORDS } from './common-passwords.js';

export const PASSWORD_MAXIMUM = 200;

const LEET: Readonly<Record<string, string>> = { '0': 'o', '1': 'i', '3': 'e', '4': 'a', '5': 's', '7': 't', '@': 'a', $: 's', '!': 'i' };
const WALKS = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiopasdfghjklzxcvbnm',
  'qwertzuiopasdfghjklyxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p',
];

const common = new Set(COMMON_PASSWORDS.split('\n'));

export type PasswordFault = 'min' | 'common' | 'personal';

/** Whose password it is: names and addresses make poor ones. */
export interface PasswordOwner {
  email: string;
  name: string;
}

/** What is wrong with a new password (ACC-1), or null: too short, common or a variation of a common one, or only the owner's own data. */
export function passwordFault(password: string, owner: PasswordOwner): PasswordFault | null {
  if ([...password].length < POLICY.accounts.passwordMinimumLength) return 'min';
  const plain = password.toLowerCase();
  if (isPersonal(plain, owner)) return 'personal';
  return isCommon(plain) || isCommon(unleet(plain)) ? 'common' : null;
}

/** Throws 422 `identity.password-refused` naming the field. */
export function checkPassword(password: string, owner: PasswordOwner): void {
  const fault = passwordFault(password, owner);
  if (!fault) return;
  const limit = POLICY.accounts.passwordMinimumLength;
  const message = {
    min: `must have at least ${limit} characters`,
    common: 'is one of the passwords that are tried first',
    personal: 'must be more than your name or e-mail address',
  }[fault];
  throw new RuleError('identity.password-refused', `The password ${message}.`, [
    { pointer: '/password', code: fault, message, ...(fault === 'min' ? { limit } : {}) },
  ]);
}

function isCommon(plain: string): boolean {
  if (common.has(plain) || new Set(plain).size < 5 || isWalk(plain)) return true;
  const core = plain.replace(/^[^\p{L}]+|[^\p{L}]+$/gu, '');
  const around = plain.replace(core, '');
  const letters = plain.replace(/[^\p{L}\p{N}]/gu, '');
  const candidates = [letters, letters.replace(/\d{1,6}$/, ''), ...(isWeak(around) ? [core] : [])];
  return candidates.some((text) => text !== '' && (isCommonWord(text) || isWalk(text)));
}

/** Digits and signs that add little to a word: few, of little variety, or in a row. */
function isWeak(around: string): boolean {
  return around.length <= 6 || new Set(around).size <= 4 || isWalk(around);
}

/** A listed word, or one repeated ("passwordpassword"). */
function isCommonWord(text: string): boolean {
  if (common.has(text)) return true;
  for (let length = 1; length <= text.length / 2; length++) {
    if (text.length % length !== 0) continue;
    const part = text.slice(0, length);
    if (part.repeat(text.length / length) === text) return true;
  }
  return false;
}

/** Made of at most two runs along the alphabet or the keyboard, either way ("qwertyuiop123"). */
function isWalk(text: string): boolean {
  let rest = text;
  for (let runs = 0; runs < 2; runs++) {
    rest = rest.slice(runLength(rest));
    if (rest === '') return true;
  }
  return false;
}

function runLength(text: string): number {
  let longest = 0;
  for (const walk of WALKS) {
    for (const way of [walk, [...walk].reverse().join('')]) {
      let length = 0;
      while (length < text.length && way.includes(text.slice(0, length + 1))) length++;
      longest = Math.max(longest, length);
    }
  }
  return longest >= 3 ? longest : 0;
}

/** Nothing but the owner's address and name with digits and signs between. */
function isPersonal(plain: string, owner: PasswordOwner): boolean {
  const email = owner.email.toLowerCase();
  const words = [email, ...email.split(/[@.+_-]/), ...owner.name.toLowerCase().split(/\s+/), 'openfluence'];
  let rest = plain;
  for (const word of words.filter((each) => each.length > 2).sort((a, b) => b.length - a.length)) rest = rest.replaceAll(word, '');
  return rest.replace(/[^\p{L}]/gu, '').length < 4 && rest.length < plain.length && rest.replace(/[\s\d]/g, '').length < 6;
}

function unleet(plain: string): string {
  return [...plain].map((letter) => LEET[letter] ?? letter).join('');
}
