import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconCheckCircle, IconClock, IconCrossCircle, IconFlag } from '../../../shared/ui/icons.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import {
  answerMutation,
  claimMutation,
  claimsQuery,
  withdrawMutation,
  type AccountClaims,
  type ClaimQuestion,
  type OwnClaim,
  type Platform,
} from '../account-claims.queries.js';
import { WordsSheet } from './WordsSheet.js';

/** How a claim ended is shown so long. */
const SHOWN_DAYS = 14;

interface ClaimNotesProps {
  platform: Platform;
  /** Own accounts of the platform. */
  accountIds: readonly string[];
  onConnect: () => void;
  connecting: boolean;
}

/** What is claimed, can be claimed, and is asked about accounts of one platform (CRE-2); nothing when there is nothing. */
export function ClaimNotes({ platform, accountIds, onConnect, connecting }: ClaimNotesProps) {
  const now = useNow();
  const claims = useQuery(claimsQuery());
  if (!claims.isSuccess) return null;
  const { items, claimable, questions } = claims.data;
  const shown = newest(items).filter((claim) => claim.platform === platform && isNews(claim, now));
  const free = claimable.filter((each) => each.platform === platform);
  const asked = questions.filter(({ socialAccountId }) => accountIds.includes(socialAccountId));
  if (shown.length + free.length + asked.length === 0) return null;
  return (
    <Stack gap="md" mb="md">
      {free.map((each) => (
        <Claimable key={each.handle} claimable={each} />
      ))}
      {shown.map((claim) => (
        <Own key={claim.id} claim={claim} onConnect={onConnect} connecting={connecting} />
      ))}
      {asked.map((question) => (
        <Question key={question.socialAccountId} question={question} />
      ))}
    </Stack>
  );
}

/** The last claim of each account; they come newest first. */
function newest(claims: readonly OwnClaim[]): OwnClaim[] {
  return claims.filter(
    (claim, index) => claims.findIndex(({ handle, platform }) => handle === claim.handle && platform === claim.platform) === index,
  );
}

function isNews(claim: OwnClaim, now: number): boolean {
  if (claim.state === 'open' || claim.can.connect === true) return true;
  const recent = claim.decidedAt !== null && now - Date.parse(claim.decidedAt) < SHOWN_DAYS * 86_400_000;
  return recent && (claim.state === 'refused' || claim.state === 'superseded');
}

function Claimable({ claimable: { platform, handle } }: { claimable: AccountClaims['claimable'][number] }) {
  const { t } = useTranslation('account-claims');
  const [open, setOpen] = useState(false);
  const claim = useMutation({ ...claimMutation(useQueryClient()), onSuccess: () => setOpen(false) });
  return (
    <Alert color="blue" icon={<IconFlag />} title={t('claimable.title', { handle })} style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm" mb="sm">
        {t('claimable.text')}
      </Text>
      <Button size="sm" onClick={() => setOpen(true)}>
        {t('claimable.open')}
      </Button>
      {open && (
        <WordsSheet
          title={t('claim.title', { handle })}
          text={t('claim.text')}
          label={t('claim.label')}
          send={t('claim.send')}
          busy={claim.isPending}
          onSend={(reason) => claim.mutate({ platform, reason })}
          onClose={() => setOpen(false)}
        />
      )}
    </Alert>
  );
}

const LOOKS = {
  open: { color: 'blue', icon: <IconClock /> },
  granted: { color: 'green', icon: <IconCheckCircle /> },
  refused: { color: 'red', icon: <IconCrossCircle /> },
  superseded: { color: 'red', icon: <IconCrossCircle /> },
} as const;

function Own({ claim, onConnect, connecting }: { claim: OwnClaim; onConnect: () => void; connecting: boolean }) {
  const { t } = useTranslation('account-claims');
  const format = useFormat();
  const withdraw = useMutation(withdrawMutation(useQueryClient()));
  if (claim.state === 'withdrawn') return null;
  const at = claim.state === 'open' ? claim.openedAt : claim.state === 'granted' ? claim.reservedUntil : claim.decidedAt;
  return (
    <Alert {...LOOKS[claim.state]} role="status" style={{ overflowWrap: 'anywhere' }}>
      <Text size="sm">{t(`states.${claim.state}`, { handle: claim.handle, date: format.date(at ?? claim.openedAt) })}</Text>
      {claim.decisionReason !== null && (
        <Text size="sm" mt="xs" fs="italic" style={{ whiteSpace: 'pre-wrap' }}>
          {claim.decisionReason}
        </Text>
      )}
      {claim.can.withdraw === true && (
        <Button size="sm" variant="default" mt="sm" loading={withdraw.isPending} onClick={() => withdraw.mutate(claim.id)}>
          {t('claim.withdraw')}
        </Button>
      )}
      {claim.can.connect === true && (
        <Button size="sm" mt="sm" loading={connecting} onClick={onConnect}>
          {t('claim.connect', { handle: claim.handle })}
        </Button>
      )}
    </Alert>
  );
}

function Question({ question }: { question: ClaimQuestion }) {
  const { t } = useTranslation('account-claims');
  const format = useFormat();
  const [open, setOpen] = useState<'mine' | 'release' | null>(null);
  const close = () => setOpen(null);
  const answer = useMutation({ ...answerMutation(useQueryClient(), question.socialAccountId), onSuccess: close });
  if (!question.canAnswer) {
    return (
      <Alert color="blue" icon={<IconClock />} role="status">
        {t('question.answered', { date: format.date(question.answeredAt ?? question.openedAt) })}
      </Alert>
    );
  }
  return (
    <Alert color="red" icon={<IconAlert />} title={t('question.title')}>
      <Text size="sm" mb="sm">
        {t('question.text')}
      </Text>
      <Group gap="sm">
        <Button size="sm" onClick={() => setOpen('mine')}>
          {t('question.mine')}
        </Button>
        <Button size="sm" variant="default" onClick={() => setOpen('release')}>
          {t('question.release')}
        </Button>
      </Group>
      {open === 'mine' && (
        <WordsSheet
          title={t('question.mine')}
          text={t('question.text')}
          label={t('question.label')}
          send={t('question.send')}
          busy={answer.isPending}
          onSend={(text) => answer.mutate({ answer: 'mine', text })}
          onClose={close}
        />
      )}
      <LazyConfirmDialog
        opened={open === 'release'}
        onClose={close}
        title={t('question.releaseTitle')}
        consequences={[t('question.releaseToken'), t('question.releaseOpen')]}
        confirmLabel={t('question.release')}
        destructive
        onConfirm={() => answer.mutateAsync({ answer: 'release' })}
      />
    </Alert>
  );
}
