import { Button, Text } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconUndo } from '../../../shared/ui/icons.js';
import { deliveryMutation } from '../collaborations.queries.js';
import type { Collaboration } from '../collaborations.types.js';
import classes from './CollaborationDrawer.module.css';

/** Piece by piece, for campaigns whose contents are not collected: the brand marks what it has got. */
export function HandDeliveries({ collaboration }: { collaboration: Collaboration }) {
  const { t } = useTranslation('collaborations');
  const client = useQueryClient();
  const change = useMutation(deliveryMutation(client, collaboration.id));
  const { deliver, undoDelivery } = collaboration.can;
  if (!deliver && !undoDelivery) return null;
  return (
    <>
      <Text size="sm" c="dimmed" mt="xs">
        {t('byHand.text')}
      </Text>
      <ul className={classes.groups}>
        {collaboration.deliverableList.map(({ id, kind, state, contentId }, index) => {
          const name = t('byHand.piece', { kind: t(`kind.${kind}`), number: index + 1 });
          const owed = state === 'owed';
          const possible = owed ? deliver : undoDelivery && state === 'met' && contentId === null;
          return (
            <li key={id}>
              <span className={classes.kind}>{name}</span>
              {possible && (
                <Button
                  size="xs"
                  variant={owed ? 'light' : 'subtle'}
                  leftSection={owed ? <IconCheck size={14} /> : <IconUndo size={14} />}
                  aria-label={t(owed ? 'byHand.markLabel' : 'byHand.undoLabel', { name })}
                  loading={change.isPending && change.variables.deliverableId === id}
                  disabled={change.isPending}
                  onClick={() => change.mutate({ deliverableId: id, delivered: owed })}
                >
                  {t(owed ? 'byHand.mark' : 'byHand.undo')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
