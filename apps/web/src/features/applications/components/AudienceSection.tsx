import { SegmentedControl, Table } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { sortedShares, useNames } from '../applications.format.js';
import type { Audience } from '../applications.types.js';
import classes from './Audience.module.css';

interface AudienceGroup {
  key: 'countries' | 'ages' | 'genders';
  title: string;
  shares: readonly { name: string; share: number }[];
}

const VIEW = 'of.audience-view';

/** Who follows the creator: countries, ages, genders, as bars or as tables. */
export function AudienceSection({ audience }: { audience: Audience }) {
  const { t } = useTranslation('applications');
  const names = useNames();
  const [view, setView] = useState(() => (localStorage.getItem(VIEW) === 'table' ? 'table' : 'chart'));
  const groups = useMemo<AudienceGroup[]>(
    () => [
      {
        key: 'countries',
        title: t('audience.countries'),
        shares: sortedShares(audience.countries, 'other', 6).map(({ key, share }) => ({ name: names.country(key), share })),
      },
      {
        key: 'ages',
        title: t('audience.ages'),
        shares: sortedShares(audience.ages, 'ages').map(({ key, share }) => ({ name: key, share })),
      },
      {
        key: 'genders',
        title: t('audience.genders'),
        shares: sortedShares(audience.genders, 'other').map(({ key, share }) => ({
          name: key === 'F' || key === 'M' || key === 'U' ? t(`audience.gender.${key}`) : key,
          share,
        })),
      },
    ],
    [audience, names, t],
  );
  const empty = groups.every(({ shares }) => shares.length === 0);

  return (
    <section aria-label={t('audience.title')}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('audience.title')}</h3>
        {!empty && (
          <SegmentedControl
            size="xs"
            aria-label={t('audience.view')}
            value={view}
            onChange={(next) => {
              setView(next);
              localStorage.setItem(VIEW, next);
            }}
            data={[
              { value: 'chart', label: t('audience.chart') },
              { value: 'table', label: t('audience.table') },
            ]}
          />
        )}
      </div>
      {empty && <p className={classes.none}>{t('audience.none')}</p>}
      {!empty && view === 'chart' && (
        <div className={classes.grid}>
          {groups.map((group) => (
            <Bars key={group.key} group={group} />
          ))}
        </div>
      )}
      {!empty && view === 'table' && (
        <div className={classes.grid}>
          {groups.map((group) => (
            <ShareTable key={group.key} group={group} />
          ))}
        </div>
      )}
      {!empty && <p className={classes.note}>{t('audience.note')}</p>}
    </section>
  );
}

/** Drawn by hand: a chart library takes longer for three charts than one may wait between two applications (J, K). */
function Bars({ group }: { group: AudienceGroup }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  const widest = Math.max(...group.shares.map(({ share }) => share), 0.01);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{group.title}</figcaption>
      {group.shares.length === 0 && <p className={classes.none}>{t('audience.noneOf')}</p>}
      <ul className={classes.bars}>
        {group.shares.map(({ name, share }) => (
          <li key={name}>
            <span className={classes.label}>{name}</span>
            <span className={classes.track} aria-hidden="true">
              <span style={{ width: `${(share / widest) * 100}%` }} />
            </span>
            <span className={classes.value}>{format.percent(share)}</span>
          </li>
        ))}
      </ul>
    </figure>
  );
}

function ShareTable({ group }: { group: AudienceGroup }) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  return (
    <Table verticalSpacing={4} horizontalSpacing={4} highlightOnHover={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{group.title}</Table.Th>
          <Table.Th className={classes.number}>{t('audience.share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {group.shares.length === 0 && (
          <Table.Tr>
            <Table.Td colSpan={2}>{t('audience.noneOf')}</Table.Td>
          </Table.Tr>
        )}
        {group.shares.map(({ name, share }) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td className={classes.number}>{format.percent(share)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
