import { Button, Group, Modal, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { problemText } from '../../../shared/i18n/problem-text.js';
import { notify } from '../../../shared/ui/notify.js';
import { changeSearchMutation, saveSearchMutation } from '../network.queries.js';
import type { NetworkFilter } from '../network.types.js';
import type { NameTask } from './SavedSearches.js';

interface NameDialogProps {
  brandId: string;
  task: NameTask;
  filter: NetworkFilter;
  onClose: () => void;
}

/** Asks for the name of a search. */
export default function NameDialog({ brandId, task, filter, onClose }: NameDialogProps) {
  const { t } = useTranslation('network');
  const { t: common } = useTranslation();
  const client = useQueryClient();
  const save = useMutation(saveSearchMutation(client, brandId));
  const change = useMutation(changeSearchMutation(client, brandId));
  const [name, setName] = useState(task.kind === 'rename' ? task.search.name : '');
  const error = save.error ?? change.error;
  const submit = async (): Promise<void> => {
    const given = name.trim();
    if (task.kind === 'rename') await change.mutateAsync({ search: task.search, name: given });
    else await save.mutateAsync({ name: given, filter });
    void notify({ color: 'green', message: t('saved.done', { name: given }) });
    onClose();
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={<strong>{t(task.kind === 'rename' ? 'saved.renameTitle' : 'saved.saveTitle')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
    >
      <form
        onSubmit={(event) => {
          event.preventDefault();
          submit().catch(() => undefined);
        }}
      >
        <TextInput
          label={t('saved.name')}
          description={t('saved.nameHint')}
          value={name}
          maxLength={80}
          required
          data-autofocus
          error={error === null ? undefined : problemText(error)}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" mt="xl" gap="xs">
          <Button variant="default" onClick={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === ''} loading={save.isPending || change.isPending}>
            {common('actions.save')}
          </Button>
        </Group>
      </form>
    </Modal>
  );
}
