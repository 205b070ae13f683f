import { FirstReply } from './first-reply.entity.js';
import { ObjectionsService } from './objections.service.js';
import { RecordPersonalData } from './personal-data.js';
import { RecordEvent } from './record-event.entity.js';
import { RecordReadingService } from './record-reading.service.js';
import { RecordController, StaffObjectionsController } from './record.controller.js';
import { RecordDueDates } from './record.deadlines.js';
import { CreatorRecord } from './record.entity.js';
import { RecordRepository } from './record.repository.js';
import { RecordService } from './record.service.js';

export { StandingDto } from './record.dto.js';
export { RecordRepository, RecordService };

export const RECORD_ENTITIES = [CreatorRecord, RecordEvent, FirstReply];

export const RECORD_CONTROLLERS = [RecordController, StaffObjectionsController];

export const RECORD_PROVIDERS = [
  RecordRepository,
  RecordService,
  RecordReadingService,
  ObjectionsService,
  RecordDueDates,
  RecordPersonalData,
];
