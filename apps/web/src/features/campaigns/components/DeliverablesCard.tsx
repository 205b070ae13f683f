import { Button, Collapse, SegmentedControl, Select, Table } from '@mantine/core';
import { allowedMixes, DELIVERABLES_TABLE, type DeliverablesOwed, type DeliverablesRow } from '@app/rules';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney, type Money } from '../../../shared/i18n/format.js';
import { IconAlert, IconChevronDown, IconImage, IconInfo, IconPlay, IconVideo, type Icon } from '../../../shared/ui/icons.js';
import { useCampaignText } from '../campaigns.format.js';
import type { DeliverablesReason, Mix, PostKind } from '../campaigns.types.js';
import { exchanges, mixOf, owedFor } from '../wizard/rules.js';
import { useDraft } from '../wizard/wizard-context.js';
import classes from './DeliverablesCard.module.css';

const eur = (amountMinor: number): Money => ({ amountMinor, currency: 'EUR' });

/** The reason of the rules in the API's words. */
function reasonOf(owed: DeliverablesOwed): DeliverablesReason {
  const { code, totalMinorEur, minimumMinorEur, nextRowFromMinorEur } = owed.reason;
  return {
    code,
    total: eur(totalMinorEur),
    minimum: eur(minimumMinorEur),
    nextRowFrom: nextRowFromMinorEur === null ? null : eur(nextRowFromMinorEur),
  };
}

/** Lowest total of a row. */
function rowFrom(rows: readonly DeliverablesRow[], upTo: number | null): number {
  const index = rows.findIndex((row) => row.upTo === upTo);
  return (rows[index - 1]?.upTo ?? -1) + 1;
}

