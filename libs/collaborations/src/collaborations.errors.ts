import { mapConstraint, StateConflictError } from '@app/platform';

mapConstraint(
  'collaborations_application',
  () => new StateConflictError('collaborations.already-confirmed', 'This application is confirmed already.', 'confirmed'),
);
mapConstraint(
  'deliverables_content',
  () => new StateConflictError('collaborations.content-taken', 'This content fulfils another deliverable already.', 'met'),
);
