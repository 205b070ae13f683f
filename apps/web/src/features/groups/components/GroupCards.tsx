import { SimpleGrid } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { CardGridSkeleton } from '../../../shared/ui/Skeletons.js';
import { shadeOf } from '../groups.format.js';
import { groupsQuery } from '../groups.queries.js';
import type { CreatorGroup } from '../groups.types.js';
import classes from './GroupCards.module.css';

interface GroupCardsProps {
  brandId: string;
  /** The group's name as a link to its page. */
  link: (group: CreatorGroup, className: string) => ReactNode;
}

/** All groups of the brand with pictures of their newest members: those that keep themselves first (GRP-1, GRP-2). */
export function GroupCards({ brandId, link }: GroupCardsProps) {
  const { t } = useTranslation('groups');
  const groups = useQuery(groupsQuery(brandId));
  if (groups.isPending) return <CardGridSkeleton cards={8} />;
  if (groups.isError) return <ErrorState error={groups.error} onRetry={() => void groups.refetch()} />;
  const own = groups.data.filter(({ kind }) => kind === 'own');
  return (
    <>
      <Part title={t('list.automatic')} groups={groups.data.filter(({ kind }) => kind !== 'own')} link={link} />
      <Part title={t('list.own')} groups={own} link={link} />
      {own.length === 0 && <p className={classes.none}>{t('list.none')}</p>}
    </>
  );
}

function Part({ title, groups, link }: { title: string; groups: readonly CreatorGroup[]; link: GroupCardsProps['link'] }) {
  return (
    <section aria-label={title}>
      <h2 className={classes.title}>{title}</h2>
      <SimpleGrid cols={{ base: 1, xs: 2, md: 3, lg: 4 }} spacing="md" component="ul" className={classes.grid}>
        {groups.map((group) => (
          <li key={group.id}>
            <Card group={group} link={link} />
          </li>
        ))}
      </SimpleGrid>
    </section>
  );
}

const MOST_FACES = 4;

function Card({ group, link }: { group: CreatorGroup; link: GroupCardsProps['link'] }) {
  const { t } = useTranslation('groups');
  const text = group.kind === 'own' ? group.description : group.description || t(`kinds.${group.kind}`);
  // the number beside them takes the room of one
  const faces = group.faces.slice(0, group.memberCount > MOST_FACES ? MOST_FACES - 1 : MOST_FACES);
  const more = group.memberCount - faces.length;
  return (
    <article className={classes.card} style={{ borderInlineStartColor: shadeOf(group.colour) }}>
      {link(group, classes.name!)}
      <p className={classes.text}>{text || ' '}</p>
      <div className={classes.foot}>
        <span className={classes.count}>{t('members', { count: group.memberCount })}</span>
        <span className={classes.faces}>
          {faces.map((face) => (
            <span key={face.creatorId} className={classes.face} title={face.displayName}>
              <InitialsMark name={face.displayName} imageUrl={face.avatarUrl} size={28} round />
            </span>
          ))}
          {more > 0 && faces.length > 0 && <span className={classes.more}>+{more}</span>}
        </span>
      </div>
    </article>
  );
}
