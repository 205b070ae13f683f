import { Audited } from '@app/platform';
import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** One confirmation of a campaign's selection: once in time-limited campaigns, per batch in ongoing ones (APP-5). */
@Entity({ schema: 'collaborations', name: 'selections' })
@Index('selections_of_campaign', ['campaignId', 'confirmedAt', 'id'])
@Audited<Selection>({ type: 'collaborations.selection', organisation: (selection) => selection.organisationId })
export class Selection {
  @PrimaryColumn({ name: 'id', type: 'uuid', primaryKeyConstraintName: 'selections_pk' })
  id!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'confirmed_at', type: 'timestamptz' })
  confirmedAt!: Date;

  @Column({ name: 'confirmed_by', type: 'uuid', nullable: true })
  confirmedBy!: string | null;

  @Column({ name: 'creators', type: 'integer' })
  creators!: number;

  @Column({ name: 'external_id', type: 'text', nullable: true })
  externalId!: string | null;
}
