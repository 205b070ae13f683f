import { Skeleton } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { draftStep } from '../../features/creator-drafts/draft-step.js';
import { draftsQuery } from '../../features/creator-drafts/read-drafts.js';
import { useFormat } from '../../shared/i18n/use-format.js';
import { ButtonLink } from '../../shared/ui/links.js';

interface DraftNextStepProps {
  collaborationId: string;
  zone: string;
  /** Posts count already. */
  posting: boolean;
  deadline: string | null;
  /** How a step looks. */
  panel: (words: { act: boolean; title: string; text: string }, action: ReactNode) => ReactNode;
  /** The step when no draft holds anything up. */
  children: ReactNode;
}

/** The step before a post whose draft is asked for (CAM-7). A chunk of its own: few campaigns ask for drafts. */
export function DraftNextStep({ collaborationId, zone, posting, deadline, panel, children }: DraftNextStepProps) {
  const { t } = useTranslation('creator-drafts');
  const format = useFormat();
  const drafts = useQuery(draftsQuery(collaborationId));
  if (drafts.isPending) return <Skeleton height={148} radius="lg" />;
  const step = drafts.isSuccess ? draftStep(drafts.data, posting, deadline) : null;
  if (step === null) return children;
  const { code, act, at, pieceId } = step;
  // all but the 48 hours of a revision end with a day
  const date = at === null ? '' : format.date(at, { style: 'weekdayTime', zone, exclusiveEnd: code !== 'revise-draft' });
  return panel(
    { act, title: t(`step.${code}.title`), text: at === null ? t(`step.${code}.text`) : t(`step.${code}.by`, { date }) },
    <ButtonLink
      to="/c/campaigns/$collaborationId/drafts/$deliverableId"
      params={{ collaborationId, deliverableId: pieceId }}
      size="lg"
      fullWidth
      variant={act ? 'filled' : 'default'}
    >
      {t(`step.${code}.button`)}
    </ButtonLink>,
  );
}
