import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AccountList } from '../../features/identity/components/AccountList.js';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ButtonLink } from '../../shared/ui/links.js';

const route = getRouteApi('/public/accounts');

export default function AccountsPage() {
  const { t } = useTranslation('identity');
  const { me } = route.useRouteContext();
  if (me.creator === null && me.staff === null && me.organisations.length === 0) {
    return (
      <EmptyState
        order={1}
        illustration="people"
        title={t('accounts.empty')}
        text={t('accounts.emptyText')}
        action={<ButtonLink to="/sign-up">{t('signIn.signUp')}</ButtonLink>}
      />
    );
  }
  return (
    <>
      <AuthHeading title={t('accounts.title')} lead={t('accounts.lead')} />
      <AccountList me={me} />
    </>
  );
}
