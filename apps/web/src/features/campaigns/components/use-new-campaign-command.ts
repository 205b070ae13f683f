import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommands, type Command } from '../../../shared/commands/commands.js';
import { IconPlus } from '../../../shared/ui/icons.js';

/** Offers "New campaign" in the command palette while the page is shown. */
export function useNewCampaignCommand(brandId: string, mayWrite: boolean): void {
  const { t } = useTranslation('campaigns');
  const { t: shell } = useTranslation('shell');
  const navigate = useNavigate();
  const commands = useMemo<Command[]>(
    () =>
      mayWrite
        ? [
            {
              id: 'new-campaign',
              group: shell('palette.actions'),
              label: t('list.new'),
              icon: IconPlus,
              run: () => void navigate({ to: '/b/$brandId/campaigns/new', params: { brandId } }),
            },
          ]
        : [],
    [t, shell, navigate, brandId, mayWrite],
  );
  useCommands(commands);
}