/** What each creator owes, computed while typing, with the reason, the exchange and the whole table (CAM-4). */
export function DeliverablesCard() {
  const { t, i18n } = useTranslation('campaigns-brief');
  const text = useCampaignText();
  const { draft, set, wizard } = useDraft();
  const [table, setTable] = useState(false);
  const owed = owedFor(draft, wizard.campaign.deliverables.rate);
  const mix = mixOf(draft, owed);
  const full = exchanges(owed);
  const choices = allowedMixes(owed);
  const key = ({ stories, posts, videos }: Mix): string => `${stories}-${posts}-${videos}`;
  const isFull = full.some((choice) => key(choice) === key(mix));

  const choose = (value: string | null): void => {
    const choice = choices.find((candidate) => key(candidate) === value);
    if (choice === undefined) return;
    set('mix', key(choice) === key(owed) ? null : choice);
  };

  return (
    <div className={classes.card} data-short={owed.launchable ? undefined : true}>
      <div className={classes.head}>
        <span className={classes.label}>{t('deliverables.each')}</span>
        {owed.launchable ? (
          <div className={classes.counts} aria-live="polite">
            <Count icon={IconPlay} number={mix.stories} label={t('deliverables.stories', { count: mix.stories })} />
            <Count icon={IconImage} number={mix.posts} label={t(`deliverables.${draft.postKind}`, { count: mix.posts })} />
            <Count icon={IconVideo} number={mix.videos} label={t('deliverables.videos', { count: mix.videos })} />
          </div>
        ) : (
          <div className={classes.none}>{t('deliverables.none')}</div>
        )}
      </div>
      <p className={classes.reason}>
        {owed.launchable ? <IconInfo size={16} /> : <IconAlert size={16} />}
        <span>
          {text.reason(reasonOf(owed), rowFrom(DELIVERABLES_TABLE.rows, owed.row.upTo), text.mix(owed, 'free'))}
          {owed.reason.daysAfterEvent !== null && owed.launchable && ` ${t('deliverables.event', { count: owed.reason.daysAfterEvent })}`}
        </span>
      </p>

      {owed.launchable && draft.type === 'tiktok' && choices.length > 1 && (
        <div className={classes.controls}>
          <div role="group" aria-label={t('deliverables.videoChoice')}>
            <span className={classes.small}>{t('deliverables.videoChoice')}</span>
            <div className={classes.chips}>
              {choices.map((choice) => (
                <button
                  key={key(choice)}
                  type="button"
                  className={classes.chip}
                  aria-pressed={key(choice) === key(mix)}
                  onClick={() => choose(key(choice))}
                >
                  {text.mix(choice, 'free')}
                </button>
              ))}
            </div>
          </div>
        </div>
      )}
      {owed.launchable && draft.type === 'instagram' && (
        <div className={classes.controls}>
          {full.length > 1 && (
            <div role="group" aria-label={t('deliverables.exchange')}>
              <span className={classes.small}>{t('deliverables.exchange')}</span>
              <div className={classes.chips}>
                {full.map((choice) => (
                  <button
                    key={key(choice)}
                    type="button"
                    className={classes.chip}
                    aria-pressed={key(choice) === key(mix)}
                    onClick={() => choose(key(choice))}
                  >
                    {text.mix(choice, 'free')}
                  </button>
                ))}
              </div>
            </div>
          )}
          <div className={classes.two}>
            {mix.posts > 0 && (
              <div>
                <span className={classes.small} id="post-kind">
                  {t('deliverables.postKind')}
                </span>
                <SegmentedControl
                  aria-labelledby="post-kind"
                  size="xs"
                  fullWidth
                  value={draft.postKind}
                  onChange={(value) => set('postKind', value as PostKind)}
                  data={(['free', 'post', 'reel'] as const).map((value) => ({ value, label: t(`postKinds.${value}`) }))}
                />
              </div>
            )}
            <Select
              size="xs"
              label={t('deliverables.less')}
              placeholder={t('deliverables.lessHint')}
              data={choices
                .filter((choice) => !full.includes(choice))
                .map((choice) => ({ value: key(choice), label: text.mix(choice, 'free') }))}
              value={isFull ? null : key(mix)}
              onChange={choose}
              allowDeselect={false}
              disabled={choices.length <= full.length}
            />
          </div>
        </div>
      )}

      <Button
        variant="subtle"
        size="compact-xs"
        color="gray"
        onClick={() => setTable(!table)}
        aria-expanded={table}
        rightSection={<IconChevronDown size={14} />}
      >
        {t(table ? 'deliverables.hideTable' : 'deliverables.showTable', { version: owed.tableVersion })}
      </Button>
      <Collapse expanded={table}>
        {table && (
          <Table mt="xs" fz="xs" verticalSpacing={6} horizontalSpacing="xs">
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{t('deliverables.tableTotal')}</Table.Th>
                <Table.Th>{t('deliverables.tableOwed')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {DELIVERABLES_TABLE.rows.map((row, index) => {
                const from = formatMoney(eur(rowFrom(DELIVERABLES_TABLE.rows, row.upTo)), i18n.language);
                const mixOfRow = draft.type === 'tiktok' ? row.tiktok : row.instagram;
                return (
                  <Table.Tr key={index} data-current={row.upTo === owed.row.upTo || undefined} className={classes.row}>
                    <Table.Td>
                      {row.upTo === null
                        ? t('deliverables.tableFrom', { from })
                        : t('deliverables.tableRange', { from, to: formatMoney(eur(row.upTo), i18n.language) })}
                    </Table.Td>
                    <Table.Td>
                      {mixOfRow === null ? t('deliverables.tableNone') : text.mix({ stories: 0, posts: 0, videos: 0, ...mixOfRow }, 'free')}
                    </Table.Td>
                  </Table.Tr>
                );
              })}
            </Table.Tbody>
          </Table>
        )}
      </Collapse>
    </div>
  );
}

function Count({ icon: Glyph, number, label }: { icon: Icon; number: number; label: string }) {
  if (number === 0) return null;
  return (
    <span className={classes.count}>
      <Glyph size={18} />
      <strong>{number}</strong> {label}
    </span>
  );
}
