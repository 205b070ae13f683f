import { Button, Group, Modal, Radio, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { notify } from '../../../shared/ui/notify.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { fits } from '../content-sync.format.js';
import { contentActionMutation, deliverablesQuery } from '../content-sync.queries.js';
import type { Content, Deliverable } from '../content-sync.types.js';

/** Which of the owed pieces the content fulfils; until the freeze it can be moved (rules.md 4). */
export function AssignDialog({ content, onClose }: { content: Content; onClose: () => void }) {
  const { t } = useTranslation(['content-sync', 'common']);
  const client = useQueryClient();
  const owed = useQuery(deliverablesQuery(content.collaborationId));
  const [choice, setChoice] = useState<string | null>(null);
  const assign = useMutation({
    ...contentActionMutation(client, content),
    onSettled: () => client.invalidateQueries({ queryKey: deliverablesQuery(content.collaborationId).queryKey }),
  });
  const all = owed.data ?? [];
  const numbered = all.map((each, index) => ({
    ...each,
    number: all.slice(0, index + 1).filter(({ kind }) => kind === each.kind).length,
  }));
  const possible = numbered.filter((each) => fits(content.kind, each));
  const open = possible.some(({ state }) => state === 'owed');

  const standing = ({ state, contentId }: Deliverable): string => {
    if (state === 'owed') return t('assign.open');
    if (state === 'waived') return t('assign.waived');
    return t(contentId === content.id ? 'assign.this' : 'assign.taken');
  };

  const submit = (): void => {
    if (choice === null) return;
    assign.mutate(
      { action: 'assign', body: { deliverableId: choice } },
      {
        onSuccess: () => {
          void notify({ color: 'green', message: t('act.assigned') });
          onClose();
        },
      },
    );
  };

  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t('assign.title')}</strong>}
      closeButtonProps={{ 'aria-label': t('common:actions.close') }}
    >
      {owed.isPending && <ListSkeleton rows={3} />}
      {owed.isError && <ErrorState order={3} error={owed.error} onRetry={() => void owed.refetch()} />}
      {owed.isSuccess && (
        <>
          <Text size="sm" c="dimmed">
            {t('assign.text', { name: content.creator.displayName })}
          </Text>
          <Radio.Group value={choice} onChange={setChoice} aria-label={t('assign.title')} my="md">
            <Stack gap="sm">
              {possible.map((each) => (
                <Radio
                  key={each.id}
                  value={each.id}
                  disabled={each.state !== 'owed'}
                  label={t(`assign.${each.kind}`, { number: each.number })}
                  description={standing(each)}
                />
              ))}
            </Stack>
          </Radio.Group>
          {!open && <Text size="sm">{t('assign.none')}</Text>}
        </>
      )}
      <Group justify="flex-end" gap="xs" mt="lg">
        <Button variant="default" onClick={onClose}>
          {t('common:actions.cancel')}
        </Button>
        <Button disabled={choice === null} loading={assign.isPending} onClick={submit}>
          {t('assign.submit')}
        </Button>
      </Group>
    </Modal>
  );
}
