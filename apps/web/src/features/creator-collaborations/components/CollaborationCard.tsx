import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  IconAlert,
  IconBolt,
  IconCamera,
  IconCheckCircle,
  IconCross,
  IconCrossCircle,
  IconFlag,
  IconParcel,
  type Icon,
} from '../../../shared/ui/icons.js';
import { ToneBadge } from '../../../shared/ui/StateBadge.js';
import type { Tone } from '../../../shared/ui/tone.js';
import { stateText } from '../creator-collaborations.format.js';
import type { CollaborationState, OwnCollaboration } from '../creator-collaborations.types.js';
import { stagesOf } from '../next-step.js';
import classes from './CollaborationCard.module.css';
import { Stepper } from './Stepper.js';

const STATES: Record<CollaborationState, { tone: Tone; icon: Icon }> = {
  preparing: { tone: 'amber', icon: IconParcel },
  active: { tone: 'green', icon: IconBolt },
  overdue: { tone: 'red', icon: IconAlert },
  fulfilled: { tone: 'teal', icon: IconFlag },
  partly_fulfilled: { tone: 'yellow', icon: IconFlag },
  no_show: { tone: 'gray', icon: IconCrossCircle },
  ended_by_agreement: { tone: 'gray', icon: IconCross },
  removed: { tone: 'gray', icon: IconCross },
  completed: { tone: 'dark', icon: IconCheckCircle },
};

/** The state of a collaboration in the creator's words. */
export function CollaborationBadge({ state, video, size }: { state: CollaborationState; video: boolean; size?: 'sm' | 'md' }) {
  const { t } = useTranslation('creator-collaborations');
  return <ToneBadge {...STATES[state]} label={stateText(t, state, video)} {...(size ? { size } : {})} />;
}

interface CollaborationCardProps {
  collaboration: OwnCollaboration;
  /** The one next step; left out for what is over. */
  children?: ReactNode;
}

/** A campaign one takes part in: how far it is, and its one next step (interface.md, Creator: My campaigns). */
export function CollaborationCard({ collaboration, children }: CollaborationCardProps) {
  const { t } = useTranslation('creator-collaborations');
  const { campaign, brand, state, deliverables } = collaboration;
  const video = campaign.type === 'ugc';
  return (
    <article className={classes.card}>
      <div className={classes.head}>
        <div className={classes.picture}>
          {campaign.coverUrl === null ? <IconCamera size={24} /> : <img src={campaign.coverUrl} alt="" loading="lazy" />}
        </div>
        <div className={classes.names}>
          <CollaborationBadge state={state} video={video} size="sm" />
          <h3 className={classes.title}>
            <Link to="/c/campaigns/$collaborationId" params={{ collaborationId: collaboration.id }} className={classes.link}>
              {campaign.title}
            </Link>
          </h3>
          <p className={classes.brand}>
            {brand.name} · {t(video ? 'video.handedIn' : 'posted', deliverables)}
          </p>
        </div>
      </div>
      {children !== undefined && (
        <>
          <Stepper stages={stagesOf(collaboration)} video={video} />
          {children}
        </>
      )}
    </article>
  );
}
