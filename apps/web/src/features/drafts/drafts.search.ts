import { DRAFT_VIEWS, type DraftView } from './drafts.format.js';

/** The address of the drafts of a campaign: which ones, and the draft beside the queue. */
export interface DraftsSearch {
  show?: DraftView;
  draft?: string;
}

const UUID = /^[0-9a-f-]{36}$/i;

/** What the address says; anything that is no view or no id is left out, because somebody may have written it by hand. */
export function draftsSearch({ show, draft }: { show?: unknown; draft?: unknown }): DraftsSearch {
  const view = DRAFT_VIEWS.find((each) => each === show);
  return { ...(view ? { show: view } : {}), ...(typeof draft === 'string' && UUID.test(draft) ? { draft } : {}) };
}
