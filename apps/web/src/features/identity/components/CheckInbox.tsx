import { Button, Group, Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { FilledText } from '../../../shared/i18n/filled-text.js';
import { Illustration } from '../../../shared/ui/Illustration.js';
import { AuthHeading } from './AuthHeading.js';
import { ResendButton } from './ResendButton.js';

/** After signing up: the account waits for the link in the mail. */
export function CheckInbox({ email, onAgain }: { email: string; onAgain: () => void }) {
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
