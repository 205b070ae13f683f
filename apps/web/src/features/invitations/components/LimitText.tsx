import { Text } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { InvitationLimits } from '../invitations.types.js';

/** How many invitations the plan leaves for this campaign. */
export function LimitText({ limits }: { limits: InvitationLimits }) {
  const { t } = useTranslation('invitations');
  return (
    <Text size="sm" c="dimmed">
      {limits.limit === null ? t('limits.used', { count: limits.used }) : t('limits.of', { used: limits.used, limit: limits.limit })}
    </Text>
  );
}
