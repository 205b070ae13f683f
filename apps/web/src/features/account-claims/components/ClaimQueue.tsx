import { Alert, Card, Group, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import type { QueueState } from '../../../shared/api/decided-queue.js';
import { DecidedQueue } from '../../../shared/ui/DecidedQueue.js';
import { GrantOrRefuse } from '../../../shared/ui/GrantOrRefuse.js';
import { IconAlert, IconCheckCircle, IconClock, IconCrossCircle } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { decideMutation, PLATFORM_NAMES, staffClaimsQuery, type StaffClaim } from '../account-claims.queries.js';
import classes from './ClaimQueue.module.css';

interface ClaimQueueProps {
  state: QueueState;
  onState: (state: QueueState) => void;
  /** A name, as a link where the reader may follow it. */
  creator: (id: string, name: string) => ReactNode;
}

/** Accounts that two creators call their own, with the facts of both, decided with a reason (CRE-2). */
export function ClaimQueue({ state, onState, creator }: ClaimQueueProps) {
  const { t } = useTranslation('account-claims');
  return (
    <DecidedQueue
      query={staffClaimsQuery(state)}
      state={state}
      onState={onState}
      labels={{
        state: t('staff.state'),
        open: t('staff.open'),
        decided: t('staff.decided'),
        empty: t('staff.empty'),
        emptyText: t('staff.emptyText'),
      }}
    >
      {(claim) => <Claim key={claim.id} claim={claim} creator={creator} />}
    </DecidedQueue>
  );
}

function Claim({ claim, creator }: { claim: StaffClaim; creator: ClaimQueueProps['creator'] }) {
  const { t } = useTranslation('account-claims');
  const format = useFormat();
  const now = useNow();
  const { claimant, holder } = claim;
  return (
    <Card component="article" aria-label={`@${claim.handle}`}>
      <Group justify="space-between">
        <Title order={2} size="h4" style={{ overflowWrap: 'anywhere' }}>
          @{claim.handle} · {PLATFORM_NAMES[claim.platform]}
        </Title>
        {claim.state === 'open' ? (
          <ToneBadge tone="amber" icon={IconClock} label={format.distance(claim.openedAt, now)} />
        ) : (
          <ToneBadge
            tone={claim.state === 'granted' ? 'green' : 'red'}
            icon={claim.state === 'granted' ? IconCheckCircle : IconCrossCircle}
            label={t(`staff.states.${claim.state}`)}
          />
        )}
      </Group>
      <div className={classes.sides}>
        <section className={classes.side}>
          <Text size="sm" c="dimmed">
            {t('staff.claimant')}
          </Text>
          <Text fw={600}>{creator(claimant.creatorId, claimant.name)}</Text>
          <Facts
            facts={[
              [t('staff.proven'), format.date(claim.openedAt, { style: 'dateTime' })],
              [t('staff.since'), format.date(claimant.since)],
              [t('staff.accounts'), format.number(claimant.accounts)],
            ]}
          />
          <p className={classes.words}>{claim.reason}</p>
        </section>
        <section className={classes.side}>
          <Text size="sm" c="dimmed">
            {t('staff.holder')}
          </Text>
          <Text fw={600}>{creator(holder.creatorId, holder.name)}</Text>
          <Facts
            facts={[
              [t('staff.linked'), format.date(holder.linkedAt)],
              [t('staff.refreshed'), format.date(holder.refreshedAt, { style: 'dateTime' })],
              [t('staff.token'), t(`staff.tokens.${holder.tokenState}`)],
              [t('staff.since'), format.date(holder.since)],
              [t('staff.collaborations'), format.number(holder.openCollaborations)],
            ]}
          />
          <p className={classes.words}>
            {t(`staff.answers.${holder.answer ?? 'none'}`)} {holder.answerText}
          </p>
        </section>
      </div>
      {claim.can.grant === true && <Decision claim={claim} />}
      {claim.decidedAt !== null && (
        <Text size="sm" mt="md" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>
          {claim.decidedBy === null
            ? t('staff.byHolder', { date: format.date(claim.decidedAt) })
            : t('staff.by', { date: format.date(claim.decidedAt), name: claim.decidedBy.name })}
          {claim.decisionReason !== null && `: ${claim.decisionReason}`}
        </Text>
      )}
    </Card>
  );
}

function Facts({ facts }: { facts: ReadonlyArray<readonly [string, string]> }) {
  return (
    <dl className={classes.facts}>
      {facts.map(([name, value]) => (
        <div key={name} style={{ display: 'contents' }}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Decision({ claim }: { claim: StaffClaim }) {
  const { t } = useTranslation('account-claims');
  const decide = useMutation(decideMutation(useQueryClient()));
  const warnings = [
    claim.rivals > 0 ? t('staff.rivals', { count: claim.rivals }) : null,
    claim.holder.openCollaborations > 0 ? t('staff.running', { count: claim.holder.openCollaborations }) : null,
  ].filter((warning) => warning !== null);
  return (
    <>
      {warnings.map((warning) => (
        <Alert key={warning} color="yellow" icon={<IconAlert />} mt="md">
          {warning}
        </Alert>
      ))}
      <GrantOrRefuse
        labels={{ reason: t('staff.reason'), grant: t('staff.grant'), refuse: t('staff.refuse') }}
        pending={decide.isPending}
        onDecide={(decision, reason) => decide.mutate({ id: claim.id, decision, reason })}
      />
    </>
  );
}
