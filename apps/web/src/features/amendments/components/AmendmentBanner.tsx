import { Button, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { IconInfo } from '../../../shared/ui/icons.js';
import { answerMutation, ownAmendmentsQuery } from '../amendments.queries.js';
import type { OwnAmendment } from '../amendments.types.js';
import classes from './AmendmentBanner.module.css';
import { ChangeList } from './ChangeList.js';

/** Changed offers that wait for the creator's word: of one campaign, or of all (CAM-11). */
export function AmendmentBanners({ campaignId }: { campaignId?: string }) {
  const amendments = useInfiniteQuery(ownAmendmentsQuery(campaignId));
  const waiting = amendments.data?.pages.flatMap((page) => page.items).filter(({ can }) => can.consent) ?? [];
  return waiting.map((amendment) => <Banner key={amendment.id} amendment={amendment} />);
}

function Banner({ amendment }: { amendment: OwnAmendment }) {
  const { t } = useTranslation('amendments');
  const answer = useMutation(answerMutation(useQueryClient(), amendment.id));
  const applicant = amendment.collaborationId === null;
  const refused = amendment.state === 'refused';
  return (
    <section
      className={classes.banner}
      data-quiet={refused || undefined}
      aria-label={t('banner.label', { campaign: amendment.campaignTitle })}
    >
      <h2 className={classes.title}>
        <IconInfo size={20} />
        {t(applicant ? 'banner.applicant' : 'banner.collaboration', { campaign: amendment.campaignTitle })}
      </h2>
      {amendment.note !== null && <blockquote className={classes.note}>{amendment.note}</blockquote>}
      <ChangeList changes={amendment.changes} currency={amendment.currency} zone={amendment.timeZone} side="creator" />
      <Text size="sm" mt="md">
        {t(refused ? 'banner.refused' : applicant ? 'banner.applicantText' : 'banner.collaborationText')}
      </Text>
      {answer.isError && (
        <Text c="var(--mantine-color-error)" size="sm" mt="sm" role="alert">
          {problemText(answer.error)}
        </Text>
      )}
      <div className={classes.actions}>
        <Button loading={answer.isPending && answer.variables === 'consent'} onClick={() => answer.mutate('consent')}>
          {t('banner.accept')}
        </Button>
        {amendment.can.refuse && (
          <Button variant="default" loading={answer.isPending && answer.variables === 'refuse'} onClick={() => answer.mutate('refuse')}>
            {t('banner.keep')}
          </Button>
        )}
      </div>
    </section>
  );
}
