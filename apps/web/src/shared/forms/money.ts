import { fractionDigits, type Money } from '../i18n/format.js';

/**
 * Reads what a person typed as an amount: `49,90`, `1.234,5`, `1,234.50`, `€ 20`.
 * The last comma or point with at most the currency's digits behind it is the decimal mark.
 * @returns minor units, or null when it is no amount
 */
export function parseAmount(text: string, currency: string): number | null {
  const digits = fractionDigits(currency);
  const cleaned = text.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[^\d.,-]+|[^\d.,]+$/g, '');
  if (cleaned === '' || !/^\d[\d.,]*$|^[.,]\d+$/.test(cleaned)) return null;
  const mark = Math.max(cleaned.lastIndexOf(','), cleaned.lastIndexOf('.'));
  const behind = mark < 0 ? 0 : cleaned.length - mark - 1;
  const decimal = mark >= 0 && behind <= digits && behind > 0 && digits > 0;
  const whole = (decimal ? cleaned.slice(0, mark) : cleaned).replace(/[.,]/g, '') || '0';
  const part = decimal ? cleaned.slice(mark + 1).padEnd(digits, '0') : '0'.repeat(digits);
  // Groups must be of three, else `1.2345` would silently become 12,345.
  const head = decimal ? cleaned.slice(0, mark) : cleaned;
  if (/[.,]/.test(head) && !/^\d{1,3}([.,]\d{3})+$/.test(head)) return null;
  const minor = Number(whole + part);
  return Number.isSafeInteger(minor) ? minor : null;
}

/** Text for editing an amount, without currency sign: `49,90`. */
export function amountText(money: Money, language: string): string {
  const digits = fractionDigits(money.currency);
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: digits, useGrouping: false }).format(
    money.amountMinor / 10 ** digits,
  );
}
