import { Button, Group, Text } from '@mantine/core';
import { getRouteApi, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { AuthHeading } from '../../features/identity/components/AuthHeading.js';
import { ResendButton } from '../../features/identity/components/ResendButton.js';
import { SignUpForm } from '../../features/identity/components/SignUpForm.js';
import { FilledText } from '../../shared/i18n/filled-text.js';
import { Illustration } from '../../shared/ui/Illustration.js';

const route = getRouteApi('/public/sign-up');

export default function SignUpPage() {
  const { kind = 'brand', ref } = route.useSearch();
  const navigate = useNavigate();
  const [sentTo, setSentTo] = useState<string | null>(null);
  if (sentTo !== null) return <CheckInbox email={sentTo} onAgain={() => setSentTo(null)} />;
  return (
    <SignUpForm
      kind={ref ? 'creator' : kind}
      referralCode={ref}
      onKind={(next) => void navigate({ to: '/sign-up', search: { kind: next }, replace: true })}
      onSent={setSentTo}
    />
  );
}

function CheckInbox({ email, onAgain }: { email: string; onAgain: () => void }) {
  const { t } = useTranslation('identity');
  return (
    <div role="status">
      <Illustration name="mail" />
      <AuthHeading title={t('checkInbox.title')} />
      <Text size="md">
        <FilledText text={t('checkInbox.text', { email })} parts={{ b: (words) => <strong>{words}</strong> }} />
      </Text>
      <Text c="dimmed" mt="md">
        {t('checkInbox.nothing')}
      </Text>
      <Group mt="lg" gap="xs">
        <ResendButton email={email} />
        <Button variant="subtle" onClick={onAgain}>
          {t('checkInbox.again')}
        </Button>
      </Group>
    </div>
  );
}
