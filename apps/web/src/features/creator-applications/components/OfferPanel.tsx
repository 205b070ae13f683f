import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconClock } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { notify } from '../../../shared/ui/notify.js';
import { answerOfferMutation } from '../creator-applications.queries.js';
import type { Offer } from '../creator-applications.types.js';
import classes from './AnswerPanel.module.css';

interface OfferPanelProps {
  applicationId: string;
  brandName: string;
  offer: Offer;
}

/** An open offer: until when, what a yes means, yes and no (APP-7, COL-5). */
export function OfferPanel({ applicationId, brandName, offer }: OfferPanelProps) {
  const { t } = useTranslation('creator-applications');
  const format = useFormat();
  const answer = useMutation(answerOfferMutation(useQueryClient(), applicationId));
  const [refusing, setRefusing] = useState(false);
  const date = format.date(offer.expiresAt, { style: 'weekdayTime' });

  return (
    <section className={classes.panel} aria-label={t('offer.label')}>
      <h4 className={classes.title}>{t(`offer.${offer.kind}.title`, { brand: brandName })}</h4>
      <p className={classes.text}>{t(`offer.${offer.kind}.text`)}</p>
      <p className={classes.until}>
        <IconClock size={16} />
        {t('offer.until', { date })}
      </p>
      {answer.isError && (
        <p role="alert" className={classes.error}>
          {problemText(answer.error)}
        </p>
      )}
      <div className={classes.buttons}>
        <Button
          loading={answer.isPending && answer.variables !== null}
          onClick={() => answer.mutate(offer, { onSuccess: () => void notify({ message: t(`offer.${offer.kind}.done`) }) })}
        >
          {t('offer.yes')}
        </Button>
        <Button variant="default" onClick={() => setRefusing(true)}>
          {t('offer.no')}
        </Button>
      </div>
      <LazyConfirmDialog
        opened={refusing}
        onClose={() => setRefusing(false)}
        title={t('offer.noTitle')}
        consequences={[t('offer.noWhat')]}
        confirmLabel={t('offer.noAct')}
        destructive
        onConfirm={async () => {
          await answer.mutateAsync(null);
        }}
      />
    </section>
  );
}
