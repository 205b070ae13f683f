import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../../shared/i18n/use-format.js';
import { IconCheckCircle, IconClock } from '../../../shared/ui/icons.js';
import { SettingsSection } from '../../../shared/ui/SettingsSection.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import { COLLABORATION_LOOK, isWritten } from '../looks.js';
import type { HistoryRow, StaffCollaboration, StaffCollaborationDetail } from '../staff-console.queries.js';
import { Part } from './CampaignRecord.js';
import classes from './Console.module.css';
import { DraftRows } from './DraftRows.js';

/** Everything staff see of a collaboration; `seesAll`: the role opens the pages of organisations and creators. */
export function CollaborationRecord({ collaboration, seesAll }: { collaboration: StaffCollaborationDetail; seesAll: boolean }) {
  const { t } = useTranslation('staff-console');
  return (
    <>
      <Facts collaboration={collaboration} seesAll={seesAll} />
      <Part title={t('collaboration.deadlines')} empty={t('collaboration.noDeadlines')} count={collaboration.deadlines.length}>
        <Deadlines collaboration={collaboration} />
      </Part>
      {collaboration.drafts.length > 0 && (
        <Part title={t('draft.title')} empty="" count={collaboration.drafts.length}>
          <DraftRows collaboration={collaboration} />
        </Part>
      )}
      <Part title={t('campaign.history')} empty={t('campaign.noHistory')} count={collaboration.history.length}>
        <Timeline collaboration={collaboration} />
      </Part>
    </>
  );
}

function Facts({ collaboration, seesAll }: { collaboration: StaffCollaborationDetail; seesAll: boolean }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const { creator, campaign, organisation, brand, timeZone: zone } = collaboration;
  const date = (value: string | null, exclusiveEnd: boolean): string | null =>
    value === null ? null : format.date(value, { zone, exclusiveEnd });
  const facts: Array<[string, ReactNode]> = [
    [
      t('collaboration.campaign'),
      <Link key="campaign" to="/staff/campaigns/$id" params={{ id: campaign.id }} className={classes.link}>
        {campaign.name}
      </Link>,
    ],
    [
      t('kinds.creator'),
      seesAll ? (
        <Link to="/staff/creators/$id" params={{ id: creator.id }} className={classes.link}>
          {creator.name}
        </Link>
      ) : (
        creator.name
      ),
    ],
    [
      t('campaign.organisation'),
      seesAll ? (
        <Link to="/staff/organisations/$id" params={{ id: organisation.id }} className={classes.link}>
          {organisation.name}
        </Link>
      ) : (
        organisation.name
      ),
    ],
    [t('campaign.brand'), brand.name],
    [t('collaboration.confirmed'), date(collaboration.confirmedAt, false)],
    [t('collaboration.deliverables'), t('delivered', { done: collaboration.deliverablesDone, total: collaboration.deliverablesTotal })],
    [t('collaboration.deadline'), date(collaboration.deadlineAt, true)],
    [t('collaboration.ownDays'), collaboration.ownDays > 0 ? t('collaboration.more', { count: collaboration.ownDays }) : null],
    [t('collaboration.clockStopped'), date(collaboration.clockStopped?.since ?? null, false)],
    [t('collaboration.grace'), collaboration.state === 'overdue' ? date(collaboration.graceEndsAt, true) : null],
    [t('collaboration.fault'), collaboration.fault === null ? null : t(`fault.${collaboration.fault}`)],
    [t('dialog.compensation'), collaboration.compensation === null ? null : format.money(collaboration.compensation)],
  ];
  return (
    <SettingsSection title={t('campaign.facts')}>
      <dl className={classes.facts}>
        {facts
          .filter(([, value]) => value !== null)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </SettingsSection>
  );
}

/** What happens when, in the campaign's time; what is over is ticked. */
function Deadlines({ collaboration: { deadlines, timeZone: zone } }: { collaboration: StaffCollaborationDetail }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {deadlines.map(({ kind, at, state, text }) => (
        <li key={`${kind}${at}`} className={classes.row}>
          <span className={classes.words}>
            <span>{text}</span>
            <span className={classes.hint}>{format.date(at, { zone, exclusiveEnd: true })}</span>
          </span>
          <ToneBadge
            size="sm"
            {...(state === 'done' ? { tone: 'green', icon: IconCheckCircle } : { tone: 'blue', icon: IconClock })}
            label={t(`collaboration.${state}`)}
          />
        </li>
      ))}
    </ul>
  );
}

const isClock = (event: string): event is 'clock-stopped' | 'clock-started' => event === 'clock-stopped' || event === 'clock-started';

/** Changes of state, of the deadline and of the clock; the newest first. */
function Timeline({ collaboration: { history, extensions, timeZone: zone } }: { collaboration: StaffCollaborationDetail }) {
  const { t } = useTranslation('staff-console');
  const format = useFormat();
  const who = ({ by, name }: Pick<HistoryRow, 'by' | 'name'>): string =>
    name === null ? t(`by.${by}`) : by === 'staff' ? t('byStaff', { name }) : name;
  const rows = [
    ...history.map((row) => ({ ...row, said: isClock(row.event) ? t(`clock.${row.event}`) : null })),
    ...extensions.map(({ toDeadline, days, ...row }) => ({
      ...row,
      event: 'extension',
      to: null,
      said:
        toDeadline === null
          ? t('collaboration.more', { count: days ?? 0 })
          : t('collaboration.movedTo', { date: format.date(toDeadline, { zone, exclusiveEnd: true }) }),
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <ul className={classes.list}>
      {rows.map(({ at, event, reason, to, said, ...row }) => (
        <li key={`${at}${event}${to ?? ''}`} className={classes.row}>
          <span className={classes.words}>
            <span>{format.date(at, { style: 'dateTime' })}</span>
            <span className={classes.hint}>
              {[who(row), reason !== null && isWritten(reason) ? reason : null].filter(Boolean).join(' · ')}
            </span>
          </span>
          {said === null ? (
            <ToneBadge
              size="sm"
              {...COLLABORATION_LOOK[to as StaffCollaboration['state']]}
              label={t(`state.${to as StaffCollaboration['state']}`)}
            />
          ) : (
            <span className={classes.hint}>{said}</span>
          )}
        </li>
      ))}
    </ul>
  );
}
