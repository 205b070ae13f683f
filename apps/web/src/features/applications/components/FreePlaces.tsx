import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconCheckCircle, IconClock } from '../../../shared/ui/icons.js';
import { freePlacesQuery, offerPlaceMutation } from '../applications.queries.js';
import type { FreePlace, ReviewCampaign } from '../applications.types.js';
import classes from './FreePlaces.module.css';

/** Places that came free before the hand-over: whose turn it is, until when, and the button (COL-5). */
export function FreePlaces({ campaign }: { campaign: ReviewCampaign }) {
  const { t } = useTranslation('applications');
  const { data } = useQuery({ ...freePlacesQuery(campaign.id), enabled: campaign.state === 'preparation' });
  const places = data?.items.filter(({ state }) => state !== 'over') ?? [];
  if (places.length === 0) return null;
  return (
    <section className={classes.places} aria-label={t('places.label')}>
      {places.map((place) => (
        <Place key={place.collaborationId} place={place} zone={campaign.timeZone} />
      ))}
    </section>
  );
}

function Place({ place, zone }: { place: FreePlace; zone: string }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const offer = useMutation(offerPlaceMutation(useQueryClient()));
  const { state, next } = place;
  const asked = place.offers.find((each) => each.state === 'open');
  const last = place.offers.find((each) => each.state === 'refused' || each.state === 'lapsed');
  const when = (instant: string) => ({ date: format.date(instant, { style: 'weekdayTime', zone }) });
  const Icon = state === 'filled' ? IconCheckCircle : state === 'offered' ? IconClock : IconAlert;
  return (
    <div className={classes.place} data-state={state}>
      <Icon size={20} />
      <div className={classes.text}>
        <strong>
          {state === 'filled' ? t('places.filled', { name: place.creatorName }) : t('places.free', { name: place.creatorName })}
        </strong>
        {state === 'offered' && asked && <span>{t('places.asked', { name: asked.name, ...when(asked.expiresAt) })}</span>}
        {state === 'free' && (
          <>
            {(last?.state === 'lapsed' || last?.state === 'refused') && <span>{t(`places.${last.state}`, { name: last.name })}</span>}
            {(next !== null || place.mustAcceptAnew === 0) && (
              <span>{next === null ? t('places.nobody') : t('places.until', when(place.until))}</span>
            )}
            {place.mustAcceptAnew > 0 && <span>{t('places.anew', { count: place.mustAcceptAnew })}</span>}
          </>
        )}
        {offer.isError && (
          <span role="alert" className={classes.error}>
            {problemText(offer.error)}
          </span>
        )}
      </div>
      {place.can.offer && next !== null && (
        <Button
          loading={offer.isPending}
          onClick={() => offer.mutate({ collaborationId: place.collaborationId, applicationId: next.applicationId })}
        >
          {t('places.offer', { name: next.name })}
        </Button>
      )}
    </div>
  );
}
