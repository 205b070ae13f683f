import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { SetUpSteps } from '../../features/two-factor/components/SetUpSteps.js';
import { VerifyForm } from '../../features/two-factor/components/VerifyForm.js';
import type { Me } from '../../shared/access/me.queries.js';
import { IconMail } from '../../shared/ui/icons.js';

/** The way to a second factor: a code where an app is set up, else the set-up. */
export function ProofSteps({ me, onDone }: { me: Me; onDone: () => Promise<void> }) {
  const { t } = useTranslation('identity');
  if (me.user.twoFactor) return <VerifyForm onDone={onDone} />;
  if (!me.user.emailConfirmed) {
    return (
      <Alert variant="light" color="yellow" icon={<IconMail />}>
        {t('wall.confirmFirst')}
      </Alert>
    );
  }
  return <SetUpSteps onDone={onDone} />;
}
