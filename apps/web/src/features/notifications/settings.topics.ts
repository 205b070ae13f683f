import type { NotificationSetting, NotificationSettingKind } from './settings.queries.js';

export type Topic =
  | 'campaigns'
  | 'applications'
  | 'offers'
  | 'collaborations'
  | 'content'
  | 'shipping'
  | 'messages'
  | 'record'
  | 'accounts'
  | 'team'
  | 'data';

/** Topic of each kind; a kind of the API that has none does not compile. Topics and kinds are shown in this order. */
const TOPICS: Readonly<Record<NotificationSettingKind, Topic>> = {
  'campaign-launched': 'campaigns',
  'campaign-launch-failed': 'campaigns',
  'preparation-began': 'campaigns',
  'campaign-active': 'campaigns',
  'campaign-completed': 'campaigns',
  'campaign-cancelled': 'campaigns',
  'decision-warned': 'campaigns',
  'campaign-paused': 'campaigns',
  'closing-warned': 'campaigns',
  'campaign-closed': 'campaigns',
  'application-submitted': 'applications',
  'application-withdrawn': 'applications',
  'confirmation-warned': 'applications',
  'question-asked': 'applications',
  'invitations-skipped': 'applications',
  'place-freed': 'applications',
  'place-not-taken': 'applications',
  'offer-agreed': 'applications',
  'offer-not-taken': 'applications',
  'cash-answered': 'applications',
  'collaboration-overdue': 'collaborations',
  'collaboration-lost': 'collaborations',
  'draft-submitted': 'collaborations',
  'draft-answer-due': 'collaborations',
  'content-synced': 'collaborations',
  'amendment-accepted': 'collaborations',
  'amendment-refused': 'collaborations',
  'rate-creators': 'collaborations',
  'brand-rated': 'collaborations',
  'shipping-reminded': 'shipping',
  'address-changed': 'shipping',
  'shipment-received': 'shipping',
  'brand-message': 'messages',
  'staff-campaign-cancelled': 'team',
  'staff-campaign-changed': 'team',
  'staff-phase-extended': 'team',
  'staff-application-changed': 'team',
  'staff-collaboration-removed': 'team',
  'staff-collaboration-reopened': 'team',
  'staff-deadline-moved': 'team',
  'application-accepted': 'applications',
  'application-declined': 'applications',
  'application-closed': 'applications',
  'amendment-for-applicant': 'applications',
  'question-answered': 'applications',
  'question-hidden': 'applications',
  'creator-invited': 'offers',
  'place-offered': 'offers',
  'offer-sent': 'offers',
  'offer-ending': 'offers',
  'offer-over': 'offers',
  'offer-changed': 'offers',
  'creator-cash-answered': 'offers',
  'collaboration-confirmed': 'collaborations',
  'window-began': 'collaborations',
  'content-reminded': 'collaborations',
  'creator-overdue': 'collaborations',
  'deadline-moved': 'collaborations',
  'amendment-proposed': 'collaborations',
  'event-place-changed': 'collaborations',
  'creator-fulfilled': 'collaborations',
  'draft-approved': 'content',
  'draft-changes-requested': 'content',
  'draft-revision-due': 'content',
  'content-offered': 'content',
  'content-incomplete': 'content',
  'content-removed': 'content',
  'shipment-sent': 'shipping',
  'hand-over-given': 'shipping',
  'creator-message': 'messages',
  'rate-brand': 'record',
  'rating-published': 'record',
  'level-risen': 'record',
  'level-falling': 'record',
  'level-fallen': 'record',
  'objection-granted': 'record',
  'objection-refused': 'record',
  'eligibility-decided': 'accounts',
  'reconnect-account': 'accounts',
  'account-claimed': 'accounts',
  'account-kept': 'accounts',
  'account-claimed-away': 'accounts',
  'account-claim-granted': 'accounts',
  'account-claim-refused': 'accounts',
  'account-claim-superseded': 'accounts',
  'ugc-application-approved': 'accounts',
  'ugc-application-declined': 'accounts',
  'creator-application-changed': 'team',
  'creator-removed': 'team',
  'creator-reopened': 'team',
  'creator-more-time': 'team',
  'staff-reminder': 'team',
  'data-export-ready': 'data',
};

const ORDER = Object.keys(TOPICS);

export interface TopicGroup {
  audience: NotificationSetting['audience'];
  topic: Topic;
  settings: NotificationSetting[];
}

/** The kinds that these audiences get, by topic; those of everybody come last. */
export function topicGroups(settings: readonly NotificationSetting[], audiences: ReadonlyArray<'brand' | 'creator'>): TopicGroup[] {
  return [...audiences, 'everybody' as const].flatMap((audience) => {
    const own = settings
      .filter((setting) => setting.audience === audience)
      .toSorted((a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind));
    return [...new Set(own.map(({ kind }) => TOPICS[kind]))].map((topic) => ({
      audience,
      topic,
      settings: own.filter(({ kind }) => TOPICS[kind] === topic),
    }));
  });
}
