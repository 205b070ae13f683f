import { mapConstraint, RuleError, StateConflictError } from '@app/platform';
import type { RatingTimes } from './rating.policy.js';

export const alreadyRated = () =>
  new StateConflictError('collaborations.already-rated', 'Your side has rated this collaboration.', 'rated');

mapConstraint('ratings_once', alreadyRated);

export const ratingNotOpen = (times: RatingTimes | null) =>
  new StateConflictError(
    'collaborations.rating-not-open',
    times
      ? `Ratings are open from ${times.opensAt.toISOString()} until ${times.closesAt.toISOString()}.`
      : 'Ratings open with the end of the collaboration.',
    'closed',
    [],
    { opensAt: times?.opensAt.toISOString() ?? null, closesAt: times?.closesAt.toISOString() ?? null },
  );

export const criterionMissing = (criterion: string, wanted: readonly string[]) =>
  new RuleError('collaborations.rating-criteria', `Rate ${wanted.join(', ')}, and nothing else.`, [
    {
      pointer: `/${criterion}`,
      code: wanted.includes(criterion) ? 'required' : 'unexpected',
      message: `rated are ${wanted.join(', ')}`,
      limit: [...wanted],
    },
  ]);

export const replyNotPossible = () =>
  new StateConflictError('collaborations.reply-not-possible', 'There is a reply already; each rating has one.', 'replied');
