import { Alert, Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CheckInbox } from '../../features/identity/components/CheckInbox.js';
import { ReferralHeading } from '../../features/identity/components/ReferralHeading.js';
import { SignUpForm } from '../../features/identity/components/SignUpForm.js';
import { referralPreviewQuery } from '../../features/identity/identity.queries.js';
import { isProblem } from '../../shared/api/problem.js';
import { EmptyState } from '../../shared/ui/EmptyState.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconInfo } from '../../shared/ui/icons.js';
import { ButtonLink } from '../../shared/ui/links.js';

const route = getRouteApi('/public/join/$code');

/** A brand invites creators to sign up (CRE-10). */
export default function ReferralPage() {
  const { t } = useTranslation('identity');
  const { code } = route.useParams();
  const { me } = route.useRouteContext();
  const referral = useQuery(referralPreviewQuery(code));
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <CheckInbox email={sentTo} onAgain={() => setSentTo(null)} />;
  if (referral.isPending) return <Skeleton height={320} />;
  if (isProblem(referral.error) && referral.error.status === 404) {
    return (
      <EmptyState
        order={1}
        illustration="lost"
        title={t('invited.goneTitle')}
        text={t('invited.goneText')}
        action={
          <ButtonLink to="/sign-up" search={{ kind: 'creator' }}>
            {t('invited.withoutCode')}
          </ButtonLink>
        }
      />
    );
  }
  if (referral.isError) return <ErrorState error={referral.error} onRetry={() => void referral.refetch()} order={1} />;
  const heading = <ReferralHeading referral={referral.data} />;
  if (me !== null) {
    return (
      <>
        {heading}
        <Alert color="blue" icon={<IconInfo />} mb="lg">
          {t('invited.signedIn', { email: me.user.email })}
        </Alert>
        <ButtonLink to="/">{t('invited.toApp')}</ButtonLink>
      </>
    );
  }
  return <SignUpForm kind="creator" invitation={{ code: referral.data.code, heading }} onSent={setSentTo} />;
}
