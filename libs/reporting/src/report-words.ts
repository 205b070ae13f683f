import type { CampaignState, CollaborationState, ContentKind } from '@app/rules';

/** Readers never see the database's words; a new state does not compile without its word. */
interface StateWords {
  zone: string;
  states: Record<CampaignState | CollaborationState, string>;
  contentStates: Partial<Record<string, string>>;
  kinds: Record<ContentKind, string>;
  sources: Partial<Record<string, string>>;
}

/** The words the screens use for the same things. */
export const STATE_WORDS: Readonly<Record<'en' | 'de', StateWords>> = {
  en: {
    zone: 'Times in',
    states: {
      draft: 'Draft',
      scheduled: 'Scheduled',
      application: 'Applications open',
      preparation: 'Preparation',
      active: 'Active',
      running: 'Running',
      paused: 'Paused',
      closing: 'Closing',
      completed: 'Completed',
      cancelled: 'Cancelled',
      preparing: 'Preparing',
      overdue: 'Overdue',
      fulfilled: 'Delivered',
      partly_fulfilled: 'Partly delivered',
      no_show: 'Not delivered',
      ended_by_agreement: 'Ended by agreement',
      removed: 'Removed',
    },
    contentStates: {
      matched: 'Delivered',
      incomplete: 'Something is missing',
      too_early: 'Too early',
      extra: 'Extra',
      waived: 'Accepted as it is',
      removed: 'Removed',
      offered: 'Waits for the creator',
    },
    kinds: { story: 'Story', post: 'Post', reel: 'Reel', video: 'Video' },
    sources: { api: 'Instagram', webhook: 'Instagram', manual: 'Typed in', screenshot: 'Screenshot' },
  },
  de: {
    zone: 'Zeiten in',
    states: {
      draft: 'Entwurf',
      scheduled: 'Geplant',
      application: 'Bewerbung offen',
      preparation: 'Vorbereitung',
      active: 'Aktiv',
      running: 'Läuft',
      paused: 'Pausiert',
      closing: 'Abschluss',
      completed: 'Abgeschlossen',
      cancelled: 'Abgesagt',
      preparing: 'In Vorbereitung',
      overdue: 'Überfällig',
      fulfilled: 'Geliefert',
      partly_fulfilled: 'Teilweise geliefert',
      no_show: 'Nicht geliefert',
      ended_by_agreement: 'Einvernehmlich beendet',
      removed: 'Entfernt',
    },
    contentStates: {
      matched: 'Geliefert',
      incomplete: 'Etwas fehlt',
      too_early: 'Zu früh',
      extra: 'Zusätzlich',
      waived: 'So akzeptiert',
      removed: 'Entfernt',
      offered: 'Wartet auf Creator',
    },
    kinds: { story: 'Story', post: 'Beitrag', reel: 'Reel', video: 'Video' },
    sources: { api: 'Instagram', webhook: 'Instagram', manual: 'Eingetippt', screenshot: 'Screenshot' },
  },
};
