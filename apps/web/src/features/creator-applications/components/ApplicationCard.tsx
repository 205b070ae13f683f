import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import {
  IconCamera,
  IconCheckCircle,
  IconClock,
  IconCross,
  IconCrossCircle,
  IconInbox,
  IconStar,
  IconUndo,
  type Icon,
} from '../../../shared/ui/icons.js';
import { ButtonLink } from '../../../shared/ui/links.js';
import { notify } from '../../../shared/ui/notify.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { withdrawMutation } from '../creator-applications.queries.js';
import type { ApplicationState, OwnApplication } from '../creator-applications.types.js';
import { declineText } from '../decline-text.js';
import classes from './ApplicationCard.module.css';

// only some applications have an offer or other cash to answer
const CashPanel = lazy(async () => ({ default: (await import('./CashPanel.js')).CashPanel }));
const OfferPanel = lazy(async () => ({ default: (await import('./OfferPanel.js')).OfferPanel }));

const STATES: Record<ApplicationState, { tone: Tone; icon: Icon }> = {
  applied: { tone: 'blue', icon: IconInbox },
  accepted: { tone: 'green', icon: IconStar },
  confirmed: { tone: 'green', icon: IconCheckCircle },
  waitlisted: { tone: 'amber', icon: IconClock },
  declined: { tone: 'gray', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconUndo },
  closed: { tone: 'gray', icon: IconCrossCircle },
};

interface ApplicationCardProps {
  application: OwnApplication;
  /** How far it is; only while it is open. */
  children?: ReactNode;
}

/** One own application: where it stands and the one thing that can be done. */
export function ApplicationCard({ application, children }: ApplicationCardProps) {
  const { t } = useTranslation('creator-applications');
  const format = useFormat();
  const withdraw = useMutation(withdrawMutation(useQueryClient(), application.id));
  const [asking, setAsking] = useState(false);
  const { campaign, state } = application;
  const told = useTold(application);

  return (
    <article className={classes.card}>
      <div className={classes.main}>
        <div className={classes.picture}>
          {campaign.coverUrl === null ? <IconCamera size={24} /> : <img src={campaign.coverUrl} alt="" loading="lazy" />}
        </div>
        <div className={classes.body}>
          <ToneBadge {...STATES[state]} label={t(`state.${state}`)} size="sm" />
          <h3 className={classes.title}>
            <Link to="/c/discover/$campaignId" params={{ campaignId: campaign.id }}>
              {campaign.title}
            </Link>
          </h3>
          <p className={classes.told}>
            {campaign.brandName} · {t('appliedAt', { date: format.date(application.appliedAt, { style: 'day' }) })}
          </p>
          <p className={classes.told}>{told}</p>
        </div>
      </div>
      {application.offer !== null && can(application, 'answerOffer') && (
        <Suspense>
          <OfferPanel applicationId={application.id} brandName={campaign.brandName} offer={application.offer} />
        </Suspense>
      )}
      {application.cash !== null && (state === 'applied' || state === 'accepted') && (
        <Suspense>
          <CashPanel applicationId={application.id} cash={application.cash} mayAnswer={can(application, 'answerCash')} />
        </Suspense>
      )}
      {children}
      <div className={classes.actions}>
        {can(application, 'applyAgain') && (
          <ButtonLink to="/c/discover/$campaignId" params={{ campaignId: campaign.id }} fullWidth variant="light">
            {t('applyAgain')}
          </ButtonLink>
        )}
        {can(application, 'withdraw') && (
          <Button fullWidth variant="default" onClick={() => setAsking(true)}>
            {t('withdraw')}
          </Button>
        )}
      </div>
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('withdrawTitle')}
        consequences={[t('withdrawWhat'), t('withdrawAgain')]}
        confirmLabel={t('withdraw')}
        destructive
        onConfirm={async () => {
          await withdraw.mutateAsync();
          void notify({ message: t('withdrawn') });
        }}
      />
    </article>
  );
}

function useTold({ state, stateReason, campaign, waitlistPosition, offer }: OwnApplication): string {
  const { t } = useTranslation('creator-applications');
  const format = useFormat();
  if (state === 'declined') return declineText(t, stateReason);
  if (state === 'waitlisted' && waitlistPosition !== null) return t('told.place', { position: waitlistPosition });
  if (state === 'accepted' && offer?.state === 'open') return t('told.offered');
  if (state === 'applied' && stateReason === 'offer_lapsed') return t('told.lapsed');
  if (state !== 'applied') return t(`told.${state}`);
  return campaign.applicationEndsAt === null
    ? t('told.appliedOpen')
    : t('told.applied', { date: format.date(campaign.applicationEndsAt, { exclusiveEnd: true }) });
}
