import { useTranslation } from 'react-i18next';
import classes from './StateBadge.module.css';
import {
  IconBolt,
  IconCalendar,
  IconCheckCircle,
  IconCrossCircle,
  IconFlag,
  IconInbox,
  IconParcel,
  IconPause,
  IconPencil,
  IconPlay,
  type Icon,
} from './icons.js';
import { toneColors, type Tone } from './tone.js';

/** The states of a campaign (CAM-8) with the colours of interface.md. */
export const CAMPAIGN_STATES = {
  draft: { tone: 'gray', icon: IconPencil },
  scheduled: { tone: 'indigo', icon: IconCalendar },
  application: { tone: 'blue', icon: IconInbox },
  preparation: { tone: 'amber', icon: IconParcel },
  active: { tone: 'green', icon: IconBolt },
  running: { tone: 'green', icon: IconPlay },
  paused: { tone: 'yellow', icon: IconPause },
  closing: { tone: 'teal', icon: IconFlag },
  completed: { tone: 'dark', icon: IconCheckCircle },
  cancelled: { tone: 'red', icon: IconCrossCircle },
} as const satisfies Record<string, { tone: Tone; icon: Icon }>;

export type CampaignState = keyof typeof CAMPAIGN_STATES;

/** The state of a campaign: colour, icon and word together. */
export function StateBadge({ state, size }: { state: CampaignState; size?: 'sm' | 'md' }) {
  const { t } = useTranslation();
  const { tone, icon } = CAMPAIGN_STATES[state];
  return <ToneBadge tone={tone} icon={icon} label={t(`state.${state}`)} {...(size ? { size } : {})} />;
}

interface ToneBadgeProps {
  tone: Tone;
  icon: Icon;
  label: string;
  size?: 'sm' | 'md';
}

/** The same look for the states of other things (applications, parcels, contents): the feature maps state → tone, icon, word. */
export function ToneBadge({ tone, icon: Glyph, label, size = 'md' }: ToneBadgeProps) {
  const { ink, tint } = toneColors(tone);
  return (
    <span className={classes.badge} data-size={size} style={{ color: ink, backgroundColor: tint }}>
      <Glyph size={size === 'sm' ? 12 : 14} strokeWidth={2} />
      {label}
    </span>
  );
}
