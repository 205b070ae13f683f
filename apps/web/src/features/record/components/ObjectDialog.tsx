import { Button, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Sheet } from '../../../shared/ui/Sheet.js';
import { objectMutation, type RecordEvent } from '../record.queries.js';

/** The creator's reason against one event. Mount it when it opens. */
export default function ObjectDialog({ event, onClose }: { event: RecordEvent; onClose: () => void }) {
  const { t } = useTranslation('record');
  const object = useMutation({ ...objectMutation(useQueryClient()), onSuccess: onClose });
  const [reason, setReason] = useState('');
  return (
    <Sheet title={t('objection.title')} onClose={onClose}>
      <form
        onSubmit={(submit) => {
          submit.preventDefault();
          if (reason.trim() !== '') object.mutate({ eventId: event.id, reason });
        }}
      >
        <Text fw={600}>{event.campaignTitle}</Text>
        <Text size="sm" c="dimmed" mb="md">
          {t('objection.text')}
        </Text>
        <Textarea
          data-autofocus
          label={t('objection.label')}
          autosize
          minRows={3}
          maxLength={1000}
          value={reason}
          onChange={(change) => setReason(change.currentTarget.value)}
        />
        <Button type="submit" fullWidth mt="md" disabled={reason.trim() === ''} loading={object.isPending}>
          {t('objection.send')}
        </Button>
      </form>
    </Sheet>
  );
}
