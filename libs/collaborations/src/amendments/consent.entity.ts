import { Audited } from '@app/platform';
import { Check, Column, Entity, Index, PrimaryColumn, Unique } from 'typeorm';

export const CONSENT_STATES = ['pending', 'accepted', 'refused', 'superseded'] as const;
export type ConsentState = (typeof CONSENT_STATES)[number];

/** One creator's answer to an amendment (CAM-11); `superseded`: a newer amendment asks instead. */
@Entity({ schema: 'collaborations', name: 'amendment_consents' })
@Check('amendment_consents_state', `state in ('pending', 'accepted', 'refused', 'superseded')`)
@Unique('amendment_consents_once', ['amendmentId', 'applicationId'])
@Index('amendment_consents_of_campaign', ['campaignId'])
@Index('amendment_consents_of_creator', { synchronize: false })
@Audited<AmendmentConsent>({ type: 'collaborations.amendment-consent', organisation: () => null })
export class AmendmentConsent {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'amendment_consents_pk' })
  id!: string;

  @Column({ name: 'amendment_id', type: 'uuid' })
  amendmentId!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  creatorId!: string;

  @Column({ name: 'application_id', type: 'uuid' })
  applicationId!: string;

  /** Null: asked as an applicant. */
  @Column({ name: 'collaboration_id', type: 'uuid', nullable: true })
  collaborationId!: string | null;

  @Column({ name: 'state', type: 'text' })
  state!: ConsentState;

  @Column({ name: 'asked_at', type: 'timestamptz' })
  askedAt!: Date;

  @Column({ name: 'answered_at', type: 'timestamptz', nullable: true })
  answeredAt!: Date | null;
}
