import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../database/database.js';
import { Listen } from '../database/listen.js';
import { Clock } from './clock.js';

/** Keeps `Clock` of every process at the offset in platform.clock (the sandbox's time machine moves it). */
@Injectable()
export class ClockSync implements OnModuleInit {
  constructor(
    private readonly clock: Clock,
    private readonly database: Database,
    listen: Listen,
  ) {
    listen.on(
      'platform_clock',
      () => void this.load(),
      () => void this.load(),
    );
  }

  async onModuleInit(): Promise<void> {
    await this.load();
  }

  async load(): Promise<void> {
    const [row] = await this.database.query<{ offset_ms: string }>(`select offset_ms from platform.clock`);
    this.clock.setOffset(Number(row?.offset_ms ?? 0));
  }
}
