import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ThreadContext } from '../../features/chat/components/ThreadContext.js';
import { ThreadPane } from '../../features/chat/components/ThreadPane.js';
import type { Thread } from '../../features/chat/chat.types.js';
import { CollaborationContents } from '../../features/content-sync/components/CollaborationContents.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { TextLink } from '../../shared/ui/links.js';

interface BrandThreadProps {
  threadId: string;
  /** Link back to the list, for phones. */
  back: ReactNode;
  /** Context beside the conversation where there is room. */
  beside?: boolean;
  order: 2 | 3;
}

/** A conversation with the creator's context, put together from chat and contents: for the inbox and the campaign's chat. */
export function BrandThread({ threadId, back, beside = false, order }: BrandThreadProps) {
  return (
    <ThreadPane
      key={threadId}
      threadId={threadId}
      back={back}
      beside={beside}
      order={order}
      context={(thread) => <Context thread={thread} />}
    />
  );
}

function Context({ thread }: { thread: Thread }) {
  const { t } = useTranslation('chat');
  const { brand } = useBrandScope();
  const params = { brandId: brand.id, campaignId: thread.campaign.id };
  return (
    <ThreadContext
      thread={thread}
      contents={
        <CollaborationContents
          collaborationId={thread.collaborationId}
          link={(content, children, className) => (
            <Link
              to="/b/$brandId/campaigns/$campaignId/content"
              params={params}
              search={{ creator: thread.creator.id, content: content.id }}
              className={className}
            >
              {children}
            </Link>
          )}
        />
      }
      links={
        <>
          <TextLink to="/b/$brandId/campaigns/$campaignId/content" params={params} search={{ creator: thread.creator.id }} size="sm">
            {t('context.toContent')}
          </TextLink>
          <TextLink to="/b/$brandId/campaigns/$campaignId/collaborations" params={params} size="sm">
            {t('context.toCollaborations')}
          </TextLink>
        </>
      }
    />
  );
}
