import { SimpleGrid } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { BrandProfile } from '../../../shared/access/brand-profile.queries.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconHeart, IconStar, IconUser, IconUsers } from '../../../shared/ui/icons.js';
import { StatCard } from '../../../shared/ui/StatCard.js';

const ICONS = { followers: IconHeart, referredCreators: IconUser, groups: IconUsers };

/** Followers, referred creators, groups and ratings of a brand (BRA-1). */
export function Figures({ figures, rating }: { figures: NonNullable<BrandProfile['figures']>; rating: BrandProfile['rating'] }) {
  const { t } = useTranslation('brand-profile');
  const format = useFormat();
  return (
    <SimpleGrid cols={{ base: 1, xs: rating === null ? 3 : 2, md: rating === null ? 3 : 4 }} spacing="md">
      {(['followers', 'referredCreators', 'groups'] as const).map((figure) => (
        <StatCard key={figure} icon={ICONS[figure]} label={t(`figures.${figure}`)} value={format.number(figures[figure])} />
      ))}
      {rating !== null && (
        <StatCard
          icon={IconStar}
          label={t('figures.rating', { count: rating.count })}
          value={t('figures.ofFive', { average: format.number(rating.average) })}
        />
      )}
    </SimpleGrid>
  );
}
