import { ActionIcon } from '@mantine/core';
import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { IconChevronLeft } from '../../shared/ui/icons.js';
import { BrandThread } from './BrandThread.js';

const route = getRouteApi('/b/$brandId/inbox/$threadId');

export default function InboxThreadPage() {
  const { t } = useTranslation();
  const { brandId, threadId } = route.useParams();
  const search = route.useSearch();
  return (
    <BrandThread
      threadId={threadId}
      beside
      order={2}
      back={
        <ActionIcon
          renderRoot={(props) => <Link to="/b/$brandId/inbox" params={{ brandId }} search={search} {...props} />}
          variant="subtle"
          color="gray"
          size={44}
          aria-label={t('actions.back')}
        >
          <IconChevronLeft size={22} />
        </ActionIcon>
      }
    />
  );
}
