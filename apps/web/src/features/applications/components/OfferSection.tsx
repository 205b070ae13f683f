import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { extendOfferMutation } from '../applications.queries.js';
import type { Application, Offer } from '../applications.types.js';
import classes from './Talk.module.css';

/** Where the offer stands, and 24 hours more (APP-7, COL-5). */
export function OfferSection({ application, offer, zone }: { application: Application; offer: Offer; zone: string }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const extend = useMutation(extendOfferMutation(useQueryClient(), application.id));
  const date = format.date(offer.expiresAt, { style: 'weekdayTime', zone });
  return (
    <section className={classes.talk} aria-label={t('offer.label')}>
      <h3 className={classes.title}>{t(`offer.${offer.kind}`)}</h3>
      <p className={classes.text}>
        {offer.state === 'open' ? t('offer.open', { date }) : t(`offer.${offer.state}`)}
        {offer.state === 'open' && offer.extendedAt !== null && ` ${t('offer.extended')}`}
      </p>
      {extend.isError && (
        <p role="alert" className={classes.error}>
          {problemText(extend.error)}
        </p>
      )}
      {application.can.extendOffer && (
        <Button size="xs" variant="default" mt="xs" loading={extend.isPending} onClick={() => extend.mutate()}>
          {t('offer.extend')}
        </Button>
      )}
    </section>
  );
}
