import { Skeleton } from '@mantine/core';
import { useQueries } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useNow } from '../../../shared/clock/use-now.js';
import { Countdown } from '../../../shared/ui/DateText.js';
import {
  IconAlert,
  IconChat,
  IconCheckCircle,
  IconChevronRight,
  IconEye,
  IconInbox,
  IconParcel,
  IconPlay,
  IconSend,
  IconUsers,
  type Icon,
} from '../../../shared/ui/icons.js';
import { toneColors, type Tone } from '../../../shared/ui/tone.js';
import {
  freePlacesQuery,
  overdueQuery,
  selectionCountsQuery,
  waitingDraftsQuery,
  waitingGiftsQuery,
  waitingParcelsQuery,
} from '../campaigns.queries.js';
import type { CampaignRow } from '../campaigns.types.js';
import { countsNeeded, today, type Task, type TaskKind } from '../today.js';
import classes from './Today.module.css';

const LOOK: Record<TaskKind, { icon: Icon; tone: Tone; tab: 'applications' | 'questions' | 'drafts' | 'collaborations' | null }> = {
  decide: { icon: IconInbox, tone: 'blue', tab: 'applications' },
  answer: { icon: IconChat, tone: 'blue', tab: 'questions' },
  confirm: { icon: IconCheckCircle, tone: 'accent', tab: 'applications' },
  confirmBatch: { icon: IconCheckCircle, tone: 'accent', tab: 'applications' },
  quiet: { icon: IconUsers, tone: 'gray', tab: null },
  reactivate: { icon: IconPlay, tone: 'yellow', tab: null },
  places: { icon: IconUsers, tone: 'accent', tab: 'applications' },
  drafts: { icon: IconEye, tone: 'accent', tab: 'drafts' },
  ship: { icon: IconParcel, tone: 'amber', tab: 'collaborations' },
  voucher: { icon: IconSend, tone: 'amber', tab: 'collaborations' },
  access: { icon: IconSend, tone: 'amber', tab: 'collaborations' },
  overdue: { icon: IconAlert, tone: 'red', tab: 'collaborations' },
};
const MOST = 8;

interface TodayProps {
  /** Campaigns that are under way. */
  rows: readonly CampaignRow[];
  sees: { applications: boolean; collaborations: boolean; contents: boolean };
  empty: ReactNode;
}

/** What needs the brand today, the most urgent first (BRA-2). */
export function Today({ rows, sees, empty }: TodayProps) {
  const { t } = useTranslation('campaigns');
  const now = useNow();
  const asked = rows.map((row) => {
    const needs = countsNeeded(row);
    return {
      row,
      selection: needs.selection && sees.applications,
      parcels: needs.parcels && sees.collaborations,
      gifts: needs.gifts && sees.collaborations,
      overdue: needs.overdue && sees.collaborations,
      drafts: needs.drafts && sees.contents,
      places: needs.places && sees.applications,
    };
  });
  const selections = useQueries({ queries: asked.map(({ row, selection }) => ({ ...selectionCountsQuery(row.id), enabled: selection })) });
  const parcels = useQueries({ queries: asked.map(({ row, parcels: wanted }) => ({ ...waitingParcelsQuery(row.id), enabled: wanted })) });
  const gifts = useQueries({ queries: asked.map(({ row, gifts: wanted }) => ({ ...waitingGiftsQuery(row.id), enabled: wanted })) });
  const overdue = useQueries({ queries: asked.map(({ row, overdue: wanted }) => ({ ...overdueQuery(row.id), enabled: wanted })) });
  const drafts = useQueries({ queries: asked.map(({ row, drafts: wanted }) => ({ ...waitingDraftsQuery(row.id), enabled: wanted })) });
  const places = useQueries({ queries: asked.map(({ row, places: wanted }) => ({ ...freePlacesQuery(row.id), enabled: wanted })) });
  const loading = [...selections, ...parcels, ...gifts, ...overdue, ...drafts, ...places].some(({ isLoading }) => isLoading);
  const tasks = today(
    rows,
    (row) => {
      const index = rows.indexOf(row);
      return {
        selection: selections[index]?.data,
        parcels: parcels[index]?.data,
        gifts: gifts[index]?.data,
        overdue: overdue[index]?.data,
        drafts: drafts[index]?.data,
        places: places[index]?.data,
      };
    },
    now,
  );

  if (tasks.length === 0) return loading ? <Skeleton height={132} radius="lg" /> : empty;
  return (
    <ul className={classes.tasks}>
      {tasks.slice(0, MOST).map((task) => (
        <TaskLine key={`${task.kind}-${task.row.id}`} task={task} />
      ))}
      {tasks.length > MOST && <li className={classes.more}>{t('today.more', { count: tasks.length - MOST })}</li>}
    </ul>
  );
}

function TaskLine({ task }: { task: Task }) {
  const { t } = useTranslation('campaigns');
  const { icon: Glyph, tone, tab } = LOOK[task.kind];
  const { ink, tint } = toneColors(tone);
  const params = { brandId: task.row.brandId, campaignId: task.row.id };
  const content = (
    <>
      <span className={classes.icon} style={{ color: ink, backgroundColor: tint }}>
        <Glyph size={18} />
      </span>
      <span className={classes.words}>
        <span className={classes.what}>{t(`today.${task.kind}`, { count: task.count })}</span>
        <span className={classes.campaign}>{task.row.title}</span>
      </span>
      {task.until !== null && (
        <span className={classes.until}>
          <Countdown value={task.until} />
        </span>
      )}
      <IconChevronRight size={16} />
    </>
  );
  return (
    <li>
      {tab === null ? (
        <Link to="/b/$brandId/campaigns/$campaignId" params={params} className={classes.task}>
          {content}
        </Link>
      ) : (
        <Link to={`/b/$brandId/campaigns/$campaignId/${tab}`} params={params} className={classes.task}>
          {content}
        </Link>
      )}
    </li>
  );
}
