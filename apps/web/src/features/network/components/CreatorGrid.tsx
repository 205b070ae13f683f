import { useElementSize, useMergedRef } from '@mantine/hooks';
import { useCallback, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { NextPage, type PageLoader } from '../../../shared/ui/NextPage.js';
import { useRowWindow } from '../../../shared/ui/windowed-rows.js';
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
/** Rows drawn beyond each edge of the screen. */
const OVERSCAN = 3;
/** What the fixed bars cover, with some air. */
const BAR = 112;
const EDGE = 16;
const HEIGHT = 212;
/** Of the line with tick and buttons. */
const BAR_HEIGHT = 43;

/** Creators as cards; only those near the screen are drawn, so that ten thousand scroll like ten. Arrow keys go from card to card. */
export function CreatorGrid(props: CreatorGridProps) {
  const { creators, query, selected, onSelect, onLook, actions, platform } = props;
  const { t } = useTranslation('network');
  const { ref, width } = useElementSize();
  const root = useRef<HTMLDivElement | null>(null);
  const both = useMergedRef(root, ref);
  const [active, setActive] = useState(0);
  const columns = Math.max(1, Math.floor((width + GAP) / (NARROWEST + GAP)));
  const rowHeight = HEIGHT + (actions || selected ? BAR_HEIGHT : 0) + GAP;
  const rows = width === 0 ? 0 : Math.ceil(creators.length / columns);
  const drawn = useRowWindow(root, rowHeight, rows, OVERSCAN);
  const first = drawn.first * columns;
  const last = Math.min(drawn.last * columns, creators.length) - 1;
  // scrolled out of sight: Tab reaches the first card that is drawn
  const tabStop = active >= first && active <= last ? active : first;

  const go = useCallback(
    (event: KeyboardEvent<HTMLDivElement>) => {
      if (!(event.target instanceof HTMLElement) || event.target.dataset['creator'] === undefined) return;
      const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: columns, ArrowUp: -columns };
      const from = Number(event.target.dataset['creator']);
      const to = event.key === 'Home' ? 0 : event.key === 'End' ? creators.length - 1 : from + (steps[event.key] ?? 0);
      if (to === from || to < 0 || to >= creators.length) return;
      event.preventDefault();
      setActive(to);
      showRow(root.current, Math.floor(to / columns), rowHeight);
      focusCard(root.current, to);
    },
    [columns, creators.length, rowHeight],
  );

  return (
    <>
      <div ref={both} role="list" aria-label={t('results')} className={classes.grid} style={{ height: rows * rowHeight }} onKeyDown={go}>
        {Array.from({ length: drawn.last - drawn.first }, (_, place) => drawn.first + place).map((row) => (
          <div
            key={row}
            className={classes.row}
            role="presentation"
            style={{
              height: rowHeight - GAP,
              transform: `translateY(${row * rowHeight}px)`,
              gridTemplateColumns: `repeat(${columns}, minmax(0, 1fr))`,
            }}
          >
            {creators.slice(row * columns, (row + 1) * columns).map((creator, column) => {
              const index = row * columns + column;
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

/** Scrolls just as far as the row needs, below the bar that stays. */
function showRow(root: HTMLElement | null, row: number, rowHeight: number): void {
  if (!root) return;
  const top = root.getBoundingClientRect().top + row * rowHeight;
  const below = top + rowHeight - (window.innerHeight - EDGE);
  if (top < BAR) window.scrollBy(0, top - BAR);
  else if (below > 0) window.scrollBy(0, below);
}

/** The card may only be drawn after scrolling: looked for in the next frames. */
function focusCard(root: HTMLElement | null, index: number, frames = 5): void {
  const card = root?.querySelector<HTMLElement>(`[data-creator="${index}"]`);
  if (card) card.focus({ preventScroll: true });
  else if (frames > 0) requestAnimationFrame(() => focusCard(root, index, frames - 1));
}
