import { Alert, Button, Group, Modal, Select, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../../shared/access/brand-scope.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconArrowRight, IconCheckCircle } from '../../../shared/ui/icons.js';
import type { Campaign, CampaignType } from '../campaigns.types.js';
import { ChoiceCards } from '../components/ChoiceCards.js';
import { TYPE_ICONS } from '../components/type-icons.js';
import { duplicateMutation, type Copied } from './copies.queries.js';
import { DroppedList } from './DroppedList.js';

interface DuplicateDialogProps {
  campaign: Campaign;
  onClose: () => void;
  /** Leads to the new draft. */
  onOpen: (campaign: Campaign) => void;
}

/** Asks for the copy's type and brand, then says what did not come along (CAM-13). */
export default function DuplicateDialog({ campaign, onClose, onOpen }: DuplicateDialogProps) {
  const { t } = useTranslation(['campaigns-copies', 'campaigns', 'common']);
  const { organisation } = useBrandScope();
  const [type, setType] = useState<CampaignType>(campaign.type);
  const [brandId, setBrandId] = useState(campaign.brandId);
  const [made, setMade] = useState<Copied | null>(null);
  const duplicate = useMutation(duplicateMutation(useQueryClient(), campaign.id));
  const title = campaign.title.trim() || t('campaigns:wizard.untitled');

  const send = async (): Promise<void> => {
    const copied = await duplicate.mutateAsync({ type, brandId });
    if (copied.dropped.length === 0) onOpen(copied.campaign);
    else setMade(copied);
  };

  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={<strong>{made ? t('duplicate.made') : t('duplicate.title', { title })}</strong>}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {made ? (
        <>
          <Alert color="green" icon={<IconCheckCircle size={20} />} role="status">
            {t('duplicate.madeText', { title, type: t(`campaigns:types.${made.campaign.type}`) })}
          </Alert>
          <Text mt="lg">{t('duplicate.dropped')}</Text>
          <DroppedList dropped={made.dropped} />
          <Group justify="flex-end" mt="xl" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('duplicate.stay')}
            </Button>
            <Button rightSection={<IconArrowRight size={16} />} onClick={() => onOpen(made.campaign)} data-autofocus>
              {t('duplicate.open')}
            </Button>
          </Group>
        </>
      ) : (
        <>
          <Text mb="md">{t('duplicate.text')}</Text>
          <ChoiceCards
            tight
            legend={t('duplicate.type')}
            value={type}
            onChange={setType}
            choices={(['instagram', 'tiktok', 'ugc'] as const).map((value) => ({
              value,
              title: t(`campaigns:types.${value}`),
              icon: TYPE_ICONS[value],
            }))}
          />
          {organisation.brands.length > 1 && (
            <Select
              mt="md"
              label={t('duplicate.brand')}
              allowDeselect={false}
              data={organisation.brands.map(({ id, name }) => ({ value: id, label: name }))}
              value={brandId}
              onChange={(value) => value !== null && setBrandId(value)}
            />
          )}
          {duplicate.isError && (
            <Text c="var(--mantine-color-error)" size="sm" mt="md" role="alert">
              {problemText(duplicate.error)}
            </Text>
          )}
          <Group justify="flex-end" mt="xl" gap="xs">
            <Button variant="default" onClick={onClose}>
              {t('common:actions.cancel')}
            </Button>
            <Button loading={duplicate.isPending} onClick={() => void send()}>
              {t('duplicate.submit')}
            </Button>
          </Group>
        </>
      )}
    </Modal>
  );
}
