import { Alert, Button, Group, Modal, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconAlert } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { applicationsQuery, orderMutation } from '../applications.queries.js';
import { WaitingOrder } from './WaitingOrder.js';

/** Whose turn it is when an offer lapses or is turned down (APP-7). */
export default function OrderDialog({ campaignId, onClose }: { campaignId: string; onClose: () => void }) {
  const { t } = useTranslation('applications');
  const common = useTranslation().t;
  const kept = useInfiniteQuery(applicationsQuery(campaignId, { states: ['applied'], sort: 'position' }));
  const [changed, setChanged] = useState<readonly string[] | null>(null);
  const save = useMutation(orderMutation(useQueryClient(), campaignId));
  const rows = kept.data?.pages.flatMap((page) => page.items) ?? [];
  const chosen = changed ?? rows.filter(({ orderPosition }) => orderPosition !== null).map(({ id }) => id);
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{t('order.title')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <Text>{t('order.text')}</Text>
      <WaitingOrder campaignId={campaignId} label={t('order.title')} chosen={chosen} onChange={setChanged} />
      {save.isError && (
        <Alert color="red" variant="light" icon={<IconAlert />} role="alert" mt="md">
          {problemText(save.error)}
        </Alert>
      )}
      <Group justify="flex-end" gap="xs" mt="xl">
        <Button variant="default" onClick={onClose}>
          {common('actions.cancel')}
        </Button>
        <Button
          loading={save.isPending}
          onClick={() =>
            save.mutate(chosen, {
              onSuccess: () => {
                void notify({ message: t('order.saved') });
                onClose();
              },
            })
          }
        >
          {common('actions.save')}
        </Button>
      </Group>
    </Modal>
  );
}
