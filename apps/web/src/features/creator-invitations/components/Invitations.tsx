import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { DateText } from '../../../shared/ui/DateText.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { notify } from '../../../shared/ui/notify.js';
import { declineMutation, ownInvitationsQuery, type OwnInvitation } from '../creator-invitations.queries.js';
import classes from './Invitations.module.css';

interface InvitationsProps {
  /** Only this campaign's, on its own page. */
  campaignId?: string;
  /** Leads to the campaign. */
  link?: (invitation: OwnInvitation, label: string) => ReactNode;
}

/** Open invitations, above the feed or on the campaign they are for (APP-3); nothing is shown without one. */
export function Invitations({ campaignId, link }: InvitationsProps) {
  const { t } = useTranslation('creator-invitations');
  const client = useQueryClient();
  const invitations = useQuery(ownInvitationsQuery());
  const decline = useMutation(declineMutation(client));
  const shown = invitations.data?.filter(({ campaign }) => campaignId === undefined || campaign.id === campaignId) ?? [];
  if (shown.length === 0) return null;
  return (
    <section className={classes.root} aria-label={t('title')}>
      {campaignId === undefined && <h2 className={classes.title}>{t('title')}</h2>}
      <ul className={classes.list}>
        {shown.map((invitation) => {
          const until = invitation.expiresAt ?? invitation.campaign.applicationEndsAt;
          return (
            <li key={invitation.id} className={classes.item}>
              <InitialsMark name={invitation.brand.name} imageUrl={invitation.brand.logoUrl} size={40} />
              <div className={classes.text}>
                <strong>{t('invites', { brand: invitation.brand.name })}</strong>
                <span>{campaignId === undefined ? invitation.campaign.title : t('here')}</span>
                {invitation.message !== '' && <q className={classes.message}>{invitation.message}</q>}
                {until !== null && (
                  <span className={classes.until}>
                    {t('until')} <DateText value={until} exclusiveEnd />
                  </span>
                )}
              </div>
              <div className={classes.actions}>
                {link?.(invitation, t('look'))}
                <Button
                  variant="subtle"
                  color="gray"
                  loading={decline.isPending && decline.variables === invitation.id}
                  aria-label={t('declineOf', { brand: invitation.brand.name })}
                  onClick={() =>
                    decline.mutate(invitation.id, { onError: (error) => void notify({ color: 'red', message: problemText(error) }) })
                  }
                >
                  {t('decline')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
