import { compact, oneOf, text } from './search.js';

const APPLICATION_STATES = ['applied', 'accepted', 'waitlisted', 'declined', 'withdrawn', 'confirmed', 'closed', 'all'] as const;
const APPLICATION_SORTS = ['-appliedAt', 'appliedAt', '-followers', 'followers', '-engagementRate', 'engagementRate', 'position'] as const;

const COLLABORATION_VIEWS = ['open', 'overdue', 'done', 'ended'] as const;
const PARCELS = ['waiting', 'sent', 'received', 'changed'] as const;

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
