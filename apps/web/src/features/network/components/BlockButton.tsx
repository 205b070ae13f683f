import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { can } from '../../../shared/access/can.js';
import { IconCheckCircle, IconEyeOff } from '../../../shared/ui/icons.js';
import { notify } from '../../../shared/ui/notify.js';
import { unblockMutation } from '../network.queries.js';
import type { CreatorPage } from '../network.types.js';
import { useBlock } from '../use-block.js';

interface BlockButtonProps {
  brandId: string;
  creator: CreatorPage;
  onBlocked?: () => void;
}

/** Blocks with undo instead of a question: nobody is told, and it can be taken back at any time. */
export function BlockButton({ brandId, creator, onBlocked }: BlockButtonProps) {
  const { t } = useTranslation('network');
  const client = useQueryClient();
  const block = useBlock(brandId);
  const unblock = useMutation(unblockMutation(client, brandId));
  if (can(creator, 'unblock'))
    return (
      <Button
        variant="default"
        leftSection={<IconCheckCircle size={16} />}
        loading={unblock.isPending}
        onClick={() =>
          unblock.mutate(creator.id, {
            onSuccess: () => void notify({ color: 'green', message: t('block.undone', { name: creator.displayName }) }),
          })
        }
      >
        {t('block.unblock')}
      </Button>
    );
  if (!can(creator, 'block')) return null;
  return (
    <Button
      variant="subtle"
      color="gray"
      leftSection={<IconEyeOff size={16} />}
      title={t('block.hint')}
      onClick={() => {
        block(creator);
        onBlocked?.();
      }}
    >
      {t('block.block')}
    </Button>
  );
}
