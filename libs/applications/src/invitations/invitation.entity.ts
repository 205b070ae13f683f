import { Audited, StateConflictError } from '@app/platform';
import { INVITATION_STATES, transition, type InvitationEvent, type InvitationState } from '@app/rules';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A brand's request to a creator to apply; binds nobody (APP-3). */
@Entity({ schema: 'applications', name: 'invitations' })
@Index('invitations_open_once', ['campaignId', 'creatorId'], { unique: true, where: `state = 'sent'` })
@Index('invitations_of_campaign', ['campaignId', 'createdAt', 'id'])
@Index('invitations_of_creator', ['creatorId', 'createdAt', 'id'])
@Check('invitations_state', `state in ('sent', 'applied', 'declined', 'withdrawn', 'expired')`)
@Audited<Invitation>({
  type: 'applications.invitation',
  organisation: (invitation) => invitation.organisationId,
  omit: ['message'],
})
export class Invitation {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'invitations_pk' })
  id!: string;

  @Column({ name: 'campaign_id', type: 'uuid' })
  @ForeignKey('Campaign', { name: 'invitations_campaign', onDelete: 'CASCADE' })
  campaignId!: string;

  @Column({ name: 'organisation_id', type: 'uuid' })
  organisationId!: string;

  @Column({ name: 'brand_id', type: 'uuid' })
  brandId!: string;

  @Column({ name: 'creator_id', type: 'uuid' })
  @ForeignKey('Creator', { name: 'invitations_creator', onDelete: 'CASCADE' })
  creatorId!: string;

  @Column({ name: 'state', type: 'text' })
  state!: InvitationState;

  @Column({ name: 'message', type: 'text' })
  message!: string;

  @Column({ name: 'created_by', type: 'uuid', nullable: true })
  createdBy!: string | null;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  /** Null while the campaign is scheduled. */
  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  /** Of ongoing campaigns; else it ends with the application phase. */
  @Column({ name: 'expires_at', type: 'timestamptz', nullable: true })
  expiresAt!: Date | null;

  @Column({ name: 'ended_at', type: 'timestamptz', nullable: true })
  endedAt!: Date | null;

  @Column({ name: 'version', type: 'integer', default: 1 })
  version!: number;

  /** Follows one row of the table of rules.md 3. @throws StateConflictError (409) naming the state and what is possible. */
  move(event: InvitationEvent, now: Date): void {
    const result = transition(INVITATION_STATES, this.state, event);
    if (!result.ok) {
      throw new StateConflictError(
        'applications.invitation-over',
        `The invitation is ${this.state}: '${event}' is not possible.`,
        this.state,
        result.possible,
      );
    }
    this.state = result.to;
    this.endedAt = now;
    this.version += 1;
  }
}
