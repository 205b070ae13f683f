import { Tooltip } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../i18n/use-format.js';

/** Why a figure has no value (SYN-4): missing is missing, never 0. */
export const MISSING_REASONS = ['not_supported', 'below_threshold', 'not_yet_available', 'permission'] as const;

export type MissingReason = (typeof MISSING_REASONS)[number];

/** The known reason of a word of the server; what it does not say is not measured yet. */
export function missingReason(word: string | null | undefined): MissingReason {
  return MISSING_REASONS.find((reason) => reason === word) ?? 'not_yet_available';
}

/** A dash that says on hover and focus why there is no value. */
export function Missing({ reason }: { reason: string | null | undefined }) {
  const { t } = useTranslation();
  const why = t(`missing.${missingReason(reason)}`);
  return (
    <Tooltip label={why} multiline maw={280}>
      <span tabIndex={0} role="img" aria-label={`${t('missing.label')}: ${why}`}>
        –
      </span>
    </Tooltip>
  );
}

/** A figure, or the dash with its reason. Compact figures show the exact value on hover. */
export function KnownNumber({
  value,
  reason,
  compact = false,
}: {
  value: number | null | undefined;
  reason?: string | null | undefined;
  compact?: boolean;
}) {
  const format = useFormat();
  if (value === null || value === undefined) return <Missing reason={reason} />;
  const exact = format.number(value);
  const shown = compact ? format.number(value, true) : exact;
  return (
    <span className="of-number" title={shown === exact ? undefined : exact}>
      {shown}
    </span>
  );
}
