import { Injectable } from '@nestjs/common';
import { OnDeadline } from '@app/platform';
import { RecordService } from './record.service.js';

/** The months of the levels, on the one clock (CRE-11). */
@Injectable()
export class RecordDueDates {
  constructor(private readonly records: RecordService) {}

  @OnDeadline('creators.level-check')
  async check(creatorId: string): Promise<void> {
    await this.records.check(creatorId);
  }

  @OnDeadline('creators.level-falls')
  async falls(creatorId: string): Promise<void> {
    await this.records.falls(creatorId);
  }
}
