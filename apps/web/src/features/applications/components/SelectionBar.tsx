import { Button, Popover, Tooltip, UnstyledButton } from '@mantine/core';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconAlert, IconArrowRight, IconCheckCircle, IconInfo } from '../../../shared/ui/icons.js';
import { MoneyText, NumberText } from '../../../shared/ui/MoneyText.js';
import type { BlockerCode, ReviewCampaign, Selection, SelectionBlocker } from '../applications.types.js';
import classes from './SelectionBar.module.css';

interface SelectionBarProps {
  selection: Selection;
  campaign: ReviewCampaign;
  onConfirm: () => void;
  onShowAccepted: () => void;
  /** Link to the collaborations, shown once there are some. */
  toCollaborations: ReactNode;
  toSettings: ReactNode;
}

/** "7 of 12 places · product cost · cash · expected reach", what keeps the selection from being confirmed, and the button (APP-2). */
export function SelectionBar({ selection, campaign, onConfirm, onShowAccepted, toCollaborations, toSettings }: SelectionBarProps) {
  const { t } = useTranslation('applications');
  const format = useFormat();
  // On phones the figures are folded away, so that the bar leaves room for the list.
  const [unfolded, setUnfolded] = useState(false);
  const open = campaign.state === 'application' || campaign.state === 'running' || campaign.state === 'paused';
  if (!open) {
    if (selection.confirmed === 0) return null;
    return (
      <aside className={classes.bar} aria-label={t('bar.label')}>
        <span className={classes.done}>
          <IconCheckCircle />
          <strong>{t('bar.confirmed')}</strong> {t('bar.confirmedText', { count: selection.confirmed })}
        </span>
        {toCollaborations}
      </aside>
    );
  }
  const used = selection.accepted + selection.openCollaborations;
  const over = used - selection.places;
  return (
    <aside className={classes.bar} aria-label={t('bar.label')}>
      <Blockers selection={selection} onShowAccepted={onShowAccepted} toSettings={toSettings} />
      <div className={classes.places}>
        <strong>{t('bar.places', { used: format.number(used), places: format.number(selection.places) })}</strong>
        <Meter used={used} places={selection.places} label={t('bar.label')} />
        <span className={classes.small} data-over={over > 0 || undefined}>
          {over > 0
            ? t('bar.over', { count: over })
            : selection.offersOpen > 0
              ? t('bar.asked', { count: selection.offersOpen })
              : selection.openCollaborations > 0
                ? t('bar.running', { count: selection.openCollaborations })
                : t('bar.undecided', { count: selection.undecided })}
        </span>
      </div>
      <button type="button" className={classes.fold} aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        {t('bar.details')}
      </button>
      <dl className={classes.facts} data-unfolded={unfolded || undefined}>
        <Fact
          label={selection.productCostIsRetailValue ? t('bar.productRetail') : t('bar.productCost')}
          note={selection.productCostIsRetailValue ? t('bar.productRetailNote') : undefined}
        >
          <MoneyText value={selection.productCost} />
        </Fact>
        <Fact label={t('bar.cash')}>
          <MoneyText value={selection.cash} />
        </Fact>
        <Fact label={t('bar.reach')} note={t('bar.reachNote')}>
          <NumberText value={selection.expectedReach} compact />
        </Fact>
        {selection.planLimit !== null && (
          <Fact label={t('bar.plan')} note={selection.referred > 0 ? t('bar.planNote', { count: selection.referred }) : undefined}>
            {t('bar.planUsed', { used: format.number(selection.planUsed), limit: format.number(selection.planLimit) })}
          </Fact>
        )}
      </dl>
      <div className={classes.act}>
        <Button onClick={onConfirm} disabled={!selection.can.confirmSelection} rightSection={<IconArrowRight size={16} />}>
          {t('bar.confirm')}
        </Button>
        {campaign.applicationEndsAt !== null && campaign.state === 'application' && (
          <span className={classes.until}>
            {t('bar.until', {
              date: format.date(campaign.applicationEndsAt, { style: 'weekdayTime', zone: campaign.timeZone, exclusiveEnd: true }),
            })}
          </span>
        )}
      </div>
    </aside>
  );
}

