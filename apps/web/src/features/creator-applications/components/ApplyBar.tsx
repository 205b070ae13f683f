import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ButtonLink } from '../../../shared/ui/links.js';
import { applicationCheckQuery, applicationToQuery } from '../creator-applications.queries.js';
import type { ApplicableCampaign, ApplicantAccount } from '../creator-applications.types.js';
import classes from './ApplyBar.module.css';

const ApplySheet = lazy(() => import('./ApplySheet.js'));

interface ApplyBarProps {
  campaign: ApplicableCampaign;
  /** Connected accounts on the campaign's platform; one must be chosen when there are several. */
  accounts: readonly ApplicantAccount[];
}

/** The one button at the bottom of a campaign: apply, see what is missing, or see the own application. */
export function ApplyBar({ campaign, accounts }: ApplyBarProps) {
  const { t } = useTranslation('creator-applications');
  const application = useQuery(applicationToQuery(campaign.id));
  const check = useQuery({
    ...applicationCheckQuery(campaign.id, accounts.length > 1 ? accounts[0]?.id : undefined),
    enabled: campaign.open,
  });
  const [open, setOpen] = useState(false);
  const own = application.data ?? null;
  const may = own === null ? campaign.open : own.can.applyAgain === true;
  const reasons = check.data?.reasons.length ?? 0;

  if (application.isPending) return null;
  const told =
    own !== null
      ? t(own.state === 'closed' ? 'bar.closedApplication' : `bar.${own.state}`)
      : !campaign.open
        ? t('sheet.closedText')
        : reasons > 0
          ? t('bar.reasons', { count: reasons })
          : t('bar.ready');

  return (
    <div className={classes.bar}>
      <div className={classes.inner}>
        <span className={classes.told}>{told}</span>
        {may ? (
          <Button size="md" onClick={() => setOpen(true)} variant={reasons > 0 ? 'default' : 'filled'}>
            {t(reasons > 0 ? 'bar.check' : own === null ? 'bar.apply' : 'bar.again')}
          </Button>
        ) : own === null ? (
          <ButtonLink to="/c/discover" size="md" variant="default">
            {t('sheet.more')}
          </ButtonLink>
        ) : own.collaborationId !== null ? (
          <ButtonLink to="/c/campaigns/$collaborationId" params={{ collaborationId: own.collaborationId }} size="md">
            {t('bar.toCollaboration')}
          </ButtonLink>
        ) : (
          <ButtonLink to="/c/campaigns" size="md" variant="default">
            {t('bar.mine')}
          </ButtonLink>
        )}
      </div>
      {open && (
        <Suspense>
          <ApplySheet campaign={campaign} accounts={accounts} againId={own?.id ?? null} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </div>
  );
}
