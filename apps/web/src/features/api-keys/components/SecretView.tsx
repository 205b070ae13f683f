import { Alert, Button, Checkbox, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CopyField } from '../../../shared/ui/CopyField.js';
import { IconAlert } from '../../../shared/ui/icons.js';

interface SecretViewProps {
  secret: string;
  /** For the example. */
  organisationId: string;
  /** Says until when the secret before this one works. */
  note?: string | undefined;
  onDone: () => void;
}

/** The secret, shown once, with a first call to try it. */
export function SecretView({ secret, organisationId, note, onDone }: SecretViewProps) {
  const { t } = useTranslation('api-keys');
  const [kept, setKept] = useState(false);
  const example = `curl ${window.location.origin}/api/v1/organisations/${organisationId}/campaigns \\\n  -H "Authorization: Bearer ${secret}"`;
  return (
    <Stack gap="md">
      <Alert variant="light" color="yellow" icon={<IconAlert />}>
        {t('secret.once')}
      </Alert>
      <CopyField label={t('secret.label')} value={secret} />
      <CopyField label={t('secret.example')} value={example} block />
      {note !== undefined && <Alert variant="light">{note}</Alert>}
      <Checkbox label={t('secret.kept')} checked={kept} onChange={(event) => setKept(event.currentTarget.checked)} />
      <Group justify="flex-end">
        <Button disabled={!kept} onClick={onDone}>
          {t('secret.done')}
        </Button>
      </Group>
    </Stack>
  );
}
