import { getRouteApi, Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { Board } from '../../features/relationships/components/Board.js';
import { useBrandScope } from '../../shared/access/brand-scope.js';
import { ButtonLink } from '../../shared/ui/links.js';
import { PageHeader } from '../../shared/ui/PageHeader.js';
import { CreatorTabs } from './CreatorTabs.js';

const route = getRouteApi('/b/$brandId/relationships');

/** The board of all creators by stage (GRP-4). */
export default function RelationshipsPage() {
  const { t } = useTranslation('relationships');
  const { brand } = useBrandScope();
  const { stage, ...filter } = route.useSearch();
  const navigate = route.useNavigate();
  const params = { brandId: brand.id };
  const show = (search: ReturnType<typeof route.useSearch>) =>
    void navigate({ to: '/b/$brandId/relationships', search, replace: true, resetScroll: false });
  return (
    <>
      <PageHeader title={t('title')} description={t('lead')} />
      <CreatorTabs />
      <Board
        brandId={brand.id}
        filter={filter}
        stage={stage}
        onFilter={({ owner, tag, q }) =>
          show({
            ...(stage === undefined ? {} : { stage }),
            ...(owner === undefined ? {} : { owner }),
            ...(tag === undefined ? {} : { tag }),
            ...(q === undefined ? {} : { q }),
          })
        }
        onStage={(chosen) => show({ ...filter, stage: chosen })}
        link={(card, className) => (
          <Link to="/b/$brandId/creators/$creatorId" params={{ ...params, creatorId: card.creatorId }} className={className}>
            {card.displayName}
          </Link>
        )}
        next={
          <ButtonLink to="/b/$brandId/creators" params={params}>
            {t('board.toCreators')}
          </ButtonLink>
        }
      />
    </>
  );
}
