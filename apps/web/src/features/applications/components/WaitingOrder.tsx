import { ActionIcon, Checkbox, Skeleton } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconArrowDown, IconArrowUp } from '../../../shared/ui/icons.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage } from '../../../shared/ui/NextPage.js';
import { applicationsQuery } from '../applications.queries.js';
import classes from './WaitingOrder.module.css';

interface WaitingOrderProps {
  campaignId: string;
  /** What the list is for, for its reader. */
  label: string;
  /** In their order. */
  chosen: readonly string[];
  onChange: (chosen: readonly string[]) => void;
}

/** Undecided creators to choose in an order: ticked ones come first and are moved up and down. */
export function WaitingOrder({ campaignId, label, chosen, onChange }: WaitingOrderProps) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const query = useInfiniteQuery(applicationsQuery(campaignId, { states: ['applied'], sort: '-engagementRate' }));
  const rows = query.data?.pages.flatMap((page) => page.items);
  if (rows === undefined) return <Skeleton height={120} aria-label={t('confirm.keepLoading')} />;
  const ordered = [...chosen.flatMap((id) => rows.find((row) => row.id === id) ?? []), ...rows.filter(({ id }) => !chosen.includes(id))];
  const swap = (position: number, by: 1 | -1): void => {
    const next = [...chosen];
    const [moved] = next.splice(position, 1);
    if (moved === undefined) return;
    next.splice(position + by, 0, moved);
    onChange(next);
  };
  return (
    <div className={classes.scroll} role="group" aria-label={label}>
      {ordered.map(({ id, creator, variant }) => {
        const position = chosen.indexOf(id);
        const facts = [
          format.number(creator.followers, true),
          creator.engagementRate === null ? null : format.percent(creator.engagementRate),
          variant,
        ];
        return (
          <div key={id} className={classes.line}>
            <Checkbox
              checked={position >= 0}
              onChange={() => onChange(position >= 0 ? chosen.filter((each) => each !== id) : [...chosen, id])}
              label={
                <span className={classes.row}>
                  {position >= 0 && <strong>{position + 1}.</strong>}
                  <InitialsMark name={creator.name} imageUrl={creator.pictureUrl} size={28} round />
                  <span>{creator.name}</span>
                  <span className={classes.dimmed}>{facts.filter((fact) => fact !== null).join(' · ')}</span>
                </span>
              }
            />
            {position >= 0 && (
              <span className={classes.moves}>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('order.up', { name: creator.name })}
                  disabled={position === 0}
                  onClick={() => swap(position, -1)}
                >
                  <IconArrowUp size={16} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  aria-label={t('order.down', { name: creator.name })}
                  disabled={position === chosen.length - 1}
                  onClick={() => swap(position, 1)}
                >
                  <IconArrowDown size={16} />
                </ActionIcon>
              </span>
            )}
          </div>
        );
      })}
      <NextPage query={query} />
    </div>
  );
}
