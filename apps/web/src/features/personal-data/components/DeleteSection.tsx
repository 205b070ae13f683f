import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { DeletionSteps } from './DeletionSteps.js';

interface DeleteSectionProps {
  email: string;
  /** The account has a second factor: a code confirms as well as the password. */
  twoFactor: boolean;
}

/** Deleting the account (ACC-12): first what it means, then the act. */
export function DeleteSection({ email, twoFactor }: DeleteSectionProps) {
  const { t } = useTranslation('personal-data');
  const [open, setOpen] = useState(false);
  return (
    <SettingsSection
      title={t('delete.title')}
      text={t('delete.text')}
      tone="danger"
      action={
        !open && (
          <Button variant="outline" color="red" onClick={() => setOpen(true)}>
            {t('delete.look')}
          </Button>
        )
      }
    >
      {open && <DeletionSteps email={email} twoFactor={twoFactor} onCancel={() => setOpen(false)} />}
    </SettingsSection>
  );
}
