import { Email, Id, Instant, Int, Nested, NestedList, OneOf, Text, Texts } from '@app/platform';
import { OBSTACLE_CAMPAIGNS } from '../contract/personal-data.js';
import { PASSWORD_MAXIMUM } from '../password.policy.js';

export const EXPORT_STATES = ['waiting', 'running', 'done', 'failed', 'expired'] as const;

export type ExportState = (typeof EXPORT_STATES)[number];

/** One export of everything kept about oneself (ACC-12). */
export class DataExportDto {
  @Id()
  id!: string;

  @OneOf(EXPORT_STATES)
  state!: ExportState;

  @Int({ min: 0, max: 100, description: 'percent' })
  progress!: number;

  @Int({ min: 0, nullable: true, description: 'size of the zip' })
  bytes!: number | null;

  @Text({ max: 2000, nullable: true, description: 'signed path of the zip while the state is done' })
  url!: string | null;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true })
  finishedAt!: string | null;

  @Instant({ nullable: true, description: 'from here on the zip is gone' })
  expiresAt!: string | null;
}

export class DeleteMeDto {
  @Text({ min: 1, max: PASSWORD_MAXIMUM, trim: false, format: 'password', optional: true, description: 'this or a code' })
  password?: string;

  @Text({ min: 6, max: 6, pattern: /^\d{6}$/, optional: true, description: 'of the authenticator app' })
  code?: string;

  @Text({ min: 1, max: 40, optional: true })
  recoveryCode?: string;

  @Email({ description: 'the own e-mail address, typed' })
  confirm!: string;
}

export class NamedOrganisationDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;
}

export class DeletionObstacleDto {
  @Text({ max: 100 })
  code!: string;

  @Text({ max: 500 })
  detail!: string;

  @Int({ min: 1 })
  count!: number;

  @Nested(() => NamedOrganisationDto, { optional: true, description: 'what it is about, when that is one organisation' })
  organisation?: NamedOrganisationDto;

  @Texts({ maxItems: OBSTACLE_CAMPAIGNS, max: 200, optional: true, description: 'titles of the campaigns it is about' })
  campaigns?: string[];
}

export class DataFateDto {
  @Text({ max: 100, description: 'module and word, stable' })
  topic!: string;

  @OneOf(['deleted', 'pseudonymised', 'kept'])
  fate!: 'deleted' | 'pseudonymised' | 'kept';

  @OneOf(['contract', 'conversation', 'proof', 'security', 'organisation', 'short-lived'], { nullable: true })
  reason!: string | null;

  @Text({ max: 500 })
  detail!: string;
}

/** What deleting the own account would do. */
export class DeletionPreviewDto {
  @NestedList(() => DeletionObstacleDto, { description: 'must be settled before' })
  obstacles!: DeletionObstacleDto[];

  @NestedList(() => NamedOrganisationDto, { description: 'would be closed: nobody else is in them' })
  closes!: NamedOrganisationDto[];

  @NestedList(() => DataFateDto)
  data!: DataFateDto[];
}
