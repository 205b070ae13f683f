import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InfiniteTable, type Column } from '../../../shared/ui/InfiniteTable.js';
import { NumberText } from '../../../shared/ui/MoneyText.js';
import type { PageLoader } from '../../../shared/ui/NextPage.js';
import { useNames } from '../network.format.js';
import type { NetworkCreator, NetworkSort } from '../network.types.js';
import { AccountLink } from './AccountLink.js';
import { mainAccount } from './CreatorCard.js';
import { CreatorMark } from './CreatorMark.js';
import classes from './CreatorTable.module.css';
import { StandingLine } from './StandingLine.js';

interface CreatorTableProps {
  creators: readonly NetworkCreator[];
  platform: string | undefined;
  query: PageLoader;
  sort: NetworkSort;
  onSort: (sort: NetworkSort) => void;
  selected: ReadonlySet<string> | undefined;
  onSelected: (selected: ReadonlySet<string>) => void;
  onLook: (id: string) => void;
  actions: ((creator: NetworkCreator) => ReactNode) | undefined;
}

/** The same creators as rows, for comparing figures. */
export default function CreatorTable(props: CreatorTableProps) {
  const { t } = useTranslation('network');
  const format = useFormat();
  const names = useNames();
  const of = (creator: NetworkCreator) => mainAccount(creator, props.platform);
  const columns: Column<NetworkCreator>[] = [
    {
      key: 'name',
      header: t('columns.creator'),
      width: '36%',
      cell: (creator) => {
        const account = of(creator);
        return (
          <span className={classes.person}>
            <CreatorMark creator={creator} size={36} />
            <span className={classes.names}>
              <button type="button" className={classes.name} onClick={() => props.onLook(creator.id)}>
                {creator.displayName}
              </button>
              {account && <AccountLink account={account} size={13} />}
              <span className={classes.place}>
                {[creator.city, creator.country && names.country(creator.country)].filter(Boolean).join(', ')}
              </span>
            </span>
          </span>
        );
      },
    },
    {
      key: 'followers',
      header: t('figures.followers'),
      numeric: true,
      width: 92,
      sort: 'followers',
      cell: (creator) => {
        const account = of(creator);
        return account ? <NumberText value={account.followers} compact /> : '–';
      },
    },
    {
      key: 'rate',
      header: t('figures.rateShort'),
      numeric: true,
      width: 116,
      sort: 'engagementRate',
      wide: true,
      cell: (creator) => {
        const rate = of(creator)?.engagementRate ?? null;
        return rate === null ? '–' : format.percent(rate);
      },
    },
    {
      key: 'standing',
      header: t('level.title'),
      width: 124,
      wide: true,
      cell: (creator) => <StandingLine standing={creator.standing} wrap />,
    },
    ...(props.actions
      ? [
          {
            key: 'actions',
            header: <span className="of-hidden">{t('columns.actions')}</span>,
            width: 128,
            // on a phone the name needs the room; the quick look has them too
            wide: true,
            cell: (creator: NetworkCreator) => <span className={classes.actions}>{props.actions?.(creator)}</span>,
          },
        ]
      : []),
  ];
  return (
    <InfiniteTable
      rows={props.creators}
      columns={columns}
      rowId={(creator) => creator.id}
      rowName={(creator) => creator.displayName}
      label={t('results')}
      query={props.query}
      rowHeight={68}
      sort={props.sort}
      onSort={(sort) => props.onSort(sortable(sort))}
      {...(props.selected ? { selected: props.selected, onSelect: props.onSelected } : {})}
      onOpen={(creator) => props.onLook(creator.id)}
    />
  );
}

/** Only followers can be sorted upwards: the second press on another column goes back to relevance. */
function sortable(sort: string): NetworkSort {
  return sort === 'followers' || sort === '-followers' || sort === '-engagementRate' || sort === '-createdAt' ? sort : 'relevance';
}
