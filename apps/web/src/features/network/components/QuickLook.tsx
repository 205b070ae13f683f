import { ActionIcon, Drawer, Group, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import type { ReactNode } from 'react';
import { ErrorState } from '../../../shared/ui/ErrorState.js';
import { IconArrowRight, IconChevronLeft, IconChevronRight } from '../../../shared/ui/icons.js';
import { ButtonLink } from '../../../shared/ui/links.js';
import { ListSkeleton } from '../../../shared/ui/Skeletons.js';
import { usePhone } from '../../../shared/ui/use-phone.js';
import { creatorQuery } from '../network.queries.js';
import type { CreatorPage } from '../network.types.js';
import { AccountFigures } from './AccountFigures.js';
import { AudienceSection } from './AudienceSection.js';
import { BlockButton } from './BlockButton.js';
import { Person } from './Person.js';
import classes from './QuickLook.module.css';
import { RecentPosts } from './RecentPosts.js';

interface QuickLookProps {
  brandId: string;
  creatorId: string;
  onClose: () => void;
  /** To the neighbours in the list; undefined at its ends. */
  onBefore: (() => void) | undefined;
  onNext: (() => void) | undefined;
  actions: ((creator: CreatorPage) => ReactNode) | undefined;
}

/** A creator beside the list: enough to decide whether the whole page is worth it. Arrow keys go on, Esc closes. */
export default function QuickLook({ brandId, creatorId, onClose, onBefore, onNext, actions }: QuickLookProps) {
  const { t } = useTranslation('network');
  const { t: common } = useTranslation();
  const phone = usePhone();
  const creator = useQuery(creatorQuery(brandId, creatorId));
  const account = creator.data?.accounts[0];
  return (
    <Drawer
      opened
      onClose={onClose}
      position="right"
      size={phone ? '100%' : 480}
      title={<span className="of-hidden">{t('look.title')}</span>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      onKeyDown={(event) => {
        if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
        const go = event.key === 'ArrowLeft' ? onBefore : event.key === 'ArrowRight' ? onNext : undefined;
        if (!go) return;
        event.preventDefault();
        go();
      }}
    >
      <Group gap={4} className={classes.neighbours}>
        <ActionIcon variant="subtle" color="gray" aria-label={t('look.before')} disabled={!onBefore} onClick={onBefore}>
          <IconChevronLeft />
        </ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t('look.next')} disabled={!onNext} onClick={onNext}>
          <IconChevronRight />
        </ActionIcon>
      </Group>
      {creator.isPending && <ListSkeleton rows={5} />}
      {creator.isError && <ErrorState error={creator.error} onRetry={() => void creator.refetch()} />}
      {creator.isSuccess && (
        <Stack gap="xl">
          <Person
            creator={creator.data}
            order={3}
            actions={
              <>
                <ButtonLink
                  to="/b/$brandId/creators/$creatorId"
                  params={{ brandId, creatorId }}
                  rightSection={<IconArrowRight size={16} />}
                  data-autofocus
                >
                  {t('look.page')}
                </ButtonLink>
                {actions?.(creator.data)}
                <BlockButton brandId={brandId} creator={creator.data} onBlocked={onClose} />
              </>
            }
          />
          {account && <AccountFigures account={account} />}
          {account && <RecentPosts account={account} brief />}
          {account && <AudienceSection audience={account.audience} brief />}
        </Stack>
      )}
    </Drawer>
  );
}
