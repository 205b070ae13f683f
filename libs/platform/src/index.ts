export {
  SYSTEM,
  type Actor,
  type Caller,
  type Grant,
  type KeyActor,
  type MissingProof,
  type StaffActor,
  type StaffGrant,
  type UserActor,
} from './access/actor.js';
export { Access, ACCESS, CreatorAccess, CurrentScope, Public, SignedIn, StaffAccess, type AccessRule } from './access/access.decorator.js';
export { currentActor, provenAs } from './access/current-actor.js';
export { ProofMissingError, UnauthenticatedError } from './access/access.errors.js';
export { Principals } from './access/principals.js';
export { RateLimits } from './access/rate-limits.js';
export { Scope, type Owner } from './access/scope.js';
export { Audit } from './audit/audit.js';
export { Audited } from './audit/audited.js';
export { AuditSubscriber } from './audit/audit.subscriber.js';
export { Clock, SystemClock } from './clock/clock.js';
export { businessDayEnd, countryOfZone, isBusinessDay, lastMorning } from './clock/business-days.js';
export { ClockSync } from './clock/clock-sync.js';
export { ConfigurationError, ENV, readEnv, type Env } from './config/env.js';
export { createDataSource } from './database/data-source.js';
export { Database } from './database/database.js';
export { isId, newId } from './database/ids.js';
export { containsText } from './database/text-match.js';
export { Listen } from './database/listen.js';
export { Transactions } from './database/transactions.js';
export { DeadlineSweep } from './deadlines/deadline-sweep.js';
export { Deadlines, OnDeadline, type DeadlineRow } from './deadlines/deadlines.js';
export { defineEvent, Events, OnEvent, type EventMeta, type EventType } from './events/events.js';
export { Metrics } from './health/metrics.js';
export { DomainError, ForbiddenError, NotFoundError, RuleError, StateConflictError, type FieldError } from './http/domain-error.js';
export { checkVersion, ExpectedVersion, withVersion } from './http/etag.js';
export {
  AnyOf,
  Bool,
  Email,
  Id,
  Ids,
  Instant,
  Int,
  LocalDate,
  MapOf,
  MoneyDto,
  MoneyField,
  Nested,
  NestedList,
  OneOf,
  Ratio,
  Text,
  Texts,
  WebAddress,
} from './http/fields.js';
export { answerClientError, answerRoutingError } from './http/framework-errors.js';
export { WithoutIdempotency } from './http/idempotency.interceptor.js';
export { loggablePath } from './http/loggable-path.js';
export { METADATA_LIMITS, metadataFault, type MetadataFault } from './http/metadata.js';
export { Paged } from './http/paged.js';
export { decodeCursor, DEFAULT_LIMIT, encodeCursor, keysetByTime, PageQuery, toPage, withTotal, type Page } from './http/paging.js';
export { mapConstraint, problemOf, type Problem } from './http/problem.filter.js';
export { currentContext, inContext, type RequestContext } from './http/request-context.js';
export { DtoPipe, IdPipe } from './http/validation.js';
export { JobRunner } from './jobs/job-runner.js';
export { Job, Jobs, type JobContext } from './jobs/jobs.js';
export { Live, rooms } from './live/live.js';
export { SessionSockets } from './live/session-sockets.js';
export { letter, type Letter } from './mail/mail-layout.js';
export { Mail, type MailMessage } from './mail/mail.js';
export { PlatformModule } from './platform.module.js';
export { mm, pdf, PDF_TYPE, type PdfDocument, type PdfNode } from './pdf/pdf.js';
export { UNPRINTABLE } from './pdf/printable.js';
export { SecretBox } from './secrets/secret-box.js';
export { rotateSecrets, type RotatedColumn } from './secrets/secret-rotation.js';
export type { SealedColumn } from './secrets/sealed-columns.js';
export { csv, CSV_TYPE } from './sheets/csv.js';
export { workbook, XLSX_TYPE, type Cell, type Sheet } from './sheets/xlsx.js';
export { disposition } from './storage/files.controller.js';
export { FileLinks } from './storage/file-links.js';
export { Storage } from './storage/storage.js';
export { patched, tellingPatches } from './media/video-privacy.js';
export { inspectVideo, type VideoFacts, type VideoFault } from './media/video.js';
export { UploadPurposes, type UploadPurpose } from './uploads/upload-purposes.js';
export { Uploads, WAITING_UPLOADS } from './uploads/uploads.js';
