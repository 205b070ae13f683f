import { CloseButton, Modal, ScrollArea, Skeleton, Table } from '@mantine/core';
import { useMediaQuery } from '@mantine/hooks';
import { useQueries } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { nicheName } from '../../../shared/i18n/niche-names.js';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { InitialsMark } from '../../../shared/ui/InitialsMark.js';
import { placeText, sortedShares, useNames } from '../applications.format.js';
import { applicationQuery } from '../applications.queries.js';
import type { Application, ApplicationCard, Decision } from '../applications.types.js';
import { ApplicationStateBadge } from './ApplicationStateBadge.js';
import classes from './CompareDialog.module.css';
import { DecisionButtons } from './DecisionButtons.js';

interface CompareDialogProps {
  /** 2 to 4 cards as shown now; empty: closed. */
  cards: readonly ApplicationCard[];
  /** Decisions are possible now. */
  open: boolean;
  onDecide: (card: ApplicationCard, decision: Decision) => void;
  onRemove: (id: string) => void;
  onClose: () => void;
}

/** Up to four applications side by side, decided on in place. */
export default function CompareDialog({ cards, open, onDecide, onRemove, onClose }: CompareDialogProps) {
  const { t } = useTranslation('applications');
  const common = useTranslation().t;
  const narrow = useMediaQuery('(max-width: 48em)', false, { getInitialValueInEffect: false });
  const details = useQueries({ queries: cards.map(({ id }) => applicationQuery(id)) });
  const columns = cards.map((card, index) => ({ card, detail: details[index]?.data }));
  const format = useFormat();
  const names = useNames();
  const { i18n } = useTranslation();

  const followers = ({ card, detail }: Column): number => detail?.socialAccount?.followers ?? card.creator.followers;
  const engagement = ({ card, detail }: Column): number | null => detail?.socialAccount?.engagementRate ?? card.creator.engagementRate;
  const gender = (detail: Application, key: string): string => {
    const share = detail.socialAccount?.audience.genders?.[key];
    return share === undefined ? '–' : format.percent(share);
  };

  const rows: readonly Row[] = [
    {
      key: 'followers',
      label: t('panel.followers'),
      cell: (column) => best(columns, followers, column, format.number(followers(column)), t),
    },
    {
      key: 'engagement',
      label: t('panel.engagement'),
      cell: (column) => {
        const rate = engagement(column);
        return rate === null ? t('panel.unknown') : best(columns, (each) => engagement(each) ?? 0, column, format.percent(rate), t);
      },
    },
    { key: 'place', label: t('compare.place'), cell: ({ card }) => placeText(names.country, card.creator) || '–' },
    {
      key: 'countries',
      label: t('compare.topCountries'),
      detail: (detail) =>
        sortedShares(detail.socialAccount?.audience.countries ?? null, 'other', 3).map(({ key, share }) => (
          <div key={key}>
            {names.country(key)} {format.percent(share)}
          </div>
        )),
    },
    {
      key: 'age',
      label: t('compare.topAge'),
      detail: (detail) => {
        const [top] = sortedShares(detail.socialAccount?.audience.ages ?? null, 'other', 1);
        return top && `${top.key} (${format.percent(top.share)})`;
      },
    },
    { key: 'gender', label: t('compare.gender'), detail: (detail) => `${gender(detail, 'F')} / ${gender(detail, 'M')}` },
    {
      key: 'niches',
      label: t('panel.niches'),
      detail: (detail) => detail.profile?.niches.map((niche) => nicheName(niche, i18n.language)).join(', '),
    },
    { key: 'variant', label: t('panel.variant'), cell: ({ card }) => card.variant ?? '–' },
    {
      key: 'message',
      label: t('panel.message'),
      detail: (detail) => <p className={classes.words}>{detail.message || t('panel.noMessage')}</p>,
    },
    ...questionsOf(columns).map((question): Row => ({
      key: question,
      label: question,
      detail: (detail) => (
        <p className={classes.words}>{detail.answers.find((each) => each.question === question)?.answer || t('panel.noAnswer')}</p>
      ),
    })),
  ];

  return (
    <Modal
      opened={cards.length > 0}
      onClose={onClose}
      size="min(1160px, 96vw)"
      fullScreen={narrow}
      title={<strong>{t('compare.title')}</strong>}
      closeButtonProps={{ 'aria-label': common('actions.close') }}
      scrollAreaComponent={ScrollArea.Autosize}
    >
      <div className={classes.scroll} role="region" aria-label={t('compare.title')} tabIndex={0}>
        <Table className={classes.table} highlightOnHover={false} verticalSpacing="xs" style={{ minWidth: 132 + columns.length * 200 }}>
          <Table.Thead>
            <Table.Tr>
              <Table.Th className={classes.label} scope="col">
                {t('compare.creator')}
              </Table.Th>
              {columns.map(({ card }) => (
                <Table.Th key={card.id} scope="col">
                  <div className={classes.creator}>
                    <InitialsMark name={card.creator.name} imageUrl={card.creator.pictureUrl} size={48} round />
                    <span className={classes.who}>
                      <span className={classes.name}>{card.creator.name}</span>
                      <ApplicationStateBadge state={card.state} />
                    </span>
                    {columns.length > 2 && (
                      <CloseButton
                        size="sm"
                        aria-label={t('compare.remove', { name: card.creator.name })}
                        onClick={() => onRemove(card.id)}
                      />
                    )}
                  </div>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {open && (
              <Table.Tr>
                <Table.Th scope="row" className={classes.label}>
                  {t('compare.decision')}
                </Table.Th>
                {columns.map(({ card, detail }) => (
                  <Table.Td key={card.id}>
                    <div className={classes.buttons}>
                      <DecisionButtons
                        compact
                        state={card.state}
                        can={detail?.state === card.state ? detail.can : undefined}
                        open={open}
                        onDecide={(decision) => onDecide(card, decision)}
                      />
                    </div>
                  </Table.Td>
                ))}
              </Table.Tr>
            )}
            {rows.map((row) => (
              <Table.Tr key={row.key}>
                <Table.Th scope="row" className={classes.label}>
                  {row.label}
                </Table.Th>
                {columns.map((column) => (
                  <Table.Td key={column.card.id} className={classes.cell}>
                    {content(row, column)}
                  </Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </Modal>
  );
}

interface Column {
  card: ApplicationCard;
  detail: Application | undefined;
}

interface Row {
  key: string;
  label: string;
  /** From the card, there at once. */
  cell?: (column: Column) => ReactNode;
  /** From the application, once it is read. */
  detail?: (detail: Application) => ReactNode;
}

function content(row: Row, column: Column): ReactNode {
  if (row.cell) return row.cell(column);
  if (column.detail === undefined) return <Skeleton height={14} width="70%" />;
  return row.detail?.(column.detail) || '–';
}

/** Marks the highest of the compared values in words and weight, not by colour alone. */
function best(
  columns: readonly Column[],
  value: (column: Column) => number,
  column: Column,
  shown: string,
  t: (key: 'compare.best') => string,
): ReactNode {
  const highest = columns.every((other) => other.card.id === column.card.id || value(other) < value(column));
  return highest ? (
    <>
      <b>{shown}</b> <span className={classes.best}>{t('compare.best')}</span>
    </>
  ) : (
    shown
  );
}

function questionsOf(columns: readonly Column[]): string[] {
  return [...new Set(columns.flatMap(({ detail }) => detail?.answers.map(({ question }) => question) ?? []))];
}
