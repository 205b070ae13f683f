import { Button, Group, Modal, Stack, Switch, Text, Title } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { Markdown } from '../../../shared/ui/Markdown.js';
import { difference, together } from '../difference.js';
import { acceptMutation, type OutstandingDocument } from '../legal-documents.queries.js';
import classes from './NewDocumentsDialog.module.css';

/** Asks for new versions of the documents before one goes on, with what has changed (TER-1). */
export default function NewDocumentsDialog({ documents, onSignOut }: { documents: OutstandingDocument[]; onSignOut: () => void }) {
  const { t } = useTranslation('legal-documents');
  const accept = useMutation(acceptMutation(useQueryClient()));
  return (
    <Modal
      opened
      onClose={() => undefined}
      withCloseButton={false}
      closeOnClickOutside={false}
      closeOnEscape={false}
      size="lg"
      title={<strong>{t('ask.title', { count: documents.length })}</strong>}
    >
      <Stack gap="lg">
        <Text>{t('ask.lead')}</Text>
        {documents.map((document) => (
          <Document key={document.id} document={document} />
        ))}
        {accept.isError && (
          <Text c="red" role="alert">
            {t('ask.failed')}
          </Text>
        )}
        <Group justify="space-between" gap="xs">
          <Button variant="default" onClick={onSignOut}>
            {t('ask.signOut')}
          </Button>
          <Button data-autofocus loading={accept.isPending} onClick={() => accept.mutate(documents.map(({ id }) => id))}>
            {t('ask.accept')}
          </Button>
        </Group>
      </Stack>
    </Modal>
  );
}

function Document({ document: { title, version, validFrom, body, former } }: { document: OutstandingDocument }) {
  const { t } = useTranslation('legal-documents');
  const format = useFormat();
  const [whole, setWhole] = useState(former === null);
  const pieces = difference(former?.body ?? body, body);
  const shown = together(whole ? pieces : pieces.filter(({ kind }) => kind !== 'same'));
  return (
    <section>
      <Group justify="space-between" gap="xs" mb="xs">
        <div>
          <Title order={3} size="h4">
            {title}
          </Title>
          <Text size="sm" c="dimmed">
            {t('ask.version', { version, date: format.date(validFrom) })}
          </Text>
        </div>
        {former && <Switch label={t('ask.whole')} checked={whole} onChange={(event) => setWhole(event.currentTarget.checked)} />}
      </Group>
      {/* scrolls, so it takes the focus */}
      <div className={classes.text} tabIndex={0} role="region" aria-label={title}>
        {shown.length === 0 && <Text size="sm">{t('ask.same')}</Text>}
        {shown.map(({ kind, text }, index) => {
          const key = `${index}-${kind}`;
          if (kind === 'same') return <Markdown key={key} text={text} headings={4} />;
          const Tag = kind === 'added' ? 'ins' : 'del';
          return (
            <Tag key={key}>
              <span className={classes.mark}>{t(`ask.${kind}`)}</span>
              <Markdown text={text} headings={4} />
            </Tag>
          );
        })}
      </div>
    </section>
  );
}
