import { Button, Select, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ProblemError } from '../../../shared/api/problem.js';
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
  const [variant, setVariant] = useState<string | null>(null);
  const refusal = useRefusal();
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
      {amendment.chooseFrom && (
        <Select
          mt="md"
          maw={320}
          label={t('banner.choose')}
          description={t('banner.chooseHint')}
          placeholder={t('wrong.variant')}
          data={amendment.chooseFrom}
          allowDeselect={false}
          value={variant}
          onChange={setVariant}
        />
      )}
      {answer.isError && (
        <Text c="var(--mantine-color-error)" size="sm" mt="sm" role="alert">
          {refusal(answer.error)}
        </Text>
      )}
      <div className={classes.actions}>
        <Button
          loading={answer.isPending && answer.variables.answer === 'consent'}
          disabled={amendment.chooseFrom !== null && variant === null}
          onClick={() => answer.mutate({ answer: 'consent', ...(variant !== null && { variant }) })}
        >
          {t('banner.accept')}
        </Button>
        {amendment.can.refuse && (
          <Button
            variant="default"
            loading={answer.isPending && answer.variables.answer === 'refuse'}
            onClick={() => answer.mutate({ answer: 'refuse' })}
          >
            {t('banner.keep')}
          </Button>
        )}
      </div>
    </section>
  );
}

/** Why the new terms cannot be accepted as things are: no address, or none where the product is sent. */
function useRefusal(): (error: unknown) => string {
  const { t, i18n } = useTranslation('amendments');
  return (error) => {
    const reasons = error instanceof ProblemError ? ((error.facts['reasons'] ?? []) as Array<{ code: string; limit?: string[] }>) : [];
    if (reasons.some(({ code }) => code === 'address-incomplete')) return t('banner.noAddress');
    const served = reasons.find(({ code }) => code === 'country-not-served')?.limit;
    if (!served) return problemText(error);
    const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
    return t('banner.notServed', { countries: served.map((code) => regions.of(code) ?? code).join(', ') });
  };
}
