import { Button, Group } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { IconChart, IconCheck, IconLink, IconRefresh } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { wantedText } from '../content-sync.format.js';
import { contentActionMutation } from '../content-sync.queries.js';
import type { Content } from '../content-sync.types.js';
import { AssignDialog } from './AssignDialog.js';

/** What the brand may do with a content now, as its resource says. */
export function ContentActions({ content }: { content: Content }) {
  const { t } = useTranslation('content-sync');
  const format = useFormat();
  const client = useQueryClient();
  const [dialog, setDialog] = useState<'waive' | 'assign' | null>(null);
  const act = useMutation(contentActionMutation(client, content));
  const { can, creator } = content;
  if (!can.waive && !can.recheck && !can.assign && !can.takeSnapshot) return null;

  const run = (action: 'recheck' | 'snapshots'): void =>
    act.mutate(
      { action },
      {
        onSuccess: (changed) =>
          void notify({
            color: changed.state === 'incomplete' ? 'yellow' : 'green',
            message: action === 'recheck' ? t('act.rechecked', { state: t(`state.${changed.state}`) }) : t('act.measured'),
          }),
      },
    );
  const busy = (action: 'recheck' | 'snapshots'): boolean => act.isPending && act.variables.action === action;
  const missing = content.requirements.filter(({ result }) => result === 'missing');
  const names = missing.map((each) =>
    each.kind === 'disclosure' || each.kind === 'draft' ? t(`requirements.${each.kind}`) : wantedText(each, format.language),
  );

  return (
    <>
      <Group gap="xs">
        {can.waive && (
          <Button leftSection={<IconCheck size={16} />} onClick={() => setDialog('waive')}>
            {t('act.waive')}
          </Button>
        )}
        {can.recheck && (
          <Button variant="default" leftSection={<IconRefresh size={16} />} loading={busy('recheck')} onClick={() => run('recheck')}>
            {t('act.recheck')}
          </Button>
        )}
        {can.takeSnapshot && (
          <Button variant="default" leftSection={<IconChart size={16} />} loading={busy('snapshots')} onClick={() => run('snapshots')}>
            {t('act.snapshot')}
          </Button>
        )}
        {can.assign && (
          <Button variant="default" leftSection={<IconLink size={16} />} onClick={() => setDialog('assign')}>
            {t('act.assign')}
          </Button>
        )}
      </Group>
      <ConfirmDialog
        opened={dialog === 'waive'}
        onClose={() => setDialog(null)}
        title={t('waive.title')}
        consequences={[
          ...(names.length > 0 ? [t('waive.missing', { list: new Intl.ListFormat(format.language).format(names) })] : []),
          ...(content.state === 'too_early' ? [t('waive.early')] : []),
          t('waive.counts', { name: creator.displayName }),
          t('waive.report'),
        ]}
        confirmLabel={t('act.waive')}
        onConfirm={async () => {
          await act.mutateAsync({ action: 'waive' });
          void notify({ color: 'green', message: t('act.waived') });
        }}
      />
      {dialog === 'assign' && <AssignDialog content={content} onClose={() => setDialog(null)} />}
    </>
  );
}
