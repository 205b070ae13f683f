import { Button, Card, Group, Rating as StarRow, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { rateMutation, ratingsQuery, replyMutation, type Rating, type Ratings, type Stars } from '../ratings.queries.js';
import classes from './RatingsSection.module.css';

interface RatingsSectionProps {
  collaborationId: string;
  side: 'brand' | 'creator';
  zone: string;
}

/** Ratings both ways after the End (CRE-8): give one, read the other, answer once. Nothing before there is an End. */
export function RatingsSection({ collaborationId, side, zone }: RatingsSectionProps) {
  const { t } = useTranslation('ratings');
  const format = useFormat();
  const { data } = useQuery(ratingsQuery(collaborationId));
  if (!data?.opensAt || !data.shownFrom || !data.closesAt) return null;
  const dates = {
    date: format.date(data.closesAt, { style: 'day', zone, exclusiveEnd: true }),
    shown: format.date(data.shownFrom, { style: 'day', zone }),
  };
  return (
    <Card component="section" aria-label={t('title')}>
      <h3 className={classes.title}>{t('title')}</h3>
      <Stack gap="lg">
        {data.can.rate && <Form ratings={data} id={collaborationId} side={side} hint={t(`${side}.until`, dates)} />}
        {!data.can.rate && !data.own && <Closed ratings={data} side={side} date={format.date(data.opensAt, { style: 'day', zone })} />}
        {data.own && <Given id={collaborationId} rating={data.own} title={t(`${side}.own`)} />}
        {data.own && !data.own.shownAt && (
          <Text size="sm" c="dimmed">
            {t(`${side}.hidden`, dates)}
          </Text>
        )}
        {data.other ? (
          <Given id={collaborationId} rating={data.other} title={t(`${side}.other`)} />
        ) : (
          data.own?.shownAt === null && (
            <Text size="sm" c="dimmed">
              {t(`${side}.none`, dates)}
            </Text>
          )
        )}
      </Stack>
    </Card>
  );
}

function Closed({ ratings, side, date }: { ratings: Ratings; side: 'brand' | 'creator'; date: string }) {
  const { t } = useTranslation('ratings');
  const opened = Date.parse(ratings.opensAt ?? '') <= useNow();
  return (
    <Text size="sm" c="dimmed">
      {opened ? t(`${side}.closed`) : t(`${side}.from`, { date })}
    </Text>
  );
}

function Form({ ratings, id, side, hint }: { ratings: Ratings; id: string; side: 'brand' | 'creator'; hint: string }) {
  const { t } = useTranslation('ratings');
  const rate = useMutation(rateMutation(useQueryClient(), id));
  const [stars, setStars] = useState<Stars>({});
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const incomplete = ratings.criteria.some((criterion) => stars[criterion] === undefined);
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (incomplete) return setMissing(true);
        rate.mutate({ ...stars, text });
      }}
    >
      <Text fw={600}>{t(`${side}.ask`)}</Text>
      <Text size="sm" c="dimmed" mb="xs">
        {hint}
      </Text>
      <ul className={classes.criteria}>
        {ratings.criteria.map((criterion) => (
          <li key={criterion}>
            <span id={`rate-${criterion}`}>{t(`criterion.${criterion}`)}</span>
            <StarRow
              role="radiogroup"
              aria-labelledby={`rate-${criterion}`}
              size="lg"
              value={stars[criterion] ?? 0}
              onChange={(value) => setStars((before) => ({ ...before, [criterion]: value }))}
              getSymbolLabel={(value) => t('stars', { count: value })}
            />
          </li>
        ))}
      </ul>
      <Textarea
        label={t(`${side}.text`)}
        autosize
        minRows={2}
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {missing && incomplete && (
        <Text size="sm" c="red" role="alert" mt="xs">
          {t('missing')}
        </Text>
      )}
      <Group mt="sm" gap="sm">
        <Button type="submit" loading={rate.isPending}>
          {t('send')}
        </Button>
        <Text size="sm" c="dimmed">
          {t('final')}
        </Text>
      </Group>
    </form>
  );
}

function Given({ id, rating, title }: { id: string; rating: Rating; title: string }) {
  const { t } = useTranslation('ratings');
  const format = useFormat();
  const average = t('average', { average: format.number(rating.average) });
  return (
    <div>
      <Group gap="sm">
        <Text fw={600}>{title}</Text>
        <span role="img" aria-label={average}>
          <StarRow value={rating.average} fractions={2} readOnly size="sm" aria-hidden="true" />
        </span>
        <Text size="sm" c="dimmed" aria-hidden="true">
          {format.number(rating.average)}
        </Text>
      </Group>
      {rating.text !== '' && <p className={classes.quote}>{rating.text}</p>}
      {rating.reply !== null && (
        <div className={classes.reply}>
          <Text size="xs" c="dimmed">
            {t('reply.shown')}
          </Text>
          {rating.reply}
        </div>
      )}
      {rating.can.reply && <Reply id={id} ratingId={rating.id} />}
    </div>
  );
}

function Reply({ id, ratingId }: { id: string; ratingId: string }) {
  const { t } = useTranslation('ratings');
  const reply = useMutation(replyMutation(useQueryClient(), id));
  const [text, setText] = useState('');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') reply.mutate({ ratingId, text });
      }}
    >
      <Textarea
        mt="xs"
        label={t('reply.label')}
        description={t('reply.hint')}
        autosize
        maxLength={2000}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <Button type="submit" mt="xs" size="xs" variant="light" disabled={text.trim() === ''} loading={reply.isPending}>
        {t('reply.send')}
      </Button>
    </form>
  );
}
