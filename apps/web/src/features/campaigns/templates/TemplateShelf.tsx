import { ActionIcon, Button, Modal, Text } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useBrandScope } from '../../../shared/access/brand-scope.js';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { ConfirmDialog } from '../../../shared/ui/ConfirmDialog.js';
import { IconArrowRight, IconDots, IconPencil, IconTrash } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import type { Campaign } from '../campaigns.types.js';
import { Cover } from '../components/Cover.js';
import { Section } from '../components/Section.js';
import { TYPE_ICONS } from '../components/type-icons.js';
import type { Copied } from '../duplicate/copies.queries.js';
import { DroppedList } from '../duplicate/DroppedList.js';
import { NameDialog } from './NameDialog.js';
import {
  deleteTemplateMutation,
  fromTemplateMutation,
  renameTemplateMutation,
  templatesQuery,
  type Template,
} from './templates.queries.js';
import classes from './TemplateShelf.module.css';

/** Templates of the organisation to begin a campaign with; nothing while there is none (CAM-13). */
export function TemplateShelf({ brandId, onCreated }: { brandId: string; onCreated: (campaign: Campaign) => void }) {
  const { t } = useTranslation(['campaigns-copies', 'campaigns', 'common']);
  const { organisation } = useBrandScope();
  const client = useQueryClient();
  const templates = useInfiniteQuery(templatesQuery(organisation.id));
  const [renaming, setRenaming] = useState<Template | null>(null);
  const [deleting, setDeleting] = useState<Template | null>(null);
  const [made, setMade] = useState<Copied | null>(null);
  const use = useMutation({
    ...fromTemplateMutation(client, organisation.id, brandId),
    onError: (error) => void notify({ color: 'red', message: problemText(error) }),
  });
  const rename = useMutation(renameTemplateMutation(client, organisation.id));
  const remove = useMutation(deleteTemplateMutation(client, organisation.id));
  const rows = templates.data?.pages.flatMap((page) => page.items) ?? [];
  if (rows.length === 0) return null;

  const start = async (template: Template): Promise<void> => {
    const copied = await use.mutateAsync(template.id);
    if (copied.dropped.length === 0) onCreated(copied.campaign);
    else setMade(copied);
  };

  return (
    <Section order={2} title={t('shelf.title')} text={t('shelf.text')}>
      <ul className={classes.shelf}>
        {rows.map((template) => {
          const Glyph = TYPE_ICONS[template.type];
          return (
            <li key={template.id} className={classes.card}>
              <Cover url={template.coverUrl ?? null} size={56} />
              <div className={classes.words}>
                <strong>{template.name}</strong>
                <span className={classes.facts}>
                  <Glyph size={14} />
                  {t(`campaigns:types.${template.type}`)}
                  {' · '}
                  {template.timing === 'ongoing' ? t('campaigns:timings.ongoing') : t(`campaigns:formats.${template.format}`)}
                </span>
                {!template.complete && <span className={classes.note}>{t('shelf.general')}</span>}
              </div>
              <div className={classes.actions}>
                <Button
                  size="xs"
                  variant="light"
                  rightSection={<IconArrowRight size={14} />}
                  aria-label={t('shelf.useNamed', { name: template.name })}
                  loading={use.isPending && use.variables === template.id}
                  onClick={() => void start(template)}
                >
                  {t('shelf.use')}
                </Button>
                {template.can.rename && (
                  <ActionsMenu
                    actions={[
                      { label: t('shelf.rename'), icon: IconPencil, onSelect: () => setRenaming(template) },
                      { label: t('shelf.delete'), icon: IconTrash, destructive: true, onSelect: () => setDeleting(template) },
                    ]}
                  >
                    {({ color: _color, ...props }) => (
                      <ActionIcon {...props} variant="subtle" size={30} aria-label={t('shelf.more', { name: template.name })}>
                        <IconDots size={16} />
                      </ActionIcon>
                    )}
                  </ActionsMenu>
                )}
              </div>
            </li>
          );
        })}
      </ul>
      {templates.hasNextPage && (
        <Button variant="subtle" mt="sm" loading={templates.isFetchingNextPage} onClick={() => void templates.fetchNextPage()}>
          {t('shelf.showMore')}
        </Button>
      )}
      {renaming && (
        <NameDialog
          title={t('shelf.rename')}
          submitLabel={t('shelf.rename')}
          initialName={renaming.name}
          onClose={() => setRenaming(null)}
          onSubmit={(name) => rename.mutateAsync({ id: renaming.id, name, version: renaming.version })}
        />
      )}
      {deleting && (
        <ConfirmDialog
          opened
          destructive
          onClose={() => setDeleting(null)}
          title={t('shelf.deleteTitle', { name: deleting.name })}
          consequences={[t('shelf.deleteText')]}
          confirmLabel={t('shelf.delete')}
          onConfirm={() => remove.mutateAsync(deleting.id)}
        />
      )}
      {made && (
        <Modal
          opened
          size="lg"
          onClose={() => onCreated(made.campaign)}
          title={<strong>{t('shelf.made')}</strong>}
          closeButtonProps={{ 'aria-label': t('common:actions.close') }}
        >
          <Text>{t('duplicate.dropped')}</Text>
          <DroppedList dropped={made.dropped} />
          <Button mt="xl" fullWidth rightSection={<IconArrowRight size={16} />} onClick={() => onCreated(made.campaign)} data-autofocus>
            {t('duplicate.open')}
          </Button>
        </Modal>
      )}
    </Section>
  );
}
