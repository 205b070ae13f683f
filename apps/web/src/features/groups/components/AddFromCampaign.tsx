import { Alert, Button, Checkbox, Group, Modal, Select, Skeleton, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { addFromCampaignMutation, pastCampaignsQuery } from '../groups.queries.js';
import { OUTCOMES, TIERS, type AddedMembers, type CreatorGroup } from '../groups.types.js';

interface AddFromCampaignProps {
  group: CreatorGroup;
  onClose: () => void;
  onAdded: (result: AddedMembers) => void;
}

/** Puts the participants of a past campaign into the group, all, by how it came out or by tier of results (GRP-2). Mount it when it opens. */
export default function AddFromCampaign({ group, onClose, onAdded }: AddFromCampaignProps) {
  const { t } = useTranslation('groups');
  const { t: common } = useTranslation();
  const campaigns = useQuery(pastCampaignsQuery(group.brandId));
  const add = useMutation(addFromCampaignMutation(useQueryClient()));
  const [campaignId, setCampaignId] = useState<string | null>(null);
  const [outcomes, setOutcomes] = useState<readonly string[]>(OUTCOMES);
  const [tiers, setTiers] = useState<readonly string[]>(TIERS);
  const chosen = OUTCOMES.filter((outcome) => outcomes.includes(outcome));
  const ranked = TIERS.filter((tier) => tiers.includes(tier));
  const send = (): void => {
    if (campaignId === null) return;
    const all = chosen.length === OUTCOMES.length;
    const best = ranked.length === TIERS.length ? [] : ranked;
    add.mutate({ groupId: group.id, campaignId, outcomes: all ? [] : chosen, tiers: best }, { onSuccess: onAdded });
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={t('fromCampaign.title', { group: group.name })}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {campaigns.isPending && <Skeleton h={200} />}
      {campaigns.isError && <ErrorState error={campaigns.error} onRetry={() => void campaigns.refetch()} />}
      {campaigns.data?.length === 0 && <Text>{t('fromCampaign.none')}</Text>}
      {campaigns.data !== undefined && campaigns.data.length > 0 && (
        <Stack gap="md">
          <Select
            data-autofocus
            label={t('fromCampaign.campaign')}
            placeholder={t('fromCampaign.choose')}
            data={campaigns.data.map(({ id, title }) => ({ value: id, label: title }))}
            value={campaignId}
            onChange={setCampaignId}
            searchable={campaigns.data.length > 8}
            comboboxProps={{ withinPortal: true }}
          />
          <Checkbox.Group label={t('fromCampaign.who')} value={[...outcomes]} onChange={setOutcomes}>
            <Stack gap="xs" mt="xs">
              {OUTCOMES.map((outcome) => (
                <Checkbox key={outcome} value={outcome} label={t(`fromCampaign.outcome.${outcome}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          <Checkbox.Group
            label={t('fromCampaign.results')}
            description={t('fromCampaign.resultsHint')}
            value={[...tiers]}
            onChange={setTiers}
          >
            <Stack gap="xs" mt="xs">
              {TIERS.map((tier) => (
                <Checkbox key={tier} value={tier} label={t(`fromCampaign.tier.${tier}`)} />
              ))}
            </Stack>
          </Checkbox.Group>
          {add.isError && (
            <Alert color="red" role="alert">
              {problemText(add.error)}
            </Alert>
          )}
          <Group justify="flex-end">
            <Button disabled={campaignId === null || chosen.length === 0 || ranked.length === 0} loading={add.isPending} onClick={send}>
              {t('fromCampaign.add')}
            </Button>
          </Group>
        </Stack>
      )}
    </Modal>
  );
}
