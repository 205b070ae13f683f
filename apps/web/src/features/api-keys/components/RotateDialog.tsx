import { Button, Group, Modal, NativeSelect, Stack, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FormProblem } from '../../../shared/forms/FormProblem.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { rotateKeyMutation, type ApiKey } from '../api-keys.queries.js';
import { SecretView } from './SecretView.js';

const GRACE_HOURS = [24, 72, 1, 0] as const;

/** A new secret for a key; the old one works on for the chosen time, so that nothing stops meanwhile. */
export function RotateDialog({ organisationId, item, onClose }: { organisationId: string; item: ApiKey; onClose: () => void }) {
  const { t } = useTranslation('api-keys');
  const { t: common } = useTranslation();
  const format = useFormat();
  const [hours, setHours] = useState('24');
  const rotate = useMutation(rotateKeyMutation(useQueryClient(), organisationId, item));
  const made = rotate.data;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      closeOnClickOutside={!made}
      closeOnEscape={!made}
      withCloseButton={!made}
      title={<strong>{t('rotate.title', { name: item.name })}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {made ? (
        <SecretView
          secret={made.secret}
          organisationId={organisationId}
          note={
            made.oldSecretUntil === null ? undefined : t('rotate.old', { date: format.date(made.oldSecretUntil, { style: 'dateTime' }) })
          }
          onDone={onClose}
        />
      ) : (
        <Stack gap="md">
          <FormProblem problem={rotate.isError ? problemText(rotate.error) : null} />
          <Text size="sm">{t('rotate.text')}</Text>
          <NativeSelect
            label={t('rotate.grace')}
            value={hours}
            onChange={(event) => setHours(event.currentTarget.value)}
            data={GRACE_HOURS.map((value) => ({
              value: String(value),
              label: value === 0 ? t('rotate.atOnce') : t('rotate.hours', { count: value }),
            }))}
          />
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>
              {common('actions.cancel')}
            </Button>
            <Button loading={rotate.isPending} onClick={() => rotate.mutate(Number(hours))}>
              {t('rotate.do')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
