import { Alert, Card, Group, Skeleton, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { ProblemError } from '../../../shared/api/problem.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconAlert, IconCheckCircle, IconClock, IconCrossCircle, IconPause, IconVideo, type Icon } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { FileDrop } from '../../../shared/uploads/FileDrop.js';
import { typeOf } from '../../../shared/uploads/file-type.js';
import { UploadProgress } from '../../../shared/uploads/UploadProgress.js';
import { applyForUgcMutation, ugcApplicationQuery, type UgcApplicationState } from '../creator-verification.queries.js';
import { useVideoUpload } from '../use-video-upload.js';
import classes from './UgcApplicationCard.module.css';

type Application = NonNullable<UgcApplicationState['application']>;

const STATES: Record<Application['state'], { tone: Tone; icon: Icon }> = {
  submitted: { tone: 'amber', icon: IconClock },
  approved: { tone: 'green', icon: IconCheckCircle },
  declined: { tone: 'red', icon: IconCrossCircle },
};

/** Applying for UGC campaigns with a video: upload, state, decision with its reason (CRE-4). */
export function UgcApplicationCard() {
  const { t } = useTranslation('creator-verification');
  const ugc = useQuery(ugcApplicationQuery());
  if (ugc.isPending) return <Skeleton height={140} />;
  if (ugc.isError) return <ErrorState error={ugc.error} onRetry={() => void ugc.refetch()} />;
  const { application, criteria } = ugc.data;
  return (
    <Card component="section" id="video" ref={comeIntoView} aria-label={t('ugc.title')}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h3">
          {t('ugc.title')}
        </Title>
        {application && <ToneBadge {...STATES[application.state]} label={t(`ugc.states.${application.state}`)} />}
      </Group>
      <Text className={classes.lead ?? ''}>{t(application ? `ugc.told.${application.state}` : 'ugc.lead')}</Text>
      {application && <Decision application={application} />}
      {can(ugc.data, 'apply') && <Uploader criteria={criteria} again={application !== null} />}
    </Card>
  );
}

/** The card is drawn late: who was sent to it is brought to it then. */
function comeIntoView(card: HTMLElement | null): void {
  if (card !== null && window.location.hash === `#${card.id}`) card.scrollIntoView({ block: 'start' });
}

function Decision({ application }: { application: Application }) {
  const { t } = useTranslation('creator-verification');
  const format = useFormat();
  const { reason, note, video, decidedAt, submittedAt } = application;
  return (
    <>
      {reason !== null && (
        <Text mt="xs">
          <strong>{t('ugc.why')}:</strong> {reason === 'other' ? note : t(`ugc.reasons.${reason}`)}
          {reason !== 'other' && note !== null && ` “${note}”`}
        </Text>
      )}
      {video.url !== null && (
        <video
          className={classes.player}
          src={video.url}
          controls
          playsInline
          preload="metadata"
          aria-label={t('ugc.own')}
          style={{ aspectRatio: `${video.width} / ${video.height}` }}
        >
          <track kind="captions" />
        </video>
      )}
      <Text size="xs" c="dimmed" mt="sm">
        {decidedAt === null ? t('ugc.sentOn', { date: format.date(submittedAt) }) : t('ugc.decidedOn', { date: format.date(decidedAt) })}
      </Text>
    </>
  );
}

function Uploader({ criteria, again }: { criteria: UgcApplicationState['criteria']; again: boolean }) {
  const { t } = useTranslation('creator-verification');
  const apply = useMutation(applyForUgcMutation(useQueryClient()));
  const upload = useVideoUpload((uploadId) => apply.mutate(uploadId, { onSuccess: () => void notify({ message: t('ugc.sent') }) }));
  const [refused, setRefused] = useState<'size' | 'type' | null>(null);
  const megabytes = Math.round(criteria.maxBytes / 1_000_000);
  const problem = upload.error ?? apply.error;

  const take = (file: File | undefined): void => {
    if (!file) return;
    apply.reset();
    const wrong = !criteria.types.includes(typeOf(file)) ? 'type' : file.size > criteria.maxBytes ? 'size' : null;
    setRefused(wrong);
    if (wrong === null) upload.start(file);
  };

  if (upload.item !== null || apply.isPending) {
    return (
      <div className={classes.progress}>
        <UploadProgress
          item={upload.item}
          checking={t('ugc.checking')}
          onPause={upload.pause}
          onResume={upload.resume}
          onCancel={upload.cancel}
        />
      </div>
    );
  }
  return (
    <>
      {refused !== null && (
        <Alert color="red" icon={<IconAlert />} mt="md" role="alert">
          {t(`ugc.refused.${refused}`, { megabytes })}
        </Alert>
      )}
      {problem !== null && refused === null && (
        <Alert color="red" icon={<IconAlert />} mt="md" role="alert">
          {refusalOf(problem, (code) => t(`ugc.faults.${code}`, { min: criteria.minSeconds, max: criteria.maxSeconds }))}
        </Alert>
      )}
      {upload.interrupted !== null && (
        <Alert color="blue" icon={<IconPause />} mt="md">
          {t('ugc.interrupted', { name: upload.interrupted })}
        </Alert>
      )}
      <FileDrop
        icon={IconVideo}
        label={t(again ? 'ugc.chooseAgain' : 'ugc.choose')}
        hint={t('ugc.limits', { min: criteria.minSeconds, max: criteria.maxSeconds, megabytes })}
        accept={criteria.types}
        onFiles={([file]) => take(file)}
      />
    </>
  );
}

const FAULTS = ['unreadable', 'truncated', 'length', 'orientation'] as const;

/** Why the video was refused, every reason; else what the problem says. */
function refusalOf(error: Error, text: (code: (typeof FAULTS)[number]) => string): string {
  const codes = error instanceof ProblemError ? error.errors.map(({ code }) => code) : [];
  const known = FAULTS.filter((code) => codes.includes(code)).map(text);
  return known.length > 0 ? known.join(' ') : problemText(error);
}
