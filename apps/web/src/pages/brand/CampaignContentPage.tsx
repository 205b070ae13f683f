import { useSuspenseQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { campaignQuery } from '../../features/campaigns/campaigns.queries.js';
import { ContentEmpty, contentPhase, type ContentPhase } from '../../features/content-sync/components/ContentEmpty.js';
import { ContentWall } from '../../features/content-sync/components/ContentWall.js';
import { knownWords } from '../../features/content-sync/content-sync.format.js';
import { CONTENT_STATES, type ContentFilter } from '../../features/content-sync/content-sync.types.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { hasPermission } from '../../shared/access/can.js';
import { CONTENT_KINDS } from '../../shared/ui/ContentKind.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { useDocumentTitle } from '../../shared/ui/PageHeader.js';

const Comments = lazy(() => import('../../features/comments/components/Comments.js'));

const route = getRouteApi('/b/$brandId/campaigns/$campaignId/content');
const HERE = '/b/$brandId/campaigns/$campaignId/content';
const UUID = /^[0-9a-f-]{36}$/i;

const NEXT = {
  application: { to: '/b/$brandId/campaigns/$campaignId/applications', text: 'toApplications' },
  preparation: { to: '/b/$brandId/campaigns/$campaignId/collaborations', text: 'toCollaborations' },
  active: { to: '/b/$brandId/campaigns/$campaignId/chat', text: 'toChat' },
  over: { to: '/b/$brandId/campaigns/$campaignId/collaborations', text: 'toCollaborations' },
} as const satisfies Record<ContentPhase, unknown>;

export default function CampaignContentPage() {
  const { t } = useTranslation('content-sync');
  const params = route.useParams();
  const search = route.useSearch();
  const navigate = useNavigate();
  const mayComment = hasPermission(useBrandScope().organisation, 'chat.write-comment');
  const { data: campaign } = useSuspenseQuery(campaignQuery(params.campaignId));
  useDocumentTitle(`${t('title')} · ${campaign.title}`);

  const filter: ContentFilter = {
    state: knownWords(search.state, CONTENT_STATES),
    kind: knownWords(search.kind, CONTENT_KINDS),
    creatorId: search.creator !== undefined && UUID.test(search.creator) ? search.creator : undefined,
  };
  const address = (wish: ContentFilter, content?: string) => ({
    ...(wish.state === undefined ? {} : { state: wish.state }),
    ...(wish.kind === undefined ? {} : { kind: wish.kind }),
    ...(wish.creatorId === undefined ? {} : { creator: wish.creatorId }),
    ...(content === undefined ? {} : { content }),
  });
  const phase = contentPhase(campaign.state);

  return (
    <ContentWall
      campaignId={campaign.id}
      zone={campaign.timeZone}
      comments={(id) => (
        <Suspense>
          <Comments key={id} subject={{ type: 'contents', id }} mayWrite={mayComment} />
        </Suspense>
      )}
      filter={filter}
      onFilter={(wish) => void navigate({ to: HERE, params, search: address(wish), replace: true, resetScroll: false })}
      openId={search.content !== undefined && UUID.test(search.content) ? search.content : undefined}
      onOpen={(id) => void navigate({ to: HERE, params, search: address(filter, id), replace: true, resetScroll: false })}
      link={(content, children, className) => (
        <Link to={HERE} params={params} search={address(filter, content.id)} resetScroll={false} className={className}>
          {children}
        </Link>
      )}
      empty={
        <ContentEmpty
          phase={phase}
          collected={campaign.type === 'instagram'}
          action={
            <ButtonLink to={NEXT[phase].to} params={params} variant="default">
              {t(`empty.${NEXT[phase].text}`)}
            </ButtonLink>
          }
        />
      }
    />
  );
}
