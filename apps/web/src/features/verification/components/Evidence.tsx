import { Card, Stack, Text, Title } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheckCircle, IconCrossCircle, IconEye } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Check, Verification } from '../verification.queries.js';
import classes from './Question.module.css';

const RESULTS = {
  pass: { tone: 'green', icon: IconCheckCircle },
  review: { tone: 'amber', icon: IconEye },
  fail: { tone: 'red', icon: IconCrossCircle },
} as const;

const MOST_COUNTRIES = 5;

/** The video, or the account's figures with the numbers the automatic check used, and what was decided before. */
export function Evidence({ verification }: { verification: Verification }) {
  const { t } = useTranslation('verification');
  const format = useFormat();
  const { account, video, checks, earlier } = verification;
  return (
    <Stack gap="lg">
      {video !== null && (
        <Card component="section" aria-label={t('video')}>
          <Title order={3} size="h4">
            {t('video')}
          </Title>
          <Text size="sm" c="dimmed">
            {t('videoFacts', {
              seconds: format.number(video.seconds),
              width: video.width,
              height: video.height,
              megabytes: format.number(video.sizeBytes / 1_000_000),
            })}
          </Text>
          {video.url === null ? (
            <Text mt="sm">{t('videoGone')}</Text>
          ) : (
            <video
              className={classes.player}
              src={video.url}
              controls
              playsInline
              preload="metadata"
              aria-label={t('video')}
              style={{ aspectRatio: `${video.width} / ${video.height}` }}
            >
              <track kind="captions" />
            </video>
          )}
        </Card>
      )}
      {account !== null && <AccountFigures account={account} />}
      {checks.length > 0 && (
        <Card component="section" aria-label={t('numbers')}>
          <Title order={3} size="h4">
            {t('numbers')}
          </Title>
          <ul className={classes.rows}>
            {checks.map((check) => (
              <li key={check.code}>
                <span>{t(`codes.${check.code}`)}</span>
                <span>
                  <ToneBadge size="sm" {...RESULTS[check.result]} label={t(`result.${check.result}`)} />{' '}
                  <span className={classes.value}>{valueOf(check, format, t('unknown'))}</span>
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {earlier.length > 0 && (
        <Card component="section" aria-label={t('earlier')}>
          <Title order={3} size="h4">
            {t('earlier')}
          </Title>
          <ul className={classes.rows}>
            {earlier.map((each) => (
              <li key={each.at}>
                <span>
                  {t(`earlierBy.${each.decidedBy}`)}: {t(`earlierResult.${each.result}`)}
                  {each.reason !== null && <span className={classes.dim}> · {t(`reasons.${each.reason}`)}</span>}
                  {each.note !== null && <span className={classes.dim}> · “{each.note}”</span>}
                </span>
                <span className={classes.dim}>{format.date(each.at, { style: 'dateTime' })}</span>
              </li>
            ))}
          </ul>
        </Card>
      )}
    </Stack>
  );
}

function AccountFigures({ account }: { account: NonNullable<Verification['account']> }) {
  const { t, i18n } = useTranslation('verification');
  const format = useFormat();
  const regions = new Intl.DisplayNames(i18n.language, { type: 'region' });
  const countries = Object.entries(account.audience.countries ?? {})
    .toSorted(([, a], [, b]) => b - a)
    .slice(0, MOST_COUNTRIES);
  return (
    <Card component="section" aria-label={`@${account.handle}`}>
      <Title order={3} size="h4">
        @{account.handle}
      </Title>
      <dl className={classes.facts}>
        <Fact name={t('facts.followers')} value={format.number(account.followers)} />
        <Fact name={t('facts.following')} value={format.number(account.following)} />
        <Fact name={t('facts.posts')} value={format.number(account.mediaCount)} />
        <Fact
          name={t('facts.engagement')}
          value={account.engagementRate === null ? t('unknown') : `${format.number(account.engagementRate * 100)} %`}
        />
      </dl>
      {countries.length > 0 && (
        <Text size="sm" mt="md">
          <strong>{t('audience')}:</strong>{' '}
          {countries.map(([code, share]) => `${/^[A-Z]{2}$/.test(code) ? regions.of(code) : code} ${format.percent(share)}`).join(' · ')}
        </Text>
      )}
    </Card>
  );
}

function Fact({ name, value }: { name: string; value: string }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}

function valueOf({ code, value }: Check, format: ReturnType<typeof useFormat>, unknown: string): string {
  if (value === null) return unknown;
  if (code === 'engagement-rate') return `${format.number(value * 100)} %`;
  return code === 'follower-countries' ? format.percent(value) : format.number(value);
}
