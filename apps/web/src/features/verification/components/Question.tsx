import { Alert, Anchor, Button, Card, Text, Title } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheck, IconCross, IconExternal, IconUser } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { notify } from '../../../shared/ui/notify.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { verificationMutation, type Reason, type Verification } from '../verification.queries.js';
import { DeclineDialog } from './DeclineDialog.js';
import { Evidence } from './Evidence.js';
import classes from './Question.module.css';
import { Decided, KIND_LOOKS } from './Queue.js';

interface QuestionProps {
  verification: Verification;
  /** To the next one that waits, or back to the queue. */
  onNext: () => void;
}

/** One question with everything it is decided by; A, D and N on the keyboard (CRE-3, CRE-4). */
export function Question({ verification, onNext }: QuestionProps) {
  const { t } = useTranslation('verification');
  const { account, creatorName: name } = verification;
  return (
    <div className={classes.grid}>
      <div>
        <Card mb="lg">
          <div className={classes.person}>
            <InitialsMark name={name} imageUrl={account?.pictureUrl ?? verification.avatarUrl} size={64} round />
            <div className={classes.names}>
              <Title order={2} size="h3">
                {name}
              </Title>
              <Text c="dimmed" size="sm">
                {[verification.handle && `@${verification.handle}`, verification.city, verification.country].filter(Boolean).join(' · ')}
              </Text>
            </div>
            <ToneBadge {...KIND_LOOKS[verification.kind]} label={t(`kinds.${verification.kind}`)} />
          </div>
          {verification.bio !== '' && <p className={classes.bio}>{verification.bio}</p>}
          {account !== null && (
            <Anchor href={account.profileUrl} target="_blank" rel="noopener noreferrer" mt="sm" display="inline-flex">
              {t('profile')}&nbsp;
              <IconExternal size={16} />
            </Anchor>
          )}
        </Card>
        <Evidence verification={verification} />
      </div>
      <Actions verification={verification} onNext={onNext} />
    </div>
  );
}

function Actions({ verification, onNext }: QuestionProps) {
  const { t } = useTranslation('verification');
  const format = useFormat();
  const act = useMutation(verificationMutation(useQueryClient(), verification.id));
  const [declining, setDeclining] = useState(false);
  const { owner, creatorName: name } = verification;
  const free = can(verification, 'approve') && !act.isPending;

  const approve = (): void => {
    if (!free || declining) return;
    act.mutate(
      { act: 'approve' },
      {
        onSuccess: () => {
          void notify({ message: t('approved', { name }) });
          onNext();
        },
      },
    );
  };
  const decline = (reason: Reason, note: string | null): void => {
    setDeclining(false);
    act.mutate(
      { act: 'decline', reason, note },
      {
        onSuccess: () => {
          void notify({ message: t('declined', { name }) });
          onNext();
        },
      },
    );
  };
  useHotkeys(
    declining
      ? []
      : [
          ['a', approve],
          // only opens the dialog: no need to wait for what is on its way
          ['d', () => can(verification, 'approve') && setDeclining(true)],
          ['n', onNext],
        ],
  );

  return (
    <aside className={classes.side}>
      <Card>
        {verification.state === 'open' ? (
          <div className={classes.actions}>
            {owner !== null && (
              <ToneBadge
                tone={owner.own ? 'green' : 'gray'}
                icon={IconUser}
                label={owner.own ? t('ownerYou') : t('ownerOther', { name: owner.name })}
              />
            )}
            {owner !== null && !owner.own && <Alert color="yellow">{t('claimedByOther', { name: owner.name })}</Alert>}
            {can(verification, 'approve') && (
              <>
                <Button leftSection={<IconCheck size={18} />} loading={act.isPending} onClick={approve}>
                  {t('approve')}
                </Button>
                <Button variant="default" leftSection={<IconCross size={18} />} onClick={() => setDeclining(true)}>
                  {t('decline')}
                </Button>
              </>
            )}
            {can(verification, 'claim') && (
              <Button variant="light" disabled={act.isPending} onClick={() => act.mutate({ act: 'claim' })}>
                {t('claim')}
              </Button>
            )}
            {can(verification, 'release') && (
              <Button
                variant="subtle"
                disabled={act.isPending}
                onClick={() =>
                  act.mutate({ act: 'release' }, { onSuccess: () => (owner?.own === false ? act.mutate({ act: 'claim' }) : undefined) })
                }
              >
                {t(owner?.own ? 'release' : 'takeOver')}
              </Button>
            )}
          </div>
        ) : (
          <div className={classes.actions}>
            <Decided item={verification} />
            {verification.decidedAt !== null && (
              <Text size="sm" c="dimmed">
                {format.date(verification.decidedAt, { style: 'dateTime' })}{' '}
                {verification.decidedBy !== null && t('by', { name: verification.decidedBy.name })}
              </Text>
            )}
            {verification.reason !== null && (
              <Text size="sm">
                <strong>{t('why')}:</strong> {t(`reasons.${verification.reason}`)}
                {verification.note !== null && ` “${verification.note}”`}
              </Text>
            )}
          </div>
        )}
        <Button variant="subtle" color="gray" fullWidth mt="sm" onClick={onNext}>
          {t('next')}
        </Button>
        <Text size="xs" c="dimmed" mt="sm" visibleFrom="sm">
          {t('keys')}
        </Text>
      </Card>
      {declining && <DeclineDialog name={name} reasons={verification.reasons} onClose={() => setDeclining(false)} onDecline={decline} />}
    </aside>
  );
}
