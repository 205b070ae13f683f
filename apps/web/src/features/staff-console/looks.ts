import {
  IconAlert,
  IconBolt,
  IconBuilding,
  IconCampaign,
  IconCheck,
  IconCheckCircle,
  IconClock,
  IconCross,
  IconCrossCircle,
  IconFlag,
  IconInbox,
  IconLock,
  IconParcel,
  IconSkip,
  IconStar,
  IconUndo,
  IconUser,
  type Icon,
} from '../../shared/ui/icons.js';
import type { Tone } from '../../shared/ui/tone.js';
import type { Kind, StaffApplication, StaffCollaboration, StaffDraft } from './staff-console.queries.js';

type Look = { tone: Tone; icon: Icon };

export const COLLABORATION_LOOK: Record<StaffCollaboration['state'], Look> = {
  preparing: { tone: 'amber', icon: IconParcel },
  active: { tone: 'green', icon: IconBolt },
  overdue: { tone: 'red', icon: IconAlert },
  fulfilled: { tone: 'teal', icon: IconCheck },
  partly_fulfilled: { tone: 'yellow', icon: IconFlag },
  no_show: { tone: 'red', icon: IconCrossCircle },
  ended_by_agreement: { tone: 'gray', icon: IconSkip },
  removed: { tone: 'gray', icon: IconCross },
  completed: { tone: 'dark', icon: IconCheckCircle },
};

export const DRAFT_LOOK: Record<StaffDraft['state'], Look> = {
  submitted: { tone: 'blue', icon: IconInbox },
  changes_requested: { tone: 'amber', icon: IconUndo },
  approved: { tone: 'green', icon: IconCheck },
  withdrawn: { tone: 'gray', icon: IconCross },
  closed: { tone: 'gray', icon: IconSkip },
};

export const APPLICATION_LOOK: Record<StaffApplication['state'], Look> = {
  applied: { tone: 'blue', icon: IconInbox },
  accepted: { tone: 'green', icon: IconCheck },
  waitlisted: { tone: 'amber', icon: IconClock },
  declined: { tone: 'red', icon: IconCross },
  withdrawn: { tone: 'gray', icon: IconUndo },
  confirmed: { tone: 'dark', icon: IconCheckCircle },
  closed: { tone: 'gray', icon: IconLock },
};

export const KIND_LOOK: Record<Kind, Look> = {
  organisation: { tone: 'indigo', icon: IconBuilding },
  brand: { tone: 'teal', icon: IconStar },
  creator: { tone: 'amber', icon: IconUser },
  campaign: { tone: 'blue', icon: IconCampaign },
};

/** Reasons the platform and brands' buttons write; what people wrote is shown as it is. */
const REASON_CODES = [
  'selection_not_confirmed',
  'no_decision',
  'paused_too_long',
  'paused_by_brand',
  'closed_by_brand',
  'cancelled_by_brand',
] as const;

export const reasonCode = (reason: string): (typeof REASON_CODES)[number] | undefined => REASON_CODES.find((code) => code === reason);

/** Whether people wrote this reason; codes are one word in small letters. */
export const isWritten = (reason: string): boolean => !/^[a-z_-]+$/.test(reason);

export const isOpen = ({ state }: StaffCollaboration): boolean => state === 'preparing' || state === 'active' || state === 'overdue';
