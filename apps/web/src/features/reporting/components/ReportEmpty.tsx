import { Card, List } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '../../../shared/ui/EmptyState.js';
import { IconCheck } from '../../../shared/ui/icons.js';
import classes from './ReportEmpty.module.css';

const PREVIEW = ['preview1', 'preview2', 'preview3', 'preview4'] as const;
const OVER = new Set(['completed', 'cancelled']);

/** Before the first content: what will appear here, and when. */
export function ReportEmpty({ state, action }: { state: string; action: ReactNode }) {
  const { t } = useTranslation('reporting');
  if (OVER.has(state)) {
    return (
      <Card>
        <EmptyState illustration="done" title={t('empty.neverTitle')} text={t('empty.never')} action={action} />
      </Card>
    );
  }
  return (
    <Card>
      <EmptyState
        illustration="discover"
        title={t('empty.title')}
        text={state === 'preparation' ? `${t('empty.text')} ${t('empty.soon')}` : t('empty.text')}
        action={action}
      />
      <List className={classes.preview ?? ''} icon={<IconCheck size={16} />} spacing={8} size="sm" aria-label={t('empty.preview')}>
        {PREVIEW.map((key) => (
          <List.Item key={key}>{t(`empty.${key}`)}</List.Item>
        ))}
      </List>
    </Card>
  );
}
