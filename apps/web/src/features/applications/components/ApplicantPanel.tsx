import { Alert, Anchor, Badge, Group, Skeleton, Stack, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { memo, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { nicheName } from '../../../shared/i18n/niche-names.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import {
  IconAlert,
  IconCheckCircle,
  IconClock,
  IconCrossCircle,
  IconExternal,
  IconInstagram,
  IconTiktok,
} from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { placeText, useNames } from '../applications.format.js';
import { applicationQuery } from '../applications.queries.js';
import { DECLINE_REASONS, type ApplicantAccount, type Application, type ApplicationCard } from '../applications.types.js';
import classes from './ApplicantPanel.module.css';
import { ApplicationStateBadge } from './ApplicationStateBadge.js';
import { AudienceSection } from './AudienceSection.js';
import { CashSection } from './CashSection.js';
import { OfferSection } from './OfferSection.js';
import { Figure } from './Figure.js';

interface ApplicantPanelProps {
  id: string;
  /** The card from the list, shown at once while the rest is read; with decisions on their way. */
  card: ApplicationCard | undefined;
  zone: string;
  /** Accept, decline, reset. */
  actions: (shown: ApplicationCard, application: Application | undefined) => ReactNode;
  /** What the team notes about this application. */
  comments: ReactNode;
}

/** Insights of the chosen creator: who, figures with their formula, audience, message, answers. */
export function ApplicantPanel({ id, card, zone, actions, comments }: ApplicantPanelProps) {
  const { t } = useTranslation('applications');
  const { data, error, isError, refetch } = useQuery(applicationQuery(id));
  const shown = card ?? data;

  if (shown === undefined) {
    return isError ? <ErrorState error={error} onRetry={() => void refetch()} /> : <PanelSkeleton />;
  }
  return (
    <article className={classes.panel} aria-label={t('panel.label', { name: shown.creator.name })}>
      <Head card={shown} application={data} />
      <div className={classes.actions}>{actions(shown, data)}</div>
      {isError && <ErrorState error={error} onRetry={() => void refetch()} order={3} />}
      {!isError && data === undefined && <PanelSkeleton />}
      {data !== undefined && <Body application={data} zone={zone} />}
      {data !== undefined && comments}
    </article>
  );
}

/** Reasons the brand chose, and the one of everybody who was left over at the confirmation. */
const TOLD = [...DECLINE_REASONS, 'not_selected'] as const;

function Head({ card, application }: { card: ApplicationCard; application: Application | undefined }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const names = useNames();
  const now = useNow();
  const { creator } = card;
  const place = placeText(names.country, creator);
  const told = TOLD.find((each) => each === card.stateReason);
  // the platform's team declines in its own words (STF-1)
  const reason = told === undefined ? card.stateReason : t(`reason.${told}`);
  return (
    <header className={classes.head}>
      <InitialsMark name={creator.name} imageUrl={creator.pictureUrl} size={64} round />
      <div className={classes.who}>
        <Group gap="xs">
          <h2 className={classes.name}>{creator.name}</h2>
          <ApplicationStateBadge state={card.state} />
        </Group>
        <Text size="sm" c="dimmed">
          {[creator.handle === null ? null : `@${creator.handle}`, place === '' ? null : place].filter((part) => part !== null).join(' · ')}
        </Text>
        <Text size="sm" c="dimmed">
          {t('panel.applied', { when: format.distance(card.appliedAt, now) })}
          {card.state === 'declined' && reason !== null && ` · ${t('panel.declinedBecause', { reason })}`}
          {card.state === 'waitlisted' && card.waitlistPosition !== null && ` · ${t('list.position', { position: card.waitlistPosition })}`}
          {card.state === 'applied' && card.orderPosition !== null && ` · ${t('list.order', { position: card.orderPosition })}`}
        </Text>
        {application?.socialAccount && <AccountLine account={application.socialAccount} />}
      </div>
    </header>
  );
}

const ELIGIBILITY = {
  pass: { tone: 'green', icon: IconCheckCircle },
  review: { tone: 'amber', icon: IconClock },
  fail: { tone: 'red', icon: IconCrossCircle },
  pending: { tone: 'gray', icon: IconClock },
} as const;

function AccountLine({ account }: { account: ApplicantAccount }) {
  const { t } = useTranslation('applications');
  const { tone, icon } = ELIGIBILITY[account.eligibility];
  const [platform, Glyph] = account.platform === 'instagram' ? ['Instagram', IconInstagram] : ['TikTok', IconTiktok];
  return (
    <Group gap="sm" mt={6}>
      <Anchor href={account.profileUrl} target="_blank" rel="noreferrer" size="sm" className={classes.link}>
        <Glyph size={16} />
        {t('act.profile', { platform })}
        <IconExternal size={14} />
      </Anchor>
      <ToneBadge tone={tone} icon={icon} label={t(`eligibility.${account.eligibility}`)} size="sm" />
    </Group>
  );
}

const Body = memo(function Body({ application, zone }: { application: Application; zone: string }) {
  const { t } = useTranslation('applications');
  const { socialAccount: account } = application;
  return (
    <Stack gap="lg">
      {!application.terms.current && ['applied', 'accepted'].includes(application.state) && (
        <Alert color="yellow" variant="light" icon={<IconAlert />}>
          {t('panel.termsOld')}
        </Alert>
      )}
      {application.offer && application.state !== 'withdrawn' && (
        <OfferSection application={application} offer={application.offer} zone={zone} />
      )}
      {application.cash && <CashSection application={application} cash={application.cash} />}
      {application.standing && <Standing standing={application.standing} />}
      {account && <Figures account={account} />}
      <Words application={application} />
      {account && <AudienceSection audience={account.audience} />}
      <About application={application} />
      <History application={application} zone={zone} />
    </Stack>
  );
});

function Figures({ account }: { account: ApplicantAccount }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const date = format.date(account.refreshedAt);
  return (
    <div>
      <div className={classes.figures}>
        <Figure label={t('panel.followers')} value={<NumberText value={account.followers} />} note={t('panel.asOf', { date })} />
        <Figure
          label={t('panel.engagement')}
          value={account.engagementRate === null ? t('panel.unknown') : format.percent(account.engagementRate)}
          formula={t('panel.engagementFormula')}
        />
        <Figure label={t('panel.posts')} value={<NumberText value={account.mediaCount} />} />
        <Figure label={t('panel.following')} value={<NumberText value={account.following} />} />
      </div>
      {account.state !== 'connected' && (
        <Text size="sm" c="var(--of-tone-amber)" mt="xs">
          {t(`panel.${account.state}`, { date })}
        </Text>
      )}
    </div>
  );
}

/** Level, rating and reliability of past collaborations, with every brand. */
function Standing({ standing }: { standing: NonNullable<Application['standing']> }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const { level, rating, reliability, firstReply } = standing;
  return (
    <div className={classes.figures}>
      <Figure label={t('standing.level')} value={t(`standing.${level}`)} formula={t('standing.formula')} />
      <Figure
        label={t('standing.rating')}
        value={rating === null ? t('standing.none') : `★ ${format.number(rating.average)}`}
        note={rating === null ? undefined : t('standing.ratings', { count: rating.count })}
      />
      <Figure
        label={t('standing.fulfilled')}
        value={reliability === null ? t('standing.few') : format.percent(reliability.fulfilledShare)}
        note={reliability === null ? undefined : t('standing.of', { count: reliability.counted })}
      />
      {reliability !== null && reliability.onTimeShare !== null && (
        <Figure label={t('standing.onTime')} value={format.percent(reliability.onTimeShare)} />
      )}
      {firstReply !== null && (
        <Figure
          label={t('standing.firstReply')}
          value={format.duration(firstReply.medianSeconds)}
          note={t('standing.of', { count: firstReply.count })}
          formula={t('standing.firstReplyFormula')}
        />
      )}
    </div>
  );
}

/** What the creator wrote: message, variant, answers to the brand's questions. */
function Words({ application }: { application: Application }) {
  const { t } = useTranslation('applications');
  return (
    <Stack gap="md">
      <section>
        <h3 className={classes.title}>{t('panel.message')}</h3>
        {application.message.trim() === '' ? (
          <Text c="dimmed">{t('panel.noMessage')}</Text>
        ) : (
          <blockquote className={classes.message}>{application.message}</blockquote>
        )}
      </section>
      {application.variant !== null && (
        <Group gap="xs">
          <Text size="sm" c="dimmed">
            {t('panel.variant')}
          </Text>
          <Badge variant="default" tt="none" fw={550}>
            {application.variant}
          </Badge>
        </Group>
      )}
      {application.answers.length > 0 && (
        <section>
          <h3 className={classes.title}>{t('panel.answers')}</h3>
          <dl className={classes.answers}>
            {application.answers.map(({ question, answer }) => (
              <div key={question}>
                <dt>{question}</dt>
                <dd>{answer.trim() === '' ? t('panel.noAnswer') : answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
    </Stack>
  );
}

function About({ application }: { application: Application }) {
  const { t, i18n } = useTranslation('applications');
  const names = useNames();
  const { profile } = application;
  if (profile === null) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('panel.about')}</h3>
      <Text>{profile.bio.trim() === '' ? t('panel.noBio') : profile.bio}</Text>
      <dl className={classes.facts}>
        {profile.languages.length > 0 && (
          <div>
            <dt>{t('panel.languages')}</dt>
            <dd>{profile.languages.map(names.language).join(', ')}</dd>
          </div>
        )}
        {profile.niches.length > 0 && (
          <div>
            <dt>{t('panel.niches')}</dt>
            <dd>{profile.niches.map((niche) => nicheName(niche, i18n.language)).join(', ')}</dd>
          </div>
        )}
      </dl>
    </section>
  );
}

const EVENTS = [
  'apply',
  'accept',
  'decline',
  'reset',
  'withdraw',
  'apply-again',
  'apply-again-invited',
  'confirm',
  'keep-waiting',
  'not-selected',
  'replacement-accepted',
  'offer-sent',
  'offer-extended',
  'offer-agreed',
  'offer-lapsed',
  'cash-asked',
  'cash-agreed',
  'cash-refused',
  'cash-countered',
] as const;

function History({ application, zone }: { application: Application; zone: string }) {
  const { t } = useTranslation('applications');
  if (application.history.length < 2) return null;
  return (
    <section>
      <h3 className={classes.title}>{t('panel.history')}</h3>
      <ol className={classes.history}>
        {application.history.map((entry) => (
          <li key={`${entry.at}-${entry.event}`}>
            <span>
              {t(`panel.event.${EVENTS.find((event) => event === entry.event) ?? 'other'}`)}
              {entry.by === 'system' && ` (${t('panel.bySystem')})`}
            </span>
            <DateText value={entry.at} style="dateTime" zone={zone} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function PanelSkeleton() {
  return (
    <Stack gap="md" aria-busy="true">
      <Group wrap="nowrap">
        {[0, 1, 2, 3].map((index) => (
          <Skeleton key={index} height={44} />
        ))}
      </Group>
      <Skeleton height={72} />
      <Skeleton height={180} />
    </Stack>
  );
}
