import { Button, Group, Modal, Select, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { notify } from '../../../shared/ui/notify.js';
import { hideMutation, knownBrandsQuery } from '../creator-network.queries.js';

/** Chooses whom to hide from among the brands one has met. */
export default function HideDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('creator-network');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const brands = useQuery(knownBrandsQuery());
  const hide = useMutation(hideMutation(client));
  const [brandId, setBrandId] = useState<string | null>(null);
  const submit = async (): Promise<void> => {
    if (brandId === null) return;
    const { brandName } = await hide.mutateAsync(brandId);
    void notify({ color: 'green', message: t('hidden.done', { name: brandName ?? '' }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('hidden.dialog')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <Text size="sm" mb="md">
        {t('hidden.consequence')}
      </Text>
      <Select
        label={t('hidden.brand')}
        placeholder={t('hidden.choose')}
        nothingFoundMessage={t('hidden.nothing')}
        data={(brands.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
        value={brandId}
        onChange={setBrandId}
        searchable
        disabled={brands.isPending}
        error={hide.error === null ? undefined : problemText(hide.error)}
      />
      <Group justify="flex-end" mt="xl" gap="xs">
        <Button variant="default" onClick={onClose}>
          {common('actions.cancel')}
        </Button>
        <Button disabled={brandId === null} loading={hide.isPending} onClick={() => void submit().catch(() => undefined)}>
          {t('hidden.submit')}
        </Button>
      </Group>
    </Modal>
  );
}
