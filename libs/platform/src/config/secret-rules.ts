/** Thrown when the configuration cannot be used; names the variable and what it needs, never its value. */
export class ConfigurationError extends Error {}

/** Words of examples, defaults and the sandbox: a secret that has one was not made by chance. */
const WELL_KNOWN = [
  'openfluence',
  'sandbox',
  'simulator',
  'secret',
  'password',
  'changeme',
  'change-me',
  'change_me',
  'example',
  'default',
  'insecure',
  'development',
  'your-',
  'your_',
  'replace',
];

/** Different characters that a random secret of 32 hexadecimal digits has, but for one in billions. */
const DIFFERENT = 8;

const HOW = 'make one with: openssl rand -hex 32';

/** Refuses secrets that somebody could guess (quality.md, Security). Errors: `ConfigurationError`. */
export function checkSecret(name: string, value: string, shortest = 32): void {
  const refuse = (why: string): never => {
    throw new ConfigurationError(`${name} ${why}; ${HOW}`);
  };
  if (value.length < shortest) refuse(`must have at least ${shortest} characters`);
  const lower = value.toLowerCase();
  if (WELL_KNOWN.some((word) => lower.includes(word))) refuse('must not be a well-known value');
  if (new Set(lower).size < DIFFERENT || isRepeated(lower)) refuse('must not be made of repeated characters');
  if (isSequence([...lower].map((character) => character.charCodeAt(0)))) refuse('must not be a sequence');
}

/** The same for a key of 64 hexadecimal digits. Errors: `ConfigurationError`. */
export function checkEncryptionKey(name: string, hex: string): void {
  checkSecret(name, hex);
  if (isSequence([...Buffer.from(hex, 'hex')])) throw new ConfigurationError(`${name} must not be a sequence; ${HOW}`);
}

/** One part over and over, like `abcabcabc`. */
function isRepeated(text: string): boolean {
  return (text + text).indexOf(text, 1) < text.length;
}

/** Each one the same step from the one before, but for few, like `abcdefgh…` or `0001020304…`. */
function isSequence(values: readonly number[]): boolean {
  const steps = values.slice(1).map((value, index) => value - values[index]!);
  const most = Math.max(...[1, -1].map((step) => steps.filter((each) => each === step).length));
  return most > steps.length * 0.75;
}
