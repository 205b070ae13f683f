import { ActionIcon, Box } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCamera, IconChevronLeft, IconChevronRight } from '../../../shared/ui/icons.js';
import type { CampaignPicture } from '../creator-campaigns.types.js';
import classes from './Gallery.module.css';

/** Pictures of a campaign to swipe through; with buttons where there is a mouse. */
export function Gallery({ pictures, title }: { pictures: readonly CampaignPicture[]; title: string }) {
  const { t } = useTranslation('creator-campaigns');
  const strip = useRef<HTMLDivElement>(null);
  const [shown, setShown] = useState(0);
  const count = pictures.length;
  if (count === 0) {
    return (
      <div className={classes.none}>
        <IconCamera size={48} />
      </div>
    );
  }
  const go = (to: number): void => {
    const element = strip.current;
    element?.scrollTo({ left: to * element.clientWidth, behavior: 'smooth' });
  };
  return (
    <section className={classes.root} aria-label={t('detail.gallery')}>
      {/* Scrolls sideways by keyboard too, so it takes the focus. */}
      <Box
        className={classes.strip}
        ref={strip}
        tabIndex={count > 1 ? 0 : undefined}
        onScroll={(event) => setShown(Math.round(event.currentTarget.scrollLeft / Math.max(event.currentTarget.clientWidth, 1)))}
      >
        {pictures.map((picture, index) => (
          <img
            key={picture.id}
            className={classes.picture}
            src={picture.urls.medium}
            srcSet={`${picture.urls.medium} 800w, ${picture.urls.large} 1600w`}
            sizes="(max-width: 48em) 100vw, 784px"
            width={picture.width}
            height={picture.height}
            loading={index === 0 ? 'eager' : 'lazy'}
            decoding="async"
            alt={count === 1 ? title : t('detail.picture', { number: index + 1, count })}
          />
        ))}
      </Box>
      {count > 1 && (
        <>
          <span className={classes.count} aria-hidden="true">
            {shown + 1} / {count}
          </span>
          <ActionIcon
            className={classes.previous}
            variant="default"
            radius={999}
            size={40}
            aria-label={t('detail.previous')}
            disabled={shown === 0}
            onClick={() => go(shown - 1)}
          >
            <IconChevronLeft />
          </ActionIcon>
          <ActionIcon
            className={classes.next}
            variant="default"
            radius={999}
            size={40}
            aria-label={t('detail.next')}
            disabled={shown >= count - 1}
            onClick={() => go(shown + 1)}
          >
            <IconChevronRight />
          </ActionIcon>
        </>
      )}
    </section>
  );
}
