import { ActionIcon } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { now } from '../../../shared/clock/clock.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { ActionsMenu } from '../../../shared/ui/ActionsMenu.js';
import { IconCheck, IconDots } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { dayOf, dueOf, noonOf, STAGE_LOOK } from '../relationships.format.js';
import { STAGES, type Relationship, type RelationStage } from '../relationships.types.js';
import classes from './RelationCard.module.css';

interface RelationCardProps {
  card: Relationship;
  /** The creator's name as a link to the page. */
  link: (card: Relationship, className: string) => ReactNode;
  dragged: boolean;
  onDrag: (card: Relationship | null) => void;
  onMove: (card: Relationship, stage: RelationStage) => void;
}

/** A creator on the board: dragged with the mouse, moved by its menu with everything else (GRP-4). */
export function RelationCard({ card, link, dragged, onDrag, onMove }: RelationCardProps) {
  const { t } = useTranslation('relationships');
  const format = useFormat();
  const { displayName, avatarUrl, account, owner, tags, openTasks, nextDueOn, can } = card;
  const late = nextDueOn !== null && dueOf(nextDueOn, dayOf(now())) === 'late';
  return (
    <article
      className={classes.card}
      data-dragged={dragged || undefined}
      data-movable={can.change || undefined}
      draggable={can.change}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', displayName);
        onDrag(card);
      }}
      onDragEnd={() => onDrag(null)}
    >
      <div className={classes.head}>
        <InitialsMark name={displayName} imageUrl={avatarUrl} size={32} round />
        <div className={classes.person}>
          {link(card, classes.name!)}
          {account && (
            <span className={classes.account} title={t('board.followers', { count: account.followers })}>
              @{account.handle}
            </span>
          )}
        </div>
        {can.change && (
          <ActionsMenu
            actions={[...STAGES, 'none' as const]
              .filter((stage) => stage !== card.stage)
              .map((stage) => ({ label: t(`stages.${stage}`), icon: STAGE_LOOK[stage].icon, onSelect: () => onMove(card, stage) }))}
          >
            {({ color: _color, ...props }) => (
              <ActionIcon
                {...props}
                variant="subtle"
                color="gray"
                size={30}
                aria-label={t('stageOf', { name: displayName })}
                className={classes.menu ?? ''}
              >
                <IconDots size={16} />
              </ActionIcon>
            )}
          </ActionsMenu>
        )}
      </div>
      {tags.length > 0 && (
        <ul className={classes.tags} aria-label={t('section.tags')}>
          {tags.map((tag) => (
            <li key={tag}>{tag}</li>
          ))}
        </ul>
      )}
      {(owner !== null || openTasks > 0) && (
        <div className={classes.foot}>
          {owner && (
            <span className={classes.owner} title={t('section.owner')}>
              <InitialsMark name={owner.name} size={20} round />
              {owner.name}
            </span>
          )}
          {openTasks > 0 && (
            <span className={classes.tasks} data-late={late || undefined}>
              <IconCheck size={14} />
              {nextDueOn === null
                ? t('board.openTasks', { count: openTasks })
                : t(`tasks.${dueOf(nextDueOn, dayOf(now()))}`, { date: format.date(noonOf(nextDueOn)) })}
            </span>
          )}
        </div>
      )}
    </article>
  );
}
