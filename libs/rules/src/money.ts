/** An amount in integer minor units (cents) of an ISO 4217 currency; the shape of the REST API. */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/** Binary fractions cannot hold 1.005; two units in the last place are forgiven so that decimal halves round as halves. */
const HALF_TOLERANCE = 2 * Number.EPSILON;

/**
 * Rounds to an integer, halves away from zero (rules.md 6): 2.5 → 3, -2.5 → -3.
 * @throws RangeError when the value is not finite or leaves the safe integers.
 */
export function roundHalfAwayFromZero(value: number): number {
  const size = Math.abs(value);
  const rounded = Math.floor(size * (1 + HALF_TOLERANCE) + 0.5);
  if (!Number.isSafeInteger(rounded) || size > Number.MAX_SAFE_INTEGER / 4) throw new RangeError(`Not an amount: ${value}`);
  return rounded === 0 ? 0 : Math.sign(value) * rounded;
}

/** Makes money; @throws RangeError for fractions of a minor unit or a currency that is not three capital letters. */
export function money(amountMinor: number, currency: string): Money {
  if (!Number.isSafeInteger(amountMinor)) throw new RangeError(`Not an integer of minor units: ${amountMinor}`);
  if (!/^[A-Z]{3}$/.test(currency)) throw new RangeError(`Not an ISO 4217 code: ${currency}`);
  return { amountMinor, currency };
}

/** True when all amounts are in one currency (also for none). */
export function sameCurrency(amounts: readonly Money[]): boolean {
  return amounts.every((amount) => amount.currency === amounts[0]?.currency);
}

/** Adds amounts of one currency; `currency` is needed for the empty sum. @throws RangeError on another currency or overflow. */
export function sumMoney(amounts: readonly Money[], currency: string): Money {
  const foreign = amounts.find((amount) => amount.currency !== currency);
  if (foreign) throw new RangeError(`Cannot add ${foreign.currency} to ${currency}`);
  return money(
    amounts.reduce((sum, amount) => sum + amount.amountMinor, 0),
    currency,
  );
}

/** Multiplies by a rate or share and rounds half away from zero at the line (rules.md 6). */
export function multiplyMoney(amount: Money, factor: number): Money {
  return money(roundHalfAwayFromZero(amount.amountMinor * factor), amount.currency);
}

/**
 * Converts minor units into EUR cents by a stored rate (rules.md 1): `rate` = EUR per one whole unit of the currency,
 * `minorDigits` = decimals of the currency (JPY 0, EUR 2, KWD 3).
 */
export function toEurMinor(amountMinor: number, rate: number, minorDigits = 2): number {
  return roundHalfAwayFromZero((amountMinor * rate * 100) / 10 ** minorDigits);
}
