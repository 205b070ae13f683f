import { compact, oneOf, text } from './search.js';

const APPLICATION_STATES = ['applied', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'confirmed', 'closed', 'all'] as const;
const APPLICATION_SORTS = ['-appliedAt', 'appliedAt', '-followers', 'followers', '-engagementRate', 'engagementRate', 'position'] as const;

const COLLABORATION_VIEWS = ['open', 'overdue', 'done', 'ended'] as const;
const PARCELS = ['waiting', 'sent', 'received', 'changed'] as const;

const DRAFT_VIEWS = ['waiting', 'changes', 'approved', 'closed'] as const;

type Raw = Record<string, unknown>;
type Word<T extends readonly string[]> = T[number] | undefined;

export interface ApplicationsSearch {
  state?: Word<typeof APPLICATION_STATES>;
  q?: string | undefined;
  sort?: Word<typeof APPLICATION_SORTS>;
  application?: string | undefined;
}

export interface CollaborationsSearch {
  state?: Word<typeof COLLABORATION_VIEWS>;
  parcel?: Word<typeof PARCELS>;
  q?: string | undefined;
  collaboration?: string | undefined;
}

export interface DraftsSearch {
  show?: Word<typeof DRAFT_VIEWS>;
  draft?: string | undefined;
}

/** Address of the applications tab: filter, search, order, chosen application. */
export function applicationsSearch(search: Raw): ApplicationsSearch {
  return compact({
    state: oneOf(APPLICATION_STATES, search['state']),
    q: text(search['q']),
    sort: oneOf(APPLICATION_SORTS, search['sort']),
    application: text(search['application']),
  });
}

/** Address of the collaborations tab: filters, search, the collaboration in the drawer. */
export function collaborationsSearch(search: Raw): CollaborationsSearch {
  return compact({
    state: oneOf(COLLABORATION_VIEWS, search['state']),
    parcel: oneOf(PARCELS, search['parcel']),
    q: text(search['q']),
    collaboration: text(search['collaboration']),
  });
}

const UUID = /^[0-9a-f-]{36}$/i;

/** Address of the drafts tab: which ones, and the draft beside the queue (CAM-7). */
export function draftsSearch(search: Raw): DraftsSearch {
  const draft = text(search['draft']);
  return compact({ show: oneOf(DRAFT_VIEWS, search['show']), draft: draft !== undefined && UUID.test(draft) ? draft : undefined });
}
