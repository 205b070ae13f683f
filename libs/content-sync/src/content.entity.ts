import { Audited } from '@app/platform';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';
import type { ContentFacts } from './contract/content-sync.api.js';
import type { RequirementMark } from './requirements.js';

/** One media of a creator as it stands towards one collaboration (SYN-1, SYN-2). */
@Entity({ schema: 'content_sync', name: 'contents' })
@Unique('contents_media', ['collaborationId', 'platformMediaId'])
@Unique('contents_deliverable', ['deliverableId'])
@Check('contents_kind', `kind in ('story', 'post', 'reel', 'video')`)
@Check('contents_state', `state in ('matched', 'incomplete', 'offered', 'too_early', 'extra', 'waived', 'removed')`)
@Check('contents_source', `source in ('sync', 'link')`)
@Check('contents_copy_state', `copy_state in ('pending', 'kept', 'unavailable', 'deleted')`)
@Index('contents_of_campaign', ['campaignId', 'publishedAt', 'id'])
@Index('contents_of_collaboration', ['collaborationId', 'publishedAt', 'id'])
@Index('contents_of_creator', ['creatorId', 'id'])
@Index('contents_of_account', ['socialAccountId', 'platformMediaId'])
@Audited<Content>({ type: 'content-sync.content', organisation: (content) => content.organisationId, omit: ['caption'] })
export class Content {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'contents_pk' })
  id!: string;

  @Column({ type: 'text' })
  platform!: 'instagram';

  @Column({ name: 'platform_media_id', type: 'text' })
  platformMediaId!: string;

  @Column({ type: 'text', nullable: true })
  shortcode!: string | null;

  @Column({ name: 'social_account_id', type: 'uuid' })
  socialAccountId!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  collaborationId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  @Column({ type: 'text' })
  kind!: ContentFacts['kind'];

  @Column({ type: 'text' })
  state!: ContentFacts['state'];

  @Column({ name: 'state_before_removal', type: 'text', nullable: true })
  stateBeforeRemoval!: ContentFacts['state'] | null;

  /** What it fulfils; null while it does not, and for extras. */
  @Column({ name: 'deliverable_id', type: 'uuid', nullable: true })
  deliverableId!: string | null;

  @Column({ type: 'text' })
  source!: 'sync' | 'link';

  @Column({ type: 'text', nullable: true })
  permalink!: string | null;

  @Column({ type: 'text' })
  caption!: string;

  @Column({ name: 'published_at', type: 'timestamptz' })
  publishedAt!: Date;

  @Column({ type: 'jsonb' })
  requirements!: RequirementMark[];

  /** When the creator confirmed what cannot be read. */
  @Column({ name: 'confirmed_at', type: 'timestamptz', nullable: true })
  confirmedAt!: Date | null;

  /** Until when the brand can object to the confirmation. */
  @Column({ name: 'objection_until', type: 'timestamptz', nullable: true })
  objectionUntil!: Date | null;

  @Column({ name: 'waived_at', type: 'timestamptz', nullable: true })
  waivedAt!: Date | null;

  @Column({ name: 'waived_by', type: 'uuid', nullable: true })
  waivedBy!: string | null;

  @Column({ name: 'removed_at', type: 'timestamptz', nullable: true })
  removedAt!: Date | null;

  @Column({ name: 'repair_until', type: 'timestamptz', nullable: true })
  repairUntil!: Date | null;

  @Column({ name: 'frozen_at', type: 'timestamptz', nullable: true })
  frozenAt!: Date | null;

  @Column({ name: 'followers_at_publication', type: 'integer', nullable: true })
  followersAtPublication!: number | null;

  @Column({ name: 'followers_as_of', type: 'timestamptz', nullable: true })
  followersAsOf!: Date | null;

  @Column({ name: 'copy_state', type: 'text' })
  copyState!: 'pending' | 'kept' | 'unavailable' | 'deleted';

  @Column({ name: 'thumbnail_key', type: 'text', nullable: true })
  thumbnailKey!: string | null;

  @Column({ name: 'found_at', type: 'timestamptz' })
  foundAt!: Date;

  @Column({ type: 'integer' })
  version!: number;
}
