import { useElementSize } from '@mantine/hooks';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NextPage, type PageLoader } from '../../../shared/ui/NextPage.js';
import type { NetworkCreator } from '../network.types.js';
import { CreatorCard } from './CreatorCard.js';
import classes from './CreatorGrid.module.css';

interface CreatorGridProps {
  creators: readonly NetworkCreator[];
  platform: string | undefined;
  query: PageLoader;
  selected: ReadonlySet<string> | undefined;
  onSelect: (id: string) => void;
  onLook: (id: string) => void;
  actions: ((creator: NetworkCreator) => ReactNode) | undefined;
}

const NARROWEST = 224;
const GAP = 14;
const HEIGHT = 186;
/** Of the line with tick and buttons. */
const BAR_HEIGHT = 43;

/** Creators as cards; only those near the screen are drawn, so that ten thousand scroll like ten. Arrow keys go from card to card. */
export function CreatorGrid(props: CreatorGridProps) {
  const { creators, query, selected, onSelect, onLook, actions, platform } = props;
  const { t } = useTranslation('network');
  const { ref, width } = useElementSize();
  const root = useRef<HTMLDivElement | null>(null);
  const [top, setTop] = useState(0);
  const [active, setActive] = useState(0);
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const rowHeight = HEIGHT + (actions || selected ? BAR_HEIGHT : 0) + GAP;
  const virtual = useWindowVirtualizer({
    count: width === 0 ? 0 : Math.ceil(creators.length / columns),
    estimateSize: () => rowHeight,
    overscan: 3,
    scrollMargin: top,
    // below the bar that stays
    scrollPaddingStart: 72,
    scrollPaddingEnd: 16,
  });
  const drawn = virtual.getVirtualItems();
  const first = (drawn[0]?.index ?? 0) * columns;
  const last = ((drawn.at(-1)?.index ?? 0) + 1) * columns - 1;
  // scrolled out of sight: Tab reaches the first card that is drawn
  const tabStop = active >= first && active <= last ? active : first;
  useEffect(() => virtual.measure(), [virtual, rowHeight]);
  useEffect(() => setTop((root.current?.getBoundingClientRect().top ?? 0) + window.scrollY), [width]);

  const go = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset['creator'] === undefined) return;
      const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
      const from = Number(event.target.dataset['creator']);
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? creators.length - 1 : from + (steps[event.key] ?? 0);
      if (to === from || to < 0 || to >= creators.length) return;
      event.preventDefault();
      setActive(to);
      virtual.scrollToIndex(Math.floor(to / columns), { align: 'auto' });
      focusCard(root.current, to);
    },
    [columns, creators.length, virtual],
  );

  return (
    <>
      <div
        ref={(element) => {
          root.current = element;
          ref(element);
        }}
        role="list"
        aria-label={t('results')}
        className={classes.grid}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={go}
      >
        {drawn.map((row) => (
          <div
            key={row.key}
            className={classes.row}
            role="presentation"
            style={{
              height: rowHeight - GAP,
              transform: `translateY(${row.start - virtual.options.scrollMargin}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {creators.slice(row.index * columns, (row.index + 1) * columns).map((creator, column) => {
              const index = row.index * columns + column;
              return (
                <div key={creator.id} role="listitem" aria-setsize={query.hasNextPage ? -1 : creators.length} aria-posinset={index + 1}>
                  <CreatorCard
                    creator={creator}
                    platform={platform}
                    index={index}
                    reachable={index === tabStop}
                    selected={selected?.has(creator.id)}
                    onSelect={onSelect}
                    onLook={onLook}
                    onFocus={setActive}
                    actions={actions}
                  />
                </div>
              );
            })}
          </div>
        ))}
      </div>
      <NextPage query={query} />
    </>
  );
}

/** The card may only be drawn after scrolling: looked for in the next frames. */
function focusCard(root: HTMLElement | null, index: number, frames = 5): void {
  const card = root?.querySelector<HTMLElement>(`[data-creator="${index}"]`);
  if (card) card.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusCard(root, index, frames - 1));
}
