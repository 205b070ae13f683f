import { Button, Center, Loader, Text } from '@mantine/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

/** The part of `useInfiniteQuery` that a growing list needs. */
export interface PageLoader {
  hasNextPage: boolean;
  isFetchingNextPage: boolean;
  isFetchNextPageError?: boolean;
  fetchNextPage: () => unknown;
}

/** End of a keyset list: loads the next page as soon as it comes near the screen. */
export function NextPage({ query }: { query: PageLoader }) {
  const { t } = useTranslation();
  const mark = useRef<HTMLDivElement>(null);
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = query;
  const failed = query.isFetchNextPageError === true;

  useEffect(() => {
    const element = mark.current;
    if (element === null || !hasNextPage || isFetchingNextPage || failed) return;
    const observer = new IntersectionObserver(
      ([entry]) => {
        if (entry?.isIntersecting) void fetchNextPage();
      },
      { rootMargin: '600px' },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, [hasNextPage, isFetchingNextPage, failed, fetchNextPage]);

  return (
    <Center ref={mark} mih={hasNextPage ? 56 : 0} aria-live="polite">
      {failed && (
        <Button variant="default" size="xs" onClick={() => void fetchNextPage()}>
          {t('actions.retry')}
        </Button>
      )}
      {isFetchingNextPage && (
        <>
          <Loader mr="xs" />
          <Text size="sm" c="dimmed">
            {t('list.loading')}
          </Text>
        </>
      )}
    </Center>
  );
}
