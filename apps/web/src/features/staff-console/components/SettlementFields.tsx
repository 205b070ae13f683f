import { NativeSelect } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { MoneyInput } from '../../../shared/forms/MoneyInput.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { FAULTS, type Fault, type StaffCollaboration } from '../staff-console.queries.js';
import classes from './Console.module.css';

export interface SettlementValue {
  fault: Fault;
  /** Null: nothing is typed. */
  amountMinor: number | null;
}

export const NO_SETTLEMENT: SettlementValue = { fault: 'nobody', amountMinor: 0 };

interface SettlementFieldsProps {
  collaboration: StaffCollaboration;
  value: SettlementValue;
  onChange: (value: SettlementValue) => void;
}

/** Whose fault a removal is and what the creator gets for it (rules.md 3). */
export function SettlementFields({ collaboration, value, onChange }: SettlementFieldsProps) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const { amountMinor, currency } = collaboration.compensationLimit;
  return (
    <div className={classes.pair}>
      <NativeSelect
        label={t('dialog.whose')}
        value={value.fault}
        onChange={(event) => onChange({ ...value, fault: FAULTS.find((fault) => fault === event.currentTarget.value) ?? 'nobody' })}
        data={FAULTS.map((fault) => ({ value: fault, label: t(`fault.${fault}`) }))}
      />
      <MoneyInput
        label={t('dialog.compensation')}
        description={t('dialog.compensationMost', { amount: format.money({ amountMinor, currency }) })}
        inputWrapperOrder={['label', 'input', 'description', 'error']}
        currency={currency}
        value={value.amountMinor === null ? null : { amountMinor: value.amountMinor, currency }}
        error={
          value.amountMinor === null
            ? t('dialog.compensationMissing')
            : value.amountMinor > amountMinor
              ? t('problems.compensation-invalid')
              : null
        }
        onChange={(money) => onChange({ ...value, amountMinor: money?.amountMinor ?? null })}
      />
    </div>
  );
}

/** Whether it can be sent. */
export const isSettled = (collaboration: StaffCollaboration, { amountMinor }: SettlementValue): boolean =>
  amountMinor !== null && amountMinor <= collaboration.compensationLimit.amountMinor;
