import { Table } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconChart, IconTable } from '../../../shared/ui/icons.js';
import { ageText, sharesOf, useNames } from '../network.format.js';
import type { AccountInsights } from '../network.types.js';
import classes from './AudienceSection.module.css';

interface Part {
  key: string;
  title: string;
  rows: readonly { name: string; share: number }[];
}

/** Who follows: countries, ages, genders, as bars or as tables. `brief`: a quick look, the largest of each. */
export function AudienceSection({ audience, brief = false }: { audience: AccountInsights['audience']; brief?: boolean }) {
  const { t } = useTranslation('network');
  const { t: common } = useTranslation();
  const names = useNames();
  const [asTable, setAsTable] = useState(false);
  const gender = (code: string): string => (code === 'F' || code === 'M' || code === 'U' ? t(`gender.${code}`) : code);
  const rows = (shares: Record<string, number> | null, kind: 'ages' | 'other', name: (code: string) => string) =>
    sharesOf(shares, kind, brief ? 3 : 8).map(({ key, share }) => ({ name: name(key), share }));
  const parts: Part[] = [
    { key: 'countries', title: t('audience.countries'), rows: rows(audience.countries, 'other', names.country) },
    { key: 'ages', title: t('audience.ages'), rows: rows(audience.ages, 'ages', ageText) },
    { key: 'genders', title: t('audience.genders'), rows: rows(audience.genders, 'other', gender) },
  ].filter(({ rows: of }) => of.length > 0);
  return (
    <section aria-label={t('audience.title')}>
      <div className={classes.head}>
        <h3 className={classes.title}>{t('audience.title')}</h3>
        {parts.length > 0 && !brief && (
          <button type="button" className={classes.toggle} aria-pressed={asTable} onClick={() => setAsTable(!asTable)}>
            {asTable ? <IconChart size={16} /> : <IconTable size={16} />}
            <span>{common(asTable ? 'chart.asChart' : 'chart.asTable')}</span>
          </button>
        )}
      </div>
      {parts.length === 0 && <p className={classes.none}>{t('audience.none')}</p>}
      <div className={classes.grid} data-brief={brief || undefined}>
        {parts.map((part) => (asTable ? <ShareTable key={part.key} part={part} /> : <Bars key={part.key} part={part} />))}
      </div>
    </section>
  );
}

function Bars({ part }: { part: Part }) {
  const format = useFormat();
  const widest = Math.max(...part.rows.map(({ share }) => share), 0.01);
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.caption}>{part.title}</figcaption>
      <ul className={classes.bars}>
        {part.rows.map(({ name, share }) => (
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

function ShareTable({ part }: { part: Part }) {
  const { t } = useTranslation('network');
  const format = useFormat();
  return (
    <Table verticalSpacing={5} horizontalSpacing={4} highlightOnHover={false}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{part.title}</Table.Th>
          <Table.Th ta="right">{t('audience.share')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {part.rows.map(({ name, share }) => (
          <Table.Tr key={name}>
            <Table.Td>{name}</Table.Td>
            <Table.Td ta="right">{format.percent(share)}</Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
