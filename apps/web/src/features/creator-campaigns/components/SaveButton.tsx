import { ActionIcon } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconHeart } from '../../../shared/ui/icons.js';
import { saveCampaignMutation } from '../creator-campaigns.queries.js';

interface SaveButtonProps {
  campaign: { id: string; title: string; saved: boolean };
  className?: string | undefined;
}

/** The heart of a campaign. */
export function SaveButton({ campaign, className }: SaveButtonProps) {
  const { t } = useTranslation('creator-campaigns');
  const save = useMutation(saveCampaignMutation(useQueryClient()));
  const { id, title, saved } = campaign;
  return (
    <ActionIcon
      {...(className === undefined ? {} : { className })}
      variant="default"
      radius={999}
      size={44}
      aria-pressed={saved}
      aria-label={t(saved ? 'unsave' : 'save', { title })}
      onClick={() => save.mutate({ id, saved: !saved })}
    >
      <IconHeart size={20} fill={saved ? 'currentColor' : 'none'} style={saved ? { color: 'var(--of-tone-red)' } : undefined} />
    </ActionIcon>
  );
}
