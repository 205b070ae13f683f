import { Button, Card, Group, Text, Title } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import { IconCheckCircle, IconClock, IconCrossCircle, IconEye, IconRefresh, type Icon } from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { toneColors, type Tone } from '../../../shared/ui/tone.js';
import { limitText, PLATFORM_NAMES, valueText } from '../creators.format.js';
import { eligibilityQuery, refreshAccountMutation, secondLookMutation } from '../creators.queries.js';
import type { AccountEligibility, CheckResult } from '../creators.types.js';
import classes from './EligibilityCard.module.css';

const RESULTS: Record<CheckResult | 'pending', { tone: Tone; icon: Icon }> = {
  pass: { tone: 'green', icon: IconCheckCircle },
  review: { tone: 'amber', icon: IconEye },
  fail: { tone: 'red', icon: IconCrossCircle },
  pending: { tone: 'blue', icon: IconClock },
};

/** The account check: every criterion with the own value, the decision and its reason, and the second look (CRE-3). */
export function EligibilityCard() {
  const eligibility = useQuery(eligibilityQuery());
  return eligibility.data?.map((account) => <AccountCheckCard key={account.socialAccountId} account={account} />) ?? null;
}

function AccountCheckCard({ account }: { account: AccountEligibility }) {
  const { t, i18n } = useTranslation('creators');
  const format = useFormat();
  const client = useQueryClient();
  const secondLook = useMutation(secondLookMutation(client, account.socialAccountId));
  const refresh = useMutation(refreshAccountMutation(client, account.socialAccountId));
  const [asking, setAsking] = useState(false);
  const { result, checks, reason, reasonCode } = account;
  return (
    <Card component="section" aria-label={`${t('checks.title')} · ${PLATFORM_NAMES[account.platform]} · @${account.handle}`}>
      <Group justify="space-between" align="flex-start" gap="xs">
        <Title order={2} size="h3">
          {t('checks.title')}
        </Title>
        <ToneBadge {...RESULTS[result]} label={t(`checks.result.${result}`)} />
      </Group>
      <Text size="sm" c="dimmed">
        {PLATFORM_NAMES[account.platform]} · @{account.handle}
      </Text>
      <Text mt="xs">
        {t(`checks.told.${result}`)}
        {account.platform === 'tiktok' && result === 'review' && ` ${t('checks.noCountries')}`}
      </Text>
      {(reason !== null || reasonCode !== null) && (
        <Text mt="xs">
          <strong>{t('checks.reason')}:</strong> {reasonCode !== null && reasonCode !== 'other' && t(`checks.reasons.${reasonCode}`)}{' '}
          {reason}
        </Text>
      )}
      {checks.length > 0 && (
        <ul className={classes.list}>
          {checks.map((check) => {
            const { icon: Glyph, tone } = RESULTS[check.result];
            return (
              <li key={check.code} className={classes.check}>
                <span className={classes.mark} style={{ color: toneColors(tone).ink }}>
                  <Glyph size={20} />
                  <span className="of-hidden">{t(`checks.result.${check.result}`)}</span>
                </span>
                <span className={classes.name}>
                  {t(`checks.codes.${check.code}`)}
                  <span className={classes.limit}>{limitText(t, i18n.language, check)}</span>
                </span>
                <span className={classes.value}>
                  <span className="of-hidden">{t('checks.yours')}: </span>
                  {valueText(t, i18n.language, check)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
      <Text size="xs" c="dimmed" mt="md">
        {t('checks.lead')}{' '}
        {account.secondLookAt !== null
          ? t('checks.secondLookAsked', { date: format.date(account.secondLookAt) })
          : account.decidedAt !== null &&
            t(result === 'review' ? 'checks.checkedAt' : 'checks.decidedAt', { date: format.date(account.decidedAt) })}
      </Text>
      <Group gap="sm" className={classes.actions ?? ''}>
        {result === 'fail' && can(account, 'refresh') && (
          <Button variant="default" leftSection={<IconRefresh size={18} />} loading={refresh.isPending} onClick={() => refresh.mutate()}>
            {t('checks.again')}
          </Button>
        )}
        {can(account, 'askSecondLook') && (
          <Button variant="default" leftSection={<IconEye size={18} />} onClick={() => setAsking(true)}>
            {t('checks.secondLook')}
          </Button>
        )}
      </Group>
      <LazyConfirmDialog
        opened={asking}
        onClose={() => setAsking(false)}
        title={t('checks.secondLookTitle')}
        consequences={[t('checks.secondLookWhat'), t('checks.secondLookOnce')]}
        confirmLabel={t('checks.secondLook')}
        onConfirm={() => secondLook.mutateAsync()}
      />
    </Card>
  );
}
