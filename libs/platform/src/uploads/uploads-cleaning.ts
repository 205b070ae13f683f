import { Inject, Injectable, Logger } from '@nestjs/common';
import { Interval } from '@nestjs/schedule';
import { ENV, type Env } from '../config/env.js';
import { Uploads } from './uploads.js';

const HOUR = 3_600_000;

/** Every hour: uploads that nobody finished, or nothing took, within 24 h. */
@Injectable()
export class UploadsCleaning {
  private readonly logger = new Logger(UploadsCleaning.name);

  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly uploads: Uploads,
  ) {}

  @Interval(HOUR)
  async tick(): Promise<void> {
    if (!this.env.runJobs) return;
    await this.uploads.clean().catch((error: Error) => this.logger.warn(error.message));
  }
}
