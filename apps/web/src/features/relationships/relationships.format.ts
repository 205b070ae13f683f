import {
  IconAlert,
  IconChat,
  IconCheck,
  IconCheckCircle,
  IconClock,
  IconCross,
  IconCrossCircle,
  IconFlag,
  IconHeart,
  IconHistory,
  IconInbox,
  IconMail,
  IconPencil,
  IconSend,
  IconStar,
  type Icon,
} from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { RelationStage, TimelineEntry } from './relationships.types.js';

export const STAGE_LOOK: Record<RelationStage, { tone: Tone; icon: Icon }> = {
  none: { tone: 'gray', icon: IconCross },
  outreach: { tone: 'indigo', icon: IconSend },
  negotiation: { tone: 'blue', icon: IconChat },
  awaiting_post: { tone: 'amber', icon: IconClock },
  posted: { tone: 'green', icon: IconCheckCircle },
  ambassador: { tone: 'accent', icon: IconHeart },
};

export const ENTRY_LOOK: Record<TimelineEntry['kind'], { tone: Tone; icon: Icon }> = {
  invited: { tone: 'indigo', icon: IconMail },
  invitation_declined: { tone: 'gray', icon: IconCross },
  applied: { tone: 'blue', icon: IconInbox },
  accepted: { tone: 'green', icon: IconCheck },
  declined: { tone: 'gray', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconCross },
  confirmed: { tone: 'green', icon: IconCheckCircle },
  fulfilled: { tone: 'green', icon: IconFlag },
  partly_fulfilled: { tone: 'amber', icon: IconFlag },
  no_show: { tone: 'red', icon: IconAlert },
  ended: { tone: 'gray', icon: IconCrossCircle },
  removed: { tone: 'red', icon: IconCrossCircle },
  rated: { tone: 'yellow', icon: IconStar },
  messages: { tone: 'blue', icon: IconChat },
  stage: { tone: 'accent', icon: IconHistory },
  note: { tone: 'yellow', icon: IconPencil },
  task: { tone: 'teal', icon: IconCheck },
};

/** The reader's own calendar day of an instant, `YYYY-MM-DD`. */
export function dayOf(instant: number): string {
  const date = new Date(instant);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** How a task's day lies to today. */
export function dueOf(dueOn: string, today: string): 'late' | 'today' | 'later' {
  return dueOn < today ? 'late' : dueOn === today ? 'today' : 'later';
}

/** Noon of a calendar day, for the formats of instants: in every zone the same day. */
export const noonOf = (day: string): string => `${day}T12:00:00`;
