import { Checkbox } from '@mantine/core';
import { memo, useEffect, useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { NextPage, type PageLoader } from '../../../shared/ui/NextPage.js';
import { useRowWindow } from '../../../shared/ui/windowed-rows.js';
import type { ApplicationCard } from '../applications.types.js';
import classes from './ApplicationList.module.css';
import { ApplicationStateBadge } from './ApplicationStateBadge.js';

/** Height of one card with its gap, in px; equal for all of a list, so that only visible ones are drawn. */
const CARD = 96;
/** With a line for place, offer, cash or variant. */
const TALL_CARD = 118;

interface ApplicationListProps {
  rows: readonly ApplicationCard[];
  chosen: string | undefined;
  onChoose: (id: string) => void;
  ticked: ReadonlySet<string>;
  onTick: (id: string) => void;
  /** Arrow keys while the list has the focus. */
  onMove: (by: 1 | -1) => void;
  query: PageLoader;
}

/** The cards of a review: virtual, so that a thousand stay as quick as ten. */
export function ApplicationList({ rows, chosen, onChoose, ticked, onTick, onMove, query }: ApplicationListProps) {
  const { t } = useTranslation('applications');
  const list = useRef<HTMLUListElement>(null);
  const now = useNow();
  const height = useMemo(() => (rows.some(isMarked) ? TALL_CARD : CARD), [rows]);
  const { first, last } = useRowWindow(list, height, rows.length);
  useFollow(list, rows, chosen, height);

  const arrows = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    onMove(by);
  };

  return (
    <div>
      <ul
        ref={list}
        className={classes.list}
        style={{ height: rows.length * height, paddingTop: first * height }}
        aria-label={t('list.label')}
        onKeyDown={arrows}
      >
        {rows.slice(first, last).map((row, index) => (
          <Card
            key={row.id}
            row={row}
            height={height}
            now={now}
            position={first + index + 1}
            of={query.hasNextPage ? -1 : rows.length}
            chosen={row.id === chosen}
            ticked={ticked.has(row.id)}
            onChoose={onChoose}
            onTick={onTick}
          />
        ))}
      </ul>
      <NextPage query={query} />
    </div>
  );
}

interface CardProps {
  row: ApplicationCard;
  height: number;
  now: number;
  position: number;
  of: number;
  chosen: boolean;
  ticked: boolean;
  onChoose: (id: string) => void;
  onTick: (id: string) => void;
}

const Card = memo(function Card({ row, height, now, position, of, chosen, ticked, onChoose, onTick }: CardProps) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const { creator } = row;
  const where = [creator.handle === null ? creator.city : `@${creator.handle}`, creator.country];
  return (
    <li className={classes.item} style={{ height }} aria-posinset={position} aria-setsize={of}>
      <div className={classes.card} data-chosen={chosen || undefined} data-ticked={ticked || undefined}>
        <Checkbox
          className={classes.tick}
          checked={ticked}
          onChange={() => onTick(row.id)}
          aria-label={t('list.tick', { name: creator.name })}
        />
        <button type="button" className={classes.open} data-id={row.id} aria-current={chosen || undefined} onClick={() => onChoose(row.id)}>
          <InitialsMark name={creator.name} imageUrl={creator.pictureUrl} size={44} round />
          <span className={classes.text}>
            <span className={classes.line}>
              <span className={classes.name}>{creator.name}</span>
              <ApplicationStateBadge state={row.state} />
            </span>
            <span className={classes.line}>
              <span className={classes.handle}>{where.filter((part) => part !== null && part !== '').join(' · ')}</span>
              <time dateTime={row.appliedAt} className={classes.time} title={format.date(row.appliedAt, { style: 'dateTime' })}>
                {format.distance(row.appliedAt, now)}
              </time>
            </span>
            <span className={classes.facts}>
              <span title={t('list.followers', { count: creator.followers })}>
                <b>{format.number(creator.followers, true)}</b> <span className={classes.unit}>{t('list.followersUnit')}</span>
              </span>
              <span>
                {creator.engagementRate === null ? (
                  t('list.noEngagement')
                ) : (
                  <>
                    <b>{format.percent(creator.engagementRate)}</b> <span className={classes.unit}>{t('list.engagementUnit')}</span>
                  </>
                )}
              </span>
            </span>
            <Marks row={row} />
          </span>
        </button>
      </div>
    </li>
  );
});

/** Whether there is more to say of this one than fits the other lines. */
function isMarked({ state, waitlistPosition, orderPosition, offer, cashState, variant }: ApplicationCard): boolean {
  if (variant !== null || (state === 'waitlisted' && waitlistPosition !== null)) return true;
  if (state === 'applied' && orderPosition !== null) return true;
  return (state === 'applied' || state === 'accepted') && (offer?.state === 'open' || offer?.state === 'agreed' || cashState !== null);
}

/** What else decides about this one: place, offer, wish for other cash, variant. */
function Marks({ row }: { row: ApplicationCard }) {
  const { t } = useTranslation('applications');
  const { state, waitlistPosition, orderPosition, offer, cashState, variant } = row;
  const marks = [
    state === 'waitlisted' && waitlistPosition !== null && t('list.place', { position: waitlistPosition }),
    state === 'applied' && orderPosition !== null && t('list.order', { position: orderPosition }),
    (state === 'accepted' || state === 'waitlisted') && offer?.state === 'open' && t('list.offerOpen'),
    state === 'accepted' && offer?.state === 'agreed' && t('list.offerAgreed'),
    (state === 'applied' || state === 'accepted') && cashState === 'asked' && t('list.cashAsked'),
    (state === 'applied' || state === 'accepted') && cashState === 'countered' && t('list.cashCountered'),
    variant !== null && t('list.variant', { variant }),
  ].filter((mark) => typeof mark === 'string');
  if (marks.length === 0) return null;
  return (
    <span className={classes.marks} title={marks.join(' · ')}>
      {marks.join(' · ')}
    </span>
  );
}

/** Keeps the chosen card on the screen, and the focus on it when the keyboard is at work in the list. */
function useFollow(
  list: RefObject<HTMLUListElement | null>,
  rows: readonly ApplicationCard[],
  chosen: string | undefined,
  height: number,
): void {
  const followed = useRef(chosen);
  useEffect(() => {
    if (followed.current === chosen) return;
    followed.current = chosen;
    const element = list.current;
    const index = rows.findIndex(({ id }) => id === chosen);
    if (element === null || index < 0) return;
    const start = element.getBoundingClientRect().top;
    const top = start + index * height;
    const [above, below] = [MARGIN_ABOVE, window.innerHeight - MARGIN_BELOW - height];
    // The first step also brings the whole review into view, past the campaign's head.
    if (start > above) window.scrollBy({ top: Math.max(start - above, top - below) });
    else if (top < above) window.scrollBy({ top: top - above });
    else if (top > below) window.scrollBy({ top: top - below });
    const focus = (): void => element.querySelector<HTMLElement>(`[data-id="${chosen}"]`)?.focus({ preventScroll: true });
    // Cards that were far away are drawn one frame later.
    const active = document.activeElement;
    if (active === document.body || active?.id === 'main' || element.contains(active)) requestAnimationFrame(focus);
  }, [list, rows, chosen, height]);
}

/** Room for the bars above and below the list, in px. */
const MARGIN_ABOVE = 152;
const MARGIN_BELOW = 120;
