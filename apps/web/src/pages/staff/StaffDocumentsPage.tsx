import { Box, Button, Card, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { DOCUMENT_KINDS, documentsQuery, type StaffDocument } from '../../features/legal-documents/legal-documents.queries.js';
import { useFormat } from '../../shared/i18n/use-format.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { IconCheck, IconClock, IconFile, IconPlus } from '../../shared/ui/icons.js';
import { Markdown } from '../../shared/ui/Markdown.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ToneBadge } from '../../shared/ui/StateBadge.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';

const PublishDialog = lazy(() => import('../../features/legal-documents/components/PublishDialog.js'));

const STATES = {
  planned: { icon: IconClock, tone: 'yellow' },
  in_force: { icon: IconCheck, tone: 'green' },
  former: { icon: IconFile, tone: 'gray' },
} as const;

/** Every version of the legal documents, and publishing the next (TER-1). */
export default function StaffDocumentsPage() {
  const { t } = useTranslation('legal-documents');
  const { data, error, isError, isPending, refetch } = useQuery(documentsQuery());
  const [publishing, setPublishing] = useState(false);
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('lead')}
        actions={
          <Button leftSection={<IconPlus size={16} />} disabled={!data} onClick={() => setPublishing(true)}>
            {t('open')}
          </Button>
        }
      />
      {isPending && <ListSkeleton rows={3} />}
      {isError && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data && (
        <Stack gap="lg">
          {DOCUMENT_KINDS.map((kind) => (
            <Card key={kind} component="section" aria-label={t(`kind.${kind}`)}>
              <Title order={2} size="h3" mb="sm">
                {t(`kind.${kind}`)}
              </Title>
              <Stack gap="sm">
                {data
                  .filter((document) => document.kind === kind)
                  .map((document) => (
                    <Version key={document.id} document={document} />
                  ))}
              </Stack>
            </Card>
          ))}
        </Stack>
      )}
      <Suspense>{publishing && data && <PublishDialog documents={data} onClose={() => setPublishing(false)} />}</Suspense>
    </>
  );
}

function Version({ document }: { document: StaffDocument }) {
  const { t, i18n } = useTranslation('legal-documents');
  const format = useFormat();
  const { version, state, validFrom, acceptances } = document;
  const { icon, tone } = STATES[state];
  return (
    <details>
      <summary>
        <Group component="span" display="inline-flex" gap="xs">
          <strong>{t('version', { version })}</strong>
          <ToneBadge tone={tone} icon={icon} label={t(`state.${state}`)} size="sm" />
          <Text span size="sm" c="dimmed">
            {t('from', { date: format.date(validFrom) })} · {t('accepted', { count: acceptances })}
          </Text>
        </Group>
      </summary>
      <Box mt="md" maw="44rem">
        <Markdown text={i18n.language.startsWith('de') ? document.bodyDe : document.bodyEn} headings={3} />
      </Box>
    </details>
  );
}
