import { useQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { outstandingQuery } from '../../features/legal-documents/legal-documents.queries.js';
import { lazyPart } from '../../shared/ui/lazy-part.js';
import { useSignOut } from './use-sign-out.js';

const NewDocumentsDialog = lazyPart(
  async () => (await import('../../features/legal-documents/components/NewDocumentsDialog.js')).default,
  'legal-documents',
);

/** New versions of the documents come before everything else (TER-1). */
export default function NewDocuments() {
  const { i18n } = useTranslation();
  const signOut = useSignOut();
  const { data = [] } = useQuery(outstandingQuery(i18n.language));
  if (data.length === 0) return null;
  return (
    <Suspense>
      <NewDocumentsDialog documents={data} onSignOut={() => void signOut()} />
    </Suspense>
  );
}
