import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { showUndo } from '../../shared/ui/undo.js';
import { blockMutation, unblockMutation } from './network.queries.js';

/** Blocks a creator at once and offers to take it back (CRE-7). */
export function useBlock(brandId: string): (creator: { id: string; displayName: string }) => void {
  const { t } = useTranslation('network');
  const client = useQueryClient();
  const { mutate: block } = useMutation(blockMutation(client, brandId));
  const { mutate: unblock } = useMutation(unblockMutation(client, brandId));
  return useCallback(
    ({ id, displayName }) =>
      block(
        { creatorId: id },
        { onSuccess: () => showUndo({ message: t('block.done', { name: displayName }), onUndo: () => unblock(id) }) },
      ),
    [block, unblock, t],
  );
}
