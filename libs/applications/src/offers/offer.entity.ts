import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Application } from '../application.entity.js';
import type { OfferKind, OfferState } from '../contract/applications.api.js';

/**
 * An offer the creator answers: of the selection (APP-7) or of a place somebody left (COL-5). It lapses at `expiresAt`, whenever that is
 * noticed. One per application is the current one; earlier ones stay as they ended.
 */
@Entity({ schema: 'applications', name: 'offers' })
@Check('offers_kind', `kind in ('selection', 'place')`)
@Check('offers_state', `state in ('open', 'agreed', 'refused', 'lapsed', 'withdrawn')`)
@Index('offers_current', ['applicationId'], { unique: true, where: 'is_current' })
@Index('offers_place', ['lostCollaborationId'], {
  unique: true,
  where: `lost_collaboration_id is not null and state in ('open', 'agreed')`,
})
@Index('offers_open_of_campaign', ['campaignId', 'expiresAt', 'id'], { where: `state = 'open'` })
export class Offer {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'offers_pk' })
  id!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  @ForeignKey(() => Application, { name: 'offers_application', onDelete: 'CASCADE' })
  applicationId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'kind', type: 'text' })
  kind!: OfferKind;

  /** The collaboration whose place is offered; null for an offer of the selection. */
  @Column({ name: 'lost_collaboration_id', type: 'uuid', nullable: true })
  lostCollaborationId!: string | null;

  @Column({ name: 'state', type: 'text' })
  state!: OfferState;

  @Column({ name: 'is_current', type: 'boolean' })
  isCurrent!: boolean;

  /** The terms offered: saying yes accepts them. */
  @Column({ name: 'terms_version', type: 'integer' })
  termsVersion!: number;

  @Column({ name: 'terms_hash', type: 'text' })
  termsHash!: string;

  @Column({ name: 'sent_at', type: 'timestamptz' })
  sentAt!: Date;

  /** First instant at which it is too late. */
  @Column({ name: 'expires_at', type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ name: 'extended_at', type: 'timestamptz', nullable: true })
  extendedAt!: Date | null;

  @Column({ name: 'warned_at', type: 'timestamptz', nullable: true })
  warnedAt!: Date | null;

  /** When it left `open`, by whatever way. */
  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
