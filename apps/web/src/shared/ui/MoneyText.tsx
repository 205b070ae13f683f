import type { Money } from '../i18n/format.js';
import { useFormat } from '../i18n/use-format.js';

/** An amount in the reader's format with tabular digits. `exact` keeps the cents of whole amounts (tables, invoices). */
export function MoneyText({ value, exact = false }: { value: Money; exact?: boolean }) {
  const format = useFormat();
  return <span className="of-number">{format.money(value, exact)}</span>;
}

/** A number, compact on request with the exact value on hover. */
export function NumberText({ value, compact = false }: { value: number; compact?: boolean }) {
  const format = useFormat();
  const exact = format.number(value);
  return (
    <span className="of-number" title={compact ? exact : undefined}>
      {compact ? format.number(value, true) : exact}
    </span>
  );
}
