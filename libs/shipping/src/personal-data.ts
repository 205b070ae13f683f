import { Injectable, type OnModuleInit } from '@nestjs/common';
import { EXPORT_PAGE, PersonalData, type DataFate, type ExportWriter, type Person, type PersonalDataSource } from '@app/identity';
import { Clock, Database } from '@app/platform';

/** Addresses as they were for a campaign, and parcels (ACC-12). */
@Injectable()
export class ShippingPersonalData implements PersonalDataSource, OnModuleInit {
  readonly name = 'shipping';
  readonly fates: readonly DataFate[] = [
    {
      topic: 'shipping.addresses',
      fate: 'deleted',
      reason: null,
      detail: 'Addresses of campaigns, tracking numbers of parcels, codes you were given.',
    },
    {
      topic: 'shipping.shipments',
      fate: 'pseudonymised',
      reason: 'contract',
      detail: 'That and when a parcel was sent and received stays with the collaboration.',
    },
  ];

  constructor(
    private readonly registry: PersonalData,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.registry.register(this);
  }

  async exportOf({ creatorId }: Person, writer: ExportWriter): Promise<void> {
    await writer.list('shipments', (after) =>
      this.database.query<{ id: string }>(
        `select id, collaboration_id as "collaborationId", campaign_id as "campaignId", state, address, address_confirmed_at as "addressConfirmedAt",
           hand_over_text as "handOverText", handed_over_at as "handedOverAt", carrier, tracking_number as "trackingNumber", sent_at as "sentAt", received_at as "receivedAt"
         from shipping.shipments where creator_id = $1 and id > $2 order by id limit ${EXPORT_PAGE}`,
        [creatorId, after],
      ),
    );
  }

  async erase({ creatorId }: Person): Promise<readonly string[]> {
    const rows = await this.database.execute<{ id: string }>(
      `update shipping.shipments set address = null, address_wiped_at = coalesce(address_wiped_at, $2), downloaded_hash = null,
         tracking_number = null, tracking_url = null, hand_over_text = null, version = version + 1, updated_at = $2 where creator_id = $1 returning id`,
      [creatorId, this.clock.now()],
    );
    return rows.map(({ id }) => id);
  }
}
