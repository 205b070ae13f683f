import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import type { ReviewCampaign, Selection } from '../applications.types.js';
import type { ReviewFilter, StateChoice } from './ReviewToolbar.js';

interface ReviewEmptyProps {
  campaign: ReviewCampaign;
  filter: ReviewFilter;
  selection: Selection | undefined;
  toBrief: ReactNode;
  onState: (state: StateChoice) => void;
}

/** Why no application is shown, and what to do instead. */
export function ReviewEmpty({ campaign, filter, selection, toBrief, onState }: ReviewEmptyProps) {
  const { t } = useTranslation('applications');
  const any = selection !== undefined && anyApplied(selection);
  if (campaign.state === 'draft' || campaign.state === 'scheduled') {
    return <EmptyState illustration="inbox" title={t('empty.draftTitle')} text={t('empty.draftText')} action={toBrief} />;
  }
  if (filter.q === undefined && !any) {
    return <EmptyState illustration="inbox" title={t('empty.noneTitle')} text={t('empty.noneText')} action={toBrief} />;
  }
  if (filter.q === undefined && filter.state === 'applied') {
    return (
      <EmptyState
        illustration="done"
        title={t('empty.decidedTitle')}
        text={t('empty.decidedText')}
        action={<Button onClick={() => onState('accepted')}>{t('empty.showAccepted')}</Button>}
      />
    );
  }
  if (filter.q === undefined && filter.state === 'accepted') {
    return (
      <EmptyState
        illustration="inbox"
        title={t('empty.acceptedTitle')}
        text={t('empty.acceptedText')}
        action={<Button onClick={() => onState('applied')}>{t('empty.showOpen')}</Button>}
      />
    );
  }
  return (
    <EmptyState
      illustration="inbox"
      title={t('empty.filterTitle')}
      text={t('empty.filterText')}
      action={
        <Button variant="default" onClick={() => onState('all')}>
          {t('empty.showAll')}
        </Button>
      }
    />
  );
}

/** Whether there is anything to select from yet. */
export function anyApplied({ undecided, accepted, declined, waitlisted, confirmed }: Selection): boolean {
  return undecided + accepted + declined + waitlisted + confirmed > 0;
}
