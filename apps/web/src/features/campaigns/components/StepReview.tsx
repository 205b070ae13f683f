import { Alert, Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { IconCheckCircle, IconPlay } from '../../../shared/ui/icons.js';
import { useCampaignText } from '../campaigns.format.js';
import { moveCampaignMutation, readinessQuery } from '../campaigns.queries.js';
import type { Campaign } from '../campaigns.types.js';
import { LIMITS, mixOf, owedFor, plannedDates, ugcPrice } from '../wizard/rules.js';
import type { Step } from '../wizard/steps.js';
import { useDraft } from '../wizard/wizard-context.js';
import { Checklist } from './Checklist.js';
import { MarketCard } from './MarketCard.js';
import { ScoreRing } from './ScoreRing.js';
import { Section } from './Section.js';
import classes from './StepReview.module.css';

interface StepReviewProps {
  onJump: (step: Step, pointer?: string) => void;
  onLaunched: (campaign: Campaign) => void;
}

/** Step 7: what is still missing, how good the brief is, and the launch (CAM-2, CAM-8). */
export function StepReview({ onJump, onLaunched }: StepReviewProps) {
  const { t } = useTranslation('campaigns-brief');
  const client = useQueryClient();
  const format = useFormat();
  const text = useCampaignText();
  const now = useNow();
  const { draft, wizard } = useDraft();
  const { campaign, saveState } = wizard;
  const [asking, setAsking] = useState(false);
  const readiness = useQuery({ ...readinessQuery(campaign.id), enabled: saveState === 'saved' });
  const launch = useMutation(moveCampaignMutation(client, campaign.id));

  // The server's word where it is about what is on the screen, else the same rules here.
  const points = saveState === 'saved' && readiness.data && !readiness.isFetching ? readiness.data.points : wizard.points;
  const score = points.length === 0 ? 0 : Math.floor((points.filter((point) => point.ok).length * 100) / points.length);
  const blocked = points.some((point) => point.severity === 'blocking' && !point.ok);
  const owed = owedFor(draft, campaign.deliverables.rate);
  const at = draft.launchAt;
  const when = at === null ? '' : format.date(at, { style: 'weekdayTime', zone: draft.timeZone });
  const cost = ugcPrice(draft.ugc);
  const planned = draft.timing === 'time_limited' ? plannedDates(draft, now) : null;

  const consequences = [
    at === null ? t('launch.visibleNow') : t('launch.visibleAt', { date: when }),
    planned
      ? t('launch.applyUntil', {
          date: format.date(planned.application.to.getTime(), { style: 'weekdayTime', zone: draft.timeZone, exclusiveEnd: true }),
        })
      : t('launch.decideWithin'),
    t('launch.owed', {
      mix: text.mix(mixOf(draft, owed), draft.postKind),
      offer: text.offer({ retailValue: draft.product?.retailValue ?? null, cash: draft.cash }),
    }),
    ...(draft.drafts ? [t('launch.drafts', { days: LIMITS.draftAnswerBusinessDays })] : []),
    t('launch.locked'),
    ...(draft.type === 'ugc'
      ? [t('launch.ugc', { price: cost ? format.money(cost.price) : '' })]
      : [at === null ? t('launch.slot') : t('launch.slotAt')]),
  ];

  const confirm = async (): Promise<void> => {
    await wizard.flush();
    onLaunched(await launch.mutateAsync({ move: 'launch', body: { at } }));
  };

  return (
    <>
      <Section title={t('review.title')}>
        <div className={classes.head}>
          <ScoreRing score={score} />
          <div>
            <p className={classes.verdict}>{t(blocked ? 'review.notReady' : score >= 90 ? 'review.great' : 'review.ready')}</p>
            <p className={classes.hint}>{t(blocked ? 'review.notReadyText' : 'review.readyText')}</p>
          </div>
        </div>
        <Checklist points={points} zone={draft.timeZone} onJump={onJump} />
        <MarketCard />
      </Section>
      <Section title={at === null ? t('launch.titleNow') : t('launch.titleAt')}>
        {!blocked && (
          <Alert color="green" variant="light" icon={<IconCheckCircle />}>
            {consequences[0]} {consequences[1]}
          </Alert>
        )}
        <div>
          <Button
            size="md"
            leftSection={<IconPlay size={18} />}
            disabled={blocked || !campaign.can.launch || saveState === 'failed'}
            onClick={() => setAsking(true)}
          >
            {at === null ? t('launch.now') : t('launch.at', { date: when })}
          </Button>
          {!campaign.can.launch && <p className={classes.hint}>{t('launch.notAllowed')}</p>}
          {campaign.can.launch && blocked && <p className={classes.hint}>{t('launch.blocked')}</p>}
        </div>
      </Section>
      <ConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={at === null ? t('launch.confirmNow', { title: draft.title }) : t('launch.confirmAt', { title: draft.title, date: when })}
        consequences={consequences}
        confirmLabel={at === null ? t('launch.now') : t('launch.schedule')}
        onConfirm={confirm}
      />
    </>
  );
}
