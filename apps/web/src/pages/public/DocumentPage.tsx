import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { documentQuery } from '../../features/legal-documents/legal-documents.queries.js';
import { ErrorState } from '../../shared/ui/ErrorState.js';
import { Markdown } from '../../shared/ui/Markdown.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { ListSkeleton } from '../../shared/ui/Skeletons.js';
import classes from './DocumentPage.module.css';

const route = getRouteApi('/documents/$id');

/** One version of a legal document, for everybody (TER-1). */
export default function DocumentPage() {
  const { t, i18n } = useTranslation('legal-documents');
  const { id } = route.useParams();
  const found = useQuery(documentQuery(id, i18n.language));
  return (
    <main id="main" tabIndex={-1} className={classes.page}>
      {found.isPending && <ListSkeleton rows={8} />}
      {found.isError && <ErrorState error={found.error} onRetry={() => void found.refetch()} />}
      {found.isSuccess && (
        <>
          <PageHeader title={found.data.title} />
          <Text c="dimmed" mb="lg">
            {t('version', { version: found.data.version })}
          </Text>
          <Markdown text={found.data.body} />
        </>
      )}
    </main>
  );
}