function Meter({ used, places, label }: { used: number; places: number; label: string }) {
  return (
    <span
      className={classes.meter}
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(places, used)}
      aria-valuenow={used}
      data-over={used > places || undefined}
    >
      <span style={{ width: `${places === 0 ? 0 : Math.min(100, (used / places) * 100)}%` }} />
    </span>
  );
}

function Fact({ label, note, children }: { label: string; note?: string | undefined; children: ReactNode }) {
  return (
    <div className={classes.fact}>
      <dt>
        {label}
        {note !== undefined && (
          <Tooltip label={note} multiline w={240} events={{ hover: true, focus: true, touch: true }}>
            <UnstyledButton className={classes.info} aria-label={`${label}: ${note}`}>
              <IconInfo size={13} />
            </UnstyledButton>
          </Tooltip>
        )}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}

/** What is put right among the accepted ones. */
const ABOUT_ACCEPTED: readonly BlockerCode[] = [
  'applications.places-exceeded',
  'applications.terms-outdated',
  'applications.offers-open',
  'applications.cash-unanswered',
];

/** The most fundamental obstacle in words; further ones behind it. */
function Blockers({ selection, onShowAccepted, toSettings }: Pick<SelectionBarProps, 'selection' | 'onShowAccepted' | 'toSettings'>) {
  const { t } = useTranslation('applications');
  const [first, ...rest] = selection.blockers;
  if (first === undefined) {
    return selection.can.confirmSelection ? null : <div className={classes.blocker}>{t('bar.noPermission')}</div>;
  }
  return (
    <div className={classes.blocker} role="status">
      <span>
        <IconAlert size={15} /> <BlockerText blocker={first} />
      </span>
      {first.code === 'applications.plan-required' && toSettings}
      {ABOUT_ACCEPTED.includes(first.code) && (
        <button type="button" className={classes.more} onClick={onShowAccepted}>
          {t('blocker.showAccepted')}
        </button>
      )}
      {rest.length > 0 && (
        <Popover width={320} position="top-end" withArrow>
          <Popover.Target>
            <button type="button" className={classes.more}>
              +{rest.length}
            </button>
          </Popover.Target>
          <Popover.Dropdown>
            <ul className={classes.list}>
              {rest.map((blocker) => (
                <li key={blocker.code}>
                  <BlockerText blocker={blocker} />
                </li>
              ))}
            </ul>
          </Popover.Dropdown>
        </Popover>
      )}
    </div>
  );
}

/** Why a selection cannot be confirmed, in words. */
export function BlockerText({ blocker }: { blocker: SelectionBlocker }) {
  const { t } = useTranslation('applications');
  const { limit, used } = blocker;
  switch (blocker.code) {
    case 'applications.selection-not-confirmable':
      return t('blocker.selection-not-confirmable');
    case 'applications.selection-empty':
      return t('blocker.selection-empty');
    case 'applications.terms-outdated':
      return t('blocker.terms-outdated', { count: blocker.applicationIds?.length ?? 1 });
    case 'applications.offers-open':
      return t('blocker.offers-open', { count: blocker.applicationIds?.length ?? 1 });
    case 'applications.cash-unanswered':
      return t('blocker.cash-unanswered', { count: blocker.applicationIds?.length ?? 1 });
    case 'applications.places-exceeded':
      return t('blocker.places-exceeded', { limit, used });
    case 'applications.plan-required':
      return t('blocker.plan-required');
    case 'applications.limit-reached':
      return t(blocker.referred ? 'blocker.limit-reached-referred' : 'blocker.limit-reached', {
        limit,
        used,
        count: blocker.referred ?? 0,
      });
  }
}
