import { useTranslation } from 'react-i18next';
import { NICHES, nicheName } from '../../../shared/i18n/niche-names.js';
import { FilterMenu } from '../../../shared/ui/FilterMenu.js';
import { FEED_FILTERS, type FeedFilter } from '../creator-campaigns.queries.js';

const TYPES = ['instagram', 'tiktok', 'ugc'] as const;
const COMPENSATIONS = ['product', 'cash'] as const;
const HAND_OVERS = ['ship', 'voucher', 'access', 'reimburse', 'attend', 'none'] as const;

interface FeedFiltersProps {
  filter: FeedFilter;
  onFilter: (filter: FeedFilter) => void;
  className?: string | undefined;
}

/** Platform, what one gets and how, niche (CAM-14); in a chunk of its own beside the feed. */
export function FeedFilters({ filter, onFilter, className }: FeedFiltersProps) {
  const { t, i18n } = useTranslation('creator-campaigns');
  const options = {
    type: TYPES.map((value) => ({ value, label: t(`type.${value}`) })),
    compensation: COMPENSATIONS.map((value) => ({ value, label: t(`filter.compensations.${value}`) })),
    handOver: HAND_OVERS.map((value) => ({ value, label: t(`filter.handOvers.${value}`) })),
    niche: NICHES.map((value) => ({ value, label: nicheName(value, i18n.language) })).sort((a, b) =>
      a.label.localeCompare(b.label, i18n.language),
    ),
  };
  return (
    <div className={className}>
      {FEED_FILTERS.map((name) => (
        <FilterMenu
          key={name}
          label={t(`filter.${name}`)}
          options={options[name]}
          value={filter[name]?.split(',') ?? []}
          onChange={(values) => onFilter({ ...filter, [name]: values.length === 0 ? undefined : values.join(',') })}
        />
      ))}
    </div>
  );
}
