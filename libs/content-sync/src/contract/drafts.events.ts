import { defineEvent } from '@app/platform';

interface DraftFact {
  draftId: string;
  collaborationId: string;
  campaignId: string;
  organisationId: string;
  brandId: string;
  creatorId: string;
}

/** CAM-7: a round is with the brand. */
export const draftSubmitted = defineEvent<DraftFact & { round: number; answerDueAt: string }>('content-sync.draft-submitted.v1');
/** CAM-7: the brand answered, or its silence did; `revisionDueAt`: until when the deadline waits for the revision. */
export const draftAnswered = defineEvent<
  DraftFact & { round: number; verdict: 'approved' | 'changes'; by: 'brand' | 'silence'; revisionDueAt: string | null }
>('content-sync.draft-answered.v1');
/** The morning of the last business day: still no answer. */
export const draftAnswerReminded = defineEvent<DraftFact & { answerDueAt: string }>('content-sync.draft-answer-reminded.v1');
/** The revision is due in 24 hours; then the deadline runs again. */
export const draftRevisionReminded = defineEvent<DraftFact & { revisionDueAt: string }>('content-sync.draft-revision-reminded.v1');
