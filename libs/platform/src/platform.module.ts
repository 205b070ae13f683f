import { Global, Module, type DynamicModule } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_INTERCEPTOR, DiscoveryModule } from '@nestjs/core';
import { ScheduleModule } from '@nestjs/schedule';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { AccessCheck } from './access/access.check.js';
import { AccessGuard } from './access/access.guard.js';
import { AccessInterceptor } from './access/access.interceptor.js';
import { RateLimits } from './access/rate-limits.js';
import { AuditSubscriber } from './audit/audit.subscriber.js';
import { Audit } from './audit/audit.js';
import { Clock, SystemClock } from './clock/clock.js';
import { ClockSync } from './clock/clock-sync.js';
import { ENV, type Env } from './config/env.js';
import { createDataSource } from './database/data-source.js';
import { Database } from './database/database.js';
import { DatabaseShutdown } from './database/shutdown.js';
import { Housekeeping } from './database/housekeeping.js';
import { Listen } from './database/listen.js';
import { Transactions } from './database/transactions.js';
import { DeadlineSweep } from './deadlines/deadline-sweep.js';
import { Deadlines } from './deadlines/deadlines.js';
import { Events } from './events/events.js';
import { ListenerRegistry } from './events/listener-registry.js';
import { HealthController } from './health/health.controller.js';
import { Metrics } from './health/metrics.js';
import { IdempotencyInterceptor } from './http/idempotency.interceptor.js';
import { ProblemFilter } from './http/problem.filter.js';
import { NextLinkInterceptor } from './http/next-link.interceptor.js';
import { RequestShapeInterceptor } from './http/request-shape.interceptor.js';
import { DeadWorkers } from './jobs/dead-workers.js';
import { JobRunner } from './jobs/job-runner.js';
import { Jobs } from './jobs/jobs.js';
import { LiveGateway } from './live/live.gateway.js';
import { Live } from './live/live.js';
import { SessionSockets } from './live/session-sockets.js';
import { Mail } from './mail/mail.js';
import { SecretBox } from './secrets/secret-box.js';
import { FileLinks } from './storage/file-links.js';
import { FilesController } from './storage/files.controller.js';
import { LocalStorage } from './storage/local-storage.js';
import { Storage } from './storage/storage.js';
import { Tus } from './uploads/tus.js';
import { UploadFolder } from './uploads/upload-folder.js';
import { UploadPurposes } from './uploads/upload-purposes.js';
import { UploadsCleaning } from './uploads/uploads-cleaning.js';
import { UploadsController } from './uploads/uploads.controller.js';
import { Uploads } from './uploads/uploads.js';
import { UploadsRepository } from './uploads/uploads.repository.js';

type EntityClass = new () => object;

const SHARED = [
  Clock,
  SystemClock,
  ClockSync,
  Transactions,
  Database,
  Listen,
  ListenerRegistry,
  Events,
  Jobs,
  DeadWorkers,
  JobRunner,
  Deadlines,
  DeadlineSweep,
  Audit,
  RateLimits,
  Mail,
  SecretBox,
  FileLinks,
  Metrics,
  Live,
  SessionSockets,
  UploadPurposes,
  Uploads,
];

/** The ground every module stands on; global, so modules inject its classes without importing it. */
@Global()
@Module({})
export class PlatformModule {
  static forRoot(env: Env, entities: EntityClass[], preview = false): DynamicModule {
    return {
      module: PlatformModule,
      imports: [DiscoveryModule, ScheduleModule.forRoot()],
      controllers: [HealthController, FilesController, UploadsController],
      providers: [
        { provide: ENV, useValue: env },
        {
          provide: DataSource,
          useFactory: async () => {
            const source = createDataSource({ url: env.databaseUrl, pool: env.databasePool, entities, subscribers: [AuditSubscriber] });
            return preview ? source : source.initialize();
          },
        },
        { provide: Storage, useFactory: () => new LocalStorage(join(env.dataDir, 'files')) },
        ...SHARED,
        DatabaseShutdown,
        Housekeeping,
        AccessCheck,
        LiveGateway,
        UploadFolder,
        UploadsRepository,
        Tus,
        UploadsCleaning,
        { provide: APP_FILTER, useClass: ProblemFilter },
        { provide: APP_GUARD, useClass: AccessGuard },
        { provide: APP_INTERCEPTOR, useClass: RequestShapeInterceptor },
        { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
        { provide: APP_INTERCEPTOR, useClass: AccessInterceptor },
        { provide: APP_INTERCEPTOR, useClass: NextLinkInterceptor },
      ],
      exports: [ENV, DataSource, Storage, ...SHARED],
    };
  }
}
