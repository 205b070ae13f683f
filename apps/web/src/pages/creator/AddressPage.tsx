import { Card } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { AddressForm } from '../../features/creators/components/AddressForm.js';
import { addressQuery, profileQuery, saveAddressMutation } from '../../features/creators/creators.queries.js';
import { BackLink } from '../../shared/ui/BackLink.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { notify } from '../../shared/ui/notify.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

export default function AddressPage() {
  const { t } = useTranslation('creators');
  const { t: common } = useTranslation();
  const navigate = useNavigate();
  const profile = useQuery(profileQuery());
  const address = useQuery(addressQuery());
  const save = useMutation(saveAddressMutation(useQueryClient(), address.data?.etag ?? null));
  const error = address.error ?? profile.error;
  return (
    <>
      <PageHeader
        title={t('address.title')}
        description={t('address.lead')}
        back={<BackLink to="/c/profile">{t('profile.back')}</BackLink>}
      />
      {error !== null && <ErrorState error={error} onRetry={() => void Promise.all([address.refetch(), profile.refetch()])} />}
      {error === null && (address.data === undefined || profile.data === undefined) && <ListSkeleton />}
      {address.data && profile.data && (
        <Card>
          <AddressForm
            address={
              address.data.version > 0
                ? address.data
                : {
                    ...address.data,
                    name: `${profile.data.firstName} ${profile.data.lastName}`.trim(),
                    city: profile.data.city ?? '',
                    country: profile.data.country ?? '',
                  }
            }
            submitLabel={common('actions.save')}
            onSubmit={async (body) => {
              await save.mutateAsync(body);
              void notify({ message: t('address.saved') });
              await navigate({ to: '/c/profile' });
            }}
          />
        </Card>
      )}
    </>
  );
}
