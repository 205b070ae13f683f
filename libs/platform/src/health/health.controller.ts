import { Controller, Get, Header, Res, VERSION_NEUTRAL } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../access/access.decorator.js';
import { Database } from '../database/database.js';
import { Storage } from '../storage/storage.js';
import { Metrics } from './metrics.js';

/** `/healthz` (process), `/readyz` (database, storage, jobs), `/metrics`; outside the base path (api.md 3). */
@ApiExcludeController()
@Public()
@Controller({ version: VERSION_NEUTRAL })
export class HealthController {
  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
    private readonly metrics: Metrics,
  ) {}

  @Get('healthz')
  alive(): { status: string } {
    return { status: 'ok' };
  }

  @Get('readyz')
  async ready(@Res({ passthrough: true }) reply: FastifyReply): Promise<Record<string, string>> {
    const checks = {
      database: () => this.database.query('select 1'),
      jobs: () => this.database.query('select 1 from jobs._private_jobs limit 1'),
      storage: () => this.storage.check(),
    };
    const result: Record<string, string> = {};
    for (const [name, check] of Object.entries(checks)) {
      result[name] = await check().then(
        () => 'ok',
        () => 'failed',
      );
    }
    if (Object.values(result).some((state) => state !== 'ok')) void reply.code(503);
    return result;
  }

  @Get('metrics')
  @Header('content-type', 'text/plain; version=0.0.4; charset=utf-8')
  figures(): Promise<string> {
    return this.metrics.registry.metrics();
  }
}
