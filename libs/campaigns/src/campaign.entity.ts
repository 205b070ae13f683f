import { Audited } from '@app/platform';
import type { CampaignState } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import type {
  AdsDocument,
  BriefDocument,
  CriteriaDocument,
  EventDocument,
  ExclusivityDocument,
  Format,
  MixDocument,
  PostKind,
  ProductDocument,
  RateDocument,
  RequirementsDocument,
  ScheduleDocument,
  SelectionOptionsDocument,
  Timing,
  UgcDocument,
} from './campaign.documents.js';
import type { CampaignType } from './contract/campaigns.api.js';

/** One collaboration offer of a brand (CAM-1). Its state changes only in `Transitions`. */
@Entity({ schema: 'campaigns', name: 'campaigns' })
@Index('campaigns_of_organisation', { synchronize: false })
@Index('campaigns_of_brand', { synchronize: false })
@Index('campaigns_launched_of_organisation', { synchronize: false })
@Index('campaigns_launched_of_brand', { synchronize: false })
@Index('campaigns_all_of_organisation', { synchronize: false })
@Index('campaigns_external', { synchronize: false })
@Index('campaigns_open', { synchronize: false })
@Index('campaigns_slots', { synchronize: false })
@Index('campaigns_market', { synchronize: false })
@Check('campaigns_type', `type in ('instagram', 'tiktok', 'ugc')`)
@Check('campaigns_timing', `timing in ('time_limited', 'ongoing')`)
@Check('campaigns_format', `format in ('standard', 'speedy', 'event')`)
@Check(
  'campaigns_state',
  `state in ('draft', 'scheduled', 'application', 'preparation', 'active', 'running', 'paused', 'closing', 'completed', 'cancelled')`,
)
@Check('campaigns_cash', `cash_minor >= 0`)
@Check('campaigns_post_kind', `post_kind in ('post', 'reel', 'free')`)
@Check('campaigns_places', `places >= 1`)
@Check('campaigns_collaborations', `collaborations_open >= 0 and collaborations_total >= collaborations_open`)
@Check('campaigns_drafts', `not drafts or type <> 'ugc'`)
@Check('campaigns_terms_of_launched', `launched_at is null or terms_version >= 1`)
@Audited<Campaign>({ type: 'campaigns.campaign', organisation: (campaign) => campaign.organisationId })
export class Campaign {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'campaigns_pk' })
  id!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  @ForeignKey('Organisation', { name: 'campaigns_organisation' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  @ForeignKey('Brand', { name: 'campaigns_brand' })
  brandId!: string;

  @Column({ name: 'title', type: 'text' })
  title!: string;

  @Column({ name: 'type', type: 'text' })
  type!: CampaignType;

  @Column({ name: 'timing', type: 'text' })
  timing!: Timing;

  @Column({ name: 'format', type: 'text' })
  format!: Format;

  @Column({ name: 'state', type: 'text' })
  state!: CampaignState;

  @Column({ name: 'state_reason', type: 'text', nullable: true })
  stateReason!: string | null;

  @Column({ name: 'product', type: 'jsonb', nullable: true })
  product!: ProductDocument | null;

  @Column({ name: 'cash_minor', type: 'integer' })
  cashMinor!: number;

  /** Of every amount of this campaign. */
  @Column({ name: 'currency', type: 'character', length: '3' })
  currency!: string;

  @Column({ name: 'rate', type: 'jsonb', nullable: true })
  rate!: RateDocument | null;

  /** The brand's own mix; null: the row of the table (CAM-4). */
  @Column({ name: 'mix', type: 'jsonb', nullable: true })
  mix!: MixDocument | null;

  @Column({ name: 'post_kind', type: 'text' })
  postKind!: PostKind;

  @Column({ name: 'brief', type: 'jsonb' })
  brief!: BriefDocument;

  @Column({ name: 'requirements', type: 'jsonb' })
  requirements!: RequirementsDocument;

  @Column({ name: 'criteria', type: 'jsonb' })
  criteria!: CriteriaDocument;

  @Column({ name: 'schedule', type: 'jsonb' })
  schedule!: ScheduleDocument;

  @Column({ name: 'ads', type: 'jsonb', nullable: true })
  ads!: AdsDocument | null;

  @Column({ name: 'exclusivity', type: 'jsonb', nullable: true })
  exclusivity!: ExclusivityDocument | null;

  /** Creators show drafts before they post (CAM-7); never with ugc, where the video itself is approved. */
  @Column({ name: 'drafts', type: 'boolean', default: false })
  drafts!: boolean;

  /** Of format `event`. */
  @Column({ name: 'event', type: 'jsonb', nullable: true })
  event!: EventDocument | null;

  /** Of type `ugc`. */
  @Column({ name: 'ugc', type: 'jsonb', nullable: true })
  ugc!: UgcDocument | null;

  @Column({ name: 'selection_options', type: 'jsonb' })
  selectionOptions!: SelectionOptionsDocument;

  /** Groups to invite at launch (APP-3), by id. */
  @Column({ name: 'groups', type: 'jsonb' })
  groups!: string[];

  @Column({ name: 'variants', type: 'jsonb' })
  variants!: string[];

  @Column({ name: 'questions', type: 'jsonb' })
  questions!: string[];

  @Column({ name: 'time_zone', type: 'text' })
  timeZone!: string;

  @Column({ name: 'places', type: 'integer', nullable: true })
  places!: number | null;

  /** The wish of the draft, and the date of a scheduled one. */
  @Column({ name: 'launch_at', type: 'timestamptz', nullable: true })
  launchAt!: Date | null;

  @Column({ name: 'launched_at', type: 'timestamptz', nullable: true })
  launchedAt!: Date | null;

  @Column({ name: 'application_ends_at', type: 'timestamptz', nullable: true })
  applicationEndsAt!: Date | null;

  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  @Column({ name: 'preparation_ends_at', type: 'timestamptz', nullable: true })
  preparationEndsAt!: Date | null;

  @Column({ name: 'active_ends_at', type: 'timestamptz', nullable: true })
  activeEndsAt!: Date | null;

  /** Ongoing: launch, reactivation or the last accept or decline, from which the 14 days count (CAM-10). */
  @Column({ name: 'decided_at', type: 'timestamptz', nullable: true })
  decidedAt!: Date | null;

  @Column({ name: 'paused_at', type: 'timestamptz', nullable: true })
  pausedAt!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'archived_at', type: 'timestamptz', nullable: true })
  archivedAt!: Date | null;

  /** Warnings sent in this phase: 1 first, 2 last, and when the latest was really sent (COL-2). */
  @Column({ name: 'warned', type: 'integer', nullable: true })
  warned!: number | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  @Column({ name: 'collaborations_open', type: 'integer', default: 0 })
  collaborationsOpen!: number;

  @Column({ name: 'collaborations_total', type: 'integer', default: 0 })
  collaborationsTotal!: number;

  @Column({ name: 'terms_version', type: 'integer', default: 0 })
  termsVersion!: number;

  /** The member who looks after it. */
  @Column({ name: 'owner_id', type: 'uuid' })
  ownerId!: string;

  @Column({ name: 'created_by', type: 'uuid' })
  createdBy!: string;

  @Column({ name: 'scheduled_by', type: 'uuid', nullable: true })
  scheduledBy!: string | null;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;

  @Column({ name: 'metadata', type: 'jsonb' })
  metadata!: Record<string, string>;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;
}
