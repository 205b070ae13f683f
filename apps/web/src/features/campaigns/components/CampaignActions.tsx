import { ActionIcon, Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { loadTexts } from '../../../shared/i18n/i18n.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { LazyConfirmDialog } from '../../../shared/ui/LazyConfirmDialog.js';
import {
  IconCopy,
  IconCrossCircle,
  IconDots,
  IconDownload,
  IconFlag,
  IconPause,
  IconPlay,
  IconStar,
  IconTrash,
  IconUndo,
  type Icon,
} from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { deleteCampaignMutation, moveCampaignMutation, unarchiveMutation } from '../campaigns.queries.js';
import type { Campaign, CampaignAction } from '../campaigns.types.js';

const CancelReason = lazy(() => import('./CancelReason.js'));
const DuplicateDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('../duplicate/DuplicateDialog.js'), loadTexts('campaigns-copies')]);
  return dialog;
});
const SaveTemplateDialog = lazy(async () => {
  const [dialog] = await Promise.all([import('../templates/SaveTemplateDialog.js'), loadTexts('campaigns-copies')]);
  return dialog;
});

/** What asks before it happens. */
const ASKED = ['unschedule', 'pause', 'reactivate', 'close', 'archive', 'cancel', 'delete'] as const satisfies readonly CampaignAction[];
type Asked = (typeof ASKED)[number];

const ICONS: Record<Asked, Icon> = {
  unschedule: IconUndo,
  pause: IconPause,
  reactivate: IconPlay,
  close: IconFlag,
  archive: IconDownload,
  cancel: IconCrossCircle,
  delete: IconTrash,
};
const DESTRUCTIVE: readonly Asked[] = ['cancel', 'delete', 'close'];
/** The obvious next act of their state: these stand outside of the menu. */
const OBVIOUS: readonly Asked[] = ['reactivate', 'unschedule'];

interface CampaignActionsProps {
  campaign: Campaign;
  /** May bring an archived campaign back (the answer has no word for it). */
  mayWrite: boolean;
  onDeleted: () => void;
  /** Leads to a draft made of this campaign. */
  onCopied: (copy: Campaign) => void;
}

/** Everything that changes a campaign's life, each with what it will do (CAM-8 to CAM-10). Shown as the answer's `can` says. */
export function CampaignActions({ campaign, mayWrite, onDeleted, onCopied }: CampaignActionsProps) {
  const { t } = useTranslation('campaigns');
  const format = useFormat();
  const client = useQueryClient();
  const [asking, setAsking] = useState<Asked | null>(null);
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [copying, setCopying] = useState<'duplicate' | 'template' | null>(null);
  const move = useMutation(moveCampaignMutation(client, campaign.id));
  const remove = useMutation(deleteCampaignMutation(client, campaign.id));
  const unarchive = useMutation(unarchiveMutation(client, campaign.id));
  const possible = ASKED.filter((action) => can(campaign, action));
  const outside = possible.filter((action) => OBVIOUS.includes(action));
  const inside = possible.filter((action) => !OBVIOUS.includes(action));
  const archived = campaign.archivedAt !== null;

  const ask = (action: Asked): void => {
    setReason('');
    setAsking(action);
    setOpened(true);
  };

  const confirm = async (): Promise<void> => {
    if (asking === null) return;
    if (asking === 'delete') {
      await remove.mutateAsync();
      onDeleted();
    } else {
      const body = asking === 'cancel' && reason.trim() !== '' ? { reason: reason.trim() } : {};
      await move.mutateAsync({ move: asking, body });
    }
    void notify({ color: 'green', message: t(`done.${asking}`, { title: campaign.title }) });
  };

  const values = {
    title: campaign.title,
    count: campaign.collaborations.open,
    date: campaign.launchAt === null ? '' : format.date(campaign.launchAt, { style: 'weekdayTime', zone: campaign.timeZone }),
  };
  const consequences: Record<Asked, string[]> = {
    unschedule: [t('ask.unschedule.1', values), t('ask.unschedule.2')],
    pause: [t('ask.pause.1'), t('ask.pause.2'), t('ask.pause.3')],
    reactivate: [t('ask.reactivate.1'), t('ask.reactivate.2')],
    close: [t('ask.close.1'), campaign.collaborations.open > 0 ? t('ask.close.open', values) : t('ask.close.none'), t('ask.close.2')],
    archive: [t('ask.archive.1'), t('ask.archive.2')],
    cancel: [
      ...(campaign.state === 'scheduled' ? [] : [t('ask.cancel.1')]),
      ...(campaign.state === 'scheduled' ? [t('ask.cancel.scheduled')] : [t('ask.cancel.2')]),
      t('ask.cancel.3'),
    ],
    delete: [t('ask.delete.1'), t('ask.delete.2')],
  };

  return (
    <>
      {outside.map((action) => {
        const Glyph = ICONS[action];
        return (
          <Button
            key={action}
            variant={action === 'reactivate' ? 'filled' : 'default'}
            leftSection={<Glyph size={16} />}
            onClick={() => ask(action)}
          >
            {t(`act.${action}`)}
          </Button>
        );
      })}
      {archived && mayWrite && (
        <Button variant="default" leftSection={<IconUndo size={16} />} loading={unarchive.isPending} onClick={() => unarchive.mutate()}>
          {t('act.unarchive')}
        </Button>
      )}
      {(inside.length > 0 || mayWrite) && (
        <ActionsMenu
          actions={[
            ...(mayWrite
              ? [
                  { label: t('act.duplicate'), icon: IconCopy, onSelect: () => setCopying('duplicate') },
                  { label: t('act.saveAsTemplate'), icon: IconStar, onSelect: () => setCopying('template') },
                ]
              : []),
            ...inside.map((action) => ({
              label: t(`act.${action}`),
              icon: ICONS[action],
              destructive: DESTRUCTIVE.includes(action),
              onSelect: () => ask(action),
            })),
          ]}
        >
          {({ color: _color, ...props }) => (
            <ActionIcon {...props} variant="default" size={36} aria-label={t('act.more')}>
              <IconDots size={18} />
            </ActionIcon>
          )}
        </ActionsMenu>
      )}
      {copying !== null && (
        <Suspense>
          {copying === 'duplicate' ? (
            <DuplicateDialog campaign={campaign} onClose={() => setCopying(null)} onOpen={onCopied} />
          ) : (
            <SaveTemplateDialog campaign={campaign} onClose={() => setCopying(null)} />
          )}
        </Suspense>
      )}
      {asking !== null && (
        <LazyConfirmDialog
          opened={opened}
          onClose={() => setOpened(false)}
          title={t(`ask.${asking}.title`, values)}
          consequences={consequences[asking]}
          confirmLabel={t(`act.${asking}`)}
          cancelLabel={t('ask.keep')}
          destructive={DESTRUCTIVE.includes(asking)}
          onConfirm={confirm}
        >
          {asking === 'cancel' && (
            <Suspense>
              <CancelReason value={reason} onChange={setReason} />
            </Suspense>
          )}
        </LazyConfirmDialog>
      )}
    </>
  );
}
