import { Card } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';

export type ContentPhase = 'application' | 'preparation' | 'active' | 'over';

/** Which of the four empty states a campaign without content shows. */
export function contentPhase(campaignState: string): ContentPhase {
  switch (campaignState) {
    case 'preparation':
    case 'active':
      return campaignState;
    case 'running':
    case 'paused':
      return 'active';
    case 'closing':
    case 'completed':
    case 'cancelled':
      return 'over';
    default:
      return 'application';
  }
}

const PICTURES = { application: 'people', preparation: 'campaign', active: 'discover', over: 'done' } as const;

interface ContentEmptyProps {
  phase: ContentPhase;
  /** Contents of such campaigns are found by themselves. */
  collected: boolean;
  action: ReactNode;
}

/** While nothing was published: what will happen by itself, and what to do meanwhile. */
export function ContentEmpty({ phase, collected, action }: ContentEmptyProps) {
  const { t } = useTranslation('content-sync');
  if (!collected) {
    return (
      <Card>
        <EmptyState illustration={PICTURES[phase]} title={t('empty.notCollected')} text={t('empty.notCollectedText')} action={action} />
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState illustration={PICTURES[phase]} title={t(`empty.${phase}`)} text={t(`empty.${phase}Text`)} action={action} />
    </Card>
  );
}
