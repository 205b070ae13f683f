import { Id, Instant, Int, MoneyField, NestedList, OneOf, Text, type MoneyDto } from '@app/platform';
import { STAFF_CAMPAIGN_EVENTS, type StaffCampaignEvent } from '@app/campaigns';
import { EXTENDABLE_PHASES, type ExtendablePhase, type Fault } from '@app/collaborations';
import { POLICY } from '@app/rules';

export const FAULTS = ['creator', 'brand', 'nobody'] as const satisfies readonly Fault[];

/** Every action of staff has a reason, which both sides read (STF-1). */
export class ReasonBody {
  @Text({ min: 3, max: 500, description: 'Both sides read it; it stays in the history.' })
  reason!: string;
}

export class RemovalBody extends ReasonBody {
  @OneOf(FAULTS, { description: 'Whose fault it is; the creator’s own counts in the record.' })
  fault!: Fault;

  @MoneyField({ description: 'What the creator gets: at most the whole value of the terms, in their currency.' })
  compensation!: MoneyDto;
}

export class SettlementInput {
  @Id()
  collaborationId!: string;

  @OneOf(FAULTS)
  fault!: Fault;

  @MoneyField()
  compensation!: MoneyDto;
}

export class CancelCampaignBody extends ReasonBody {
  @NestedList(() => SettlementInput, { maxItems: 1000, description: 'One for each open collaboration, none for others.' })
  collaborations!: SettlementInput[];
}

export class ExtendPhaseBody extends ReasonBody {
  @OneOf(EXTENDABLE_PHASES)
  phase!: ExtendablePhase;

  @Int({ min: 1, max: POLICY.campaigns.phaseDaysMaximum })
  days!: number;
}

export class ChangePhaseBody extends ReasonBody {
  @OneOf(STAFF_CAMPAIGN_EVENTS)
  event!: StaffCampaignEvent;
}

export class ExtendCollaborationBody extends ReasonBody {
  @Instant({ optional: true, description: 'The end of the local day of this instant; or days.' })
  until?: string;

  @Int({ min: 1, max: POLICY.campaigns.phaseDaysMaximum, optional: true })
  days?: number;
}

export class ReopenCollaborationBody extends ReasonBody {
  @Int({ min: 1, max: 90, optional: true, description: 'Days to deliver, default 7.' })
  days?: number;
}
