import { Anchor } from '@mantine/core';
import type { ComponentProps } from 'react';
import { useTranslation } from 'react-i18next';
import { Tick } from '../../../shared/forms/Tick.js';
import { FilledText } from '../../../shared/i18n/filled-text.js';

/** A document to accept before joining (TER-1). */
export interface ToAccept {
  id: string;
  title: string;
  url: string;
}

/** One tick for all documents, each a link. */
export function Documents({ documents, ...props }: Omit<ComponentProps<typeof Tick>, 'label'> & { documents: readonly ToAccept[] }) {
  const { t } = useTranslation('joining');
  const links = (): React.ReactNode =>
    documents.map((document, index) => (
      <span key={document.id}>
        {index > 0 && ', '}
        <Anchor href={document.url} target="_blank" rel="noopener" inherit>
          {document.title}
        </Anchor>
      </span>
    ));
  return <Tick label={<FilledText text={t('accept')} parts={{ documents: links }} />} {...props} />;
}
