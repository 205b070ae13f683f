import { Button, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useSignOut } from '../../app/layouts/use-sign-out.js';
import { NewPasswordInput } from '../../features/identity/components/NewPasswordInput.js';
import { documentsFor } from '../../features/identity/identity.format.js';
import { currentDocumentsQuery } from '../../features/identity/identity.queries.js';
import { AcceptForm } from '../../features/joining/components/AcceptForm.js';
import { JoinHeading } from '../../features/joining/components/JoinHeading.js';
import { NewAccountForm } from '../../features/joining/components/NewAccountForm.js';
import { invitationQuery } from '../../features/joining/joining.queries.js';
import { meQuery } from '../../shared/access/me.queries.js';
import { isProblem } from '../../shared/api/problem.js';
import { Choice } from '../../shared/ui/Choice.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { notify } from '../../shared/ui/notify.js';

const route = getRouteApi('/public/join');

/** The link of an invitation (ACC-5): joining with the account that is signed in, with another one, or as somebody new. */
export default function JoinPage() {
  const { t, i18n } = useTranslation('joining');
  const { token = '' } = route.useSearch();
  const { me } = route.useRouteContext();
  const navigate = useNavigate();
  const client = useQueryClient();
  const signOut = useSignOut();
  const invitation = useQuery({ ...invitationQuery(token), enabled: token !== '' });
  const documents = useQuery(currentDocumentsQuery(i18n.language));
  const [who, setWho] = useState<'new' | 'known'>('new');
  const back = { redirect: `/join?token=${token}` };

  if (
    token === '' ||
    isProblem(invitation.error, 'identity.link-gone') ||
    (isProblem(invitation.error) && invitation.error.status === 410)
  ) {
    return (
      <EmptyState
        order={1}
        illustration="lost"
        title={t('gone.title')}
        text={t(token === '' ? 'incomplete' : 'gone.text')}
        action={<ButtonLink to="/sign-in">{t('gone.signIn')}</ButtonLink>}
      />
    );
  }
  if (invitation.isError) return <ErrorState error={invitation.error} onRetry={() => void invitation.refetch()} order={1} />;
  if (documents.isError) return <ErrorState error={documents.error} onRetry={() => void documents.refetch()} order={1} />;
  if (invitation.isPending || documents.isPending) return <Skeleton height={320} />;

  const { organisation } = invitation.data;
  const asked = documentsFor(organisation.kind, documents.data);
  const enter = async (organisationId?: string): Promise<void> => {
    const now = await client.fetchQuery({ ...meQuery(), staleTime: 0 });
    const joined = now.organisations.find(({ id, name }) =>
      organisationId === undefined ? name === organisation.name : id === organisationId,
    );
    const [brand] = joined?.brands ?? [];
    void notify({ color: 'green', message: t('done', { organisation: organisation.name }) });
    await navigate(
      brand ? { to: '/b/$brandId/dashboard', params: { brandId: brand.id }, replace: true } : { to: '/accounts', replace: true },
    );
  };

  return (
    <>
      <JoinHeading invitation={invitation.data} />
      {me !== null ? (
        <AcceptForm
          token={token}
          me={me}
          documents={asked}
          onJoined={enter}
          onOtherAccount={async () => {
            await signOut();
            await navigate({ to: '/sign-in', search: back });
          }}
        />
      ) : (
        <>
          <Choice<'new' | 'known'>
            wide
            aria-label={t('title', { organisation: organisation.name })}
            value={who}
            onChange={setWho}
            options={[
              { value: 'new', label: t('fresh.new') },
              { value: 'known', label: t('fresh.known') },
            ]}
          />
          {who === 'new' ? (
            <NewAccountForm
              token={token}
              documents={asked}
              passwordInput={(props) => <NewPasswordInput {...props} />}
              onJoined={() => enter()}
              onKnown={() => setWho('known')}
            />
          ) : (
            <Stack>
              <Text>{t('fresh.knownText')}</Text>
              <Button size="md" onClick={() => void navigate({ to: '/sign-in', search: back })}>
                {t('fresh.signIn')}
              </Button>
            </Stack>
          )}
        </>
      )}
    </>
  );
}
