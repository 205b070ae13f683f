import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { WelcomeForm } from '../../features/staff-accounts/components/WelcomeForm.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ButtonLink } from '../../shared/ui/links.js';

const route = getRouteApi('/public/staff/welcome');

/** Target of the link in the mail to a new member of the staff (OPS-1). */
export default function StaffWelcomePage() {
  const { t } = useTranslation('staff-accounts');
  const navigate = useNavigate();
  const [token] = useState(route.useSearch().token);
  const [gone, setGone] = useState(token === undefined);
  if (gone || token === undefined) {
    return (
      <EmptyState
        order={1}
        illustration="mail"
        title={t('welcome.goneTitle')}
        text={t('welcome.goneText')}
        action={<ButtonLink to="/sign-in">{t('welcome.signIn')}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <AuthHeading title={t('welcome.title')} lead={t('welcome.lead')} />
      <WelcomeForm token={token} onSignedIn={() => navigate({ to: '/staff', replace: true })} onGone={() => setGone(true)} />
    </>
  );
}
