import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Queue } from '../../features/verification/components/Queue.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';

const route = getRouteApi('/staff/verifications');

export default function VerificationsPage() {
  const { t } = useTranslation('verification');
  const { kind, state } = route.useSearch();
  const navigate = route.useNavigate();
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <ButtonLink to="/staff/account-claims" variant="default">
            {t('accountClaims')}
          </ButtonLink>
        }
      />
      <Queue
        filter={{ kind, state: state ?? 'open' }}
        onFilter={(filter) =>
          void navigate({
            to: '/staff/verifications',
            search: {
              ...(filter.kind === undefined ? {} : { kind: filter.kind }),
              ...(filter.state === 'open' ? {} : { state: filter.state }),
            },
            replace: true,
          })
        }
      />
    </>
  );
}
