import { Drawer, UnstyledButton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DateText } from '../../../shared/ui/DateText.js';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { IconExternal } from '../../../shared/ui/icons.js';
import { outboxQuery, type OutboxMail } from '../sandbox-tools.queries.js';
import classes from './OutboxDrawer.module.css';

const LINK = /https?:\/\/[^\s<>"')]+/g;

/** What the instance would have mailed, with its links ready to open. */
export default function OutboxDrawer({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('sandbox');
  const { t: common } = useTranslation();
  const outbox = useQuery(outboxQuery());
  const [open, setOpen] = useState<string | null>(null);
  const mails = outbox.data ?? [];
  const shown = open ?? mails[0]?.id ?? null;

  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size="md"
      title={<strong>{t('outboxTitle')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      {outbox.isPending && <ListSkeleton rows={4} />}
      {outbox.isError && <ErrorState error={outbox.error} onRetry={() => void outbox.refetch()} />}
      {outbox.isSuccess && mails.length === 0 && <EmptyState illustration="mail" title={t('outboxEmpty')} text={t('outboxEmptyText')} />}
      {mails.map((mail) => (
        <article key={mail.id} className={classes.mail}>
          <UnstyledButton
            className={classes.head}
            aria-expanded={shown === mail.id}
            onClick={() => setOpen(shown === mail.id ? '' : mail.id)}
          >
            <span className={classes.subject}>{mail.subject}</span>
            <span className={classes.meta}>
              {t('outboxTo', { to: mail.to })} · <DateText value={mail.createdAt} style="dateTime" />
            </span>
          </UnstyledButton>
          {shown === mail.id && <MailBody mail={mail} />}
        </article>
      ))}
    </Drawer>
  );
}

function MailBody({ mail }: { mail: OutboxMail }) {
  const { t } = useTranslation('sandbox');
  const links = [...new Set(mail.text.match(LINK) ?? [])];
  return (
    <div className={classes.body}>
      <p className={classes.text}>{mail.text}</p>
      {links.map((link) => (
        <a key={link} className={classes.link} href={link}>
          <IconExternal size={16} />
          {t('openLink')}
          <span className={classes.path}>{new URL(link).pathname}</span>
        </a>
      ))}
    </div>
  );
}
