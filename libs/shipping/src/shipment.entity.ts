import { Audited, newId, StateConflictError } from '@app/platform';
import { possibleEvents, transition } from '@app/rules';
import type { CollaborationFacts } from '@app/collaborations';
import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';
import { addressHash, addressOf, samePlace, type ShipmentAddress } from './shipment-address.js';
import { SHIPMENT_STATES, type ShipmentEvent, type ShipmentState } from './shipment.states.js';

/** What the brand enters when it ships (SHP-3). */
export interface Dispatch {
  carrier: string | null;
  trackingNumber: string | null;
  trackingUrl: string | null;
  costMinor: number | null;
  sentAt: Date;
  sentBy: string | null;
}

/** The parcel of one collaboration and the address it goes to. */
@Entity({ schema: 'shipping', name: 'shipments' })
@Unique('shipments_collaboration', ['collaborationId'])
@Index('shipments_of_campaign', ['campaignId', 'state'])
@Check('shipments_state', `state in ('waiting', 'sent', 'received', 'assumed_received', 'not_needed')`)
@Check('shipments_cost', `cost_minor >= 0`)
@Check('shipments_tracking_url', `tracking_url like 'https://%'`)
@Check('shipments_sent', `sent_at is not null or state in ('waiting', 'not_needed')`)
@Check('shipments_received', `(received_at is null) = (state not in ('received', 'assumed_received'))`)
@Check('shipments_wiped', `address_wiped_at is null or address is null`)
@Audited<Shipment>({
  type: 'shipping.shipment',
  organisation: (shipment) => shipment.organisationId,
  omit: ['address', 'downloadedHash', 'downloadedAt', 'remindAt', 'remindedAt', 'handOverText'],
})
export class Shipment {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'shipments_pk' })
  id!: string;

  @Column({ name: 'collaboration_id', type: 'uuid' })
  @ForeignKey('Collaboration', { name: 'shipments_collaboration_fk' })
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
  state!: ShipmentState;

  /** Of the costs. */
  @Column({ type: 'character', length: '3' })
  currency!: string;

  /** Half of the preparation: the brand is reminded to ship (SHP-4). Null where nothing is shipped. */
  @Column({ name: 'remind_at', type: 'timestamptz', nullable: true })
  remindAt!: Date | null;

  @Column({ name: 'reminded_at', type: 'timestamptz', nullable: true })
  remindedAt!: Date | null;

  /** The address for this campaign once it was confirmed or a parcel was sent there; before, the profile's counts. */
  @Column({ type: 'jsonb', nullable: true })
  address!: ShipmentAddress | null;

  @Column({ name: 'address_confirmed_at', type: 'timestamptz', nullable: true })
  addressConfirmedAt!: Date | null;

  /** SHP-1: 90 days after the End no address is kept or shown. */
  @Column({ name: 'address_wiped_at', type: 'timestamptz', nullable: true })
  addressWipedAt!: Date | null;

  @Column({ name: 'downloaded_at', type: 'timestamptz', nullable: true })
  downloadedAt!: Date | null;

  /** Fingerprint of the address in the last download. */
  @Column({ name: 'downloaded_hash', type: 'text', nullable: true })
  downloadedHash!: string | null;

  @Column({ type: 'text', nullable: true })
  carrier!: string | null;

  @Column({ name: 'tracking_number', type: 'text', nullable: true })
  trackingNumber!: string | null;

  @Column({ name: 'tracking_url', type: 'text', nullable: true })
  trackingUrl!: string | null;

  @Column({ name: 'cost_minor', type: 'integer', nullable: true })
  costMinor!: number | null;

  @Column({ name: 'sent_at', type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ name: 'sent_by', type: 'uuid', nullable: true })
  sentBy!: string | null;

  @Column({ name: 'received_at', type: 'timestamptz', nullable: true })
  receivedAt!: Date | null;

  /** The code or access the creator was given where nothing is shipped. */
  @Column({ name: 'hand_over_text', type: 'text', nullable: true })
  handOverText!: string | null;

  @Column({ name: 'handed_over_at', type: 'timestamptz', nullable: true })
  handedOverAt!: Date | null;

  @Column({ name: 'handed_over_by', type: 'uuid', nullable: true })
  handedOverBy!: string | null;

  @Column({ type: 'integer' })
  version!: number;

  @Column({ name: 'created_at', type: 'timestamptz' })
  createdAt!: Date;

  @Column({ name: 'updated_at', type: 'timestamptz' })
  updatedAt!: Date;

  /** The row of a collaboration that was just confirmed. */
  static of(collaboration: CollaborationFacts, remindAt: Date | null, now: Date): Shipment {
    const ships = collaboration.terms.handOver === 'ship';
    return Object.assign(new Shipment(), {
      id: newId(),
      collaborationId: collaboration.id,
      campaignId: collaboration.campaignId,
      organisationId: collaboration.organisationId,
      brandId: collaboration.brandId,
      creatorId: collaboration.creatorId,
      state: ships ? 'waiting' : 'not_needed',
      currency: collaboration.terms.currency,
      remindAt: ships ? remindAt : null,
      remindedAt: null,
      address: null,
      addressConfirmedAt: null,
      addressWipedAt: null,
      downloadedAt: null,
      downloadedHash: null,
      carrier: null,
      trackingNumber: null,
      trackingUrl: null,
      costMinor: null,
      sentAt: null,
      sentBy: null,
      receivedAt: null,
      handOverText: null,
      handedOverAt: null,
      handedOverBy: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    } satisfies Omit<Shipment, Method>);
  }

  /** Where the parcel goes: the campaign's own address, else the profile's; nothing once wiped. */
  effectiveAddress(profile: ShipmentAddress | null): ShipmentAddress | null {
    if (this.addressWipedAt) return null;
    return this.address ?? profile;
  }

  /** SHP-1: the address is another one than in the last download and the parcel is not on its way. */
  changedSinceDownload(profile: ShipmentAddress | null): boolean {
    const address = this.effectiveAddress(profile);
    return this.state === 'waiting' && !!address && this.downloadedHash !== null && addressHash(address) !== this.downloadedHash;
  }

  /** Fixes the address for this campaign. Answers whether a parcel would now go somewhere else than before. */
  confirmAddress(address: ShipmentAddress, profile: ShipmentAddress | null, now: Date): boolean {
    const before = this.effectiveAddress(profile);
    this.address = addressOf(address);
    this.addressConfirmedAt = now;
    this.touch(now);
    return before !== null && !samePlace(before, address);
  }

  /** The address was given out in a file. */
  downloaded(address: ShipmentAddress, now: Date): void {
    this.downloadedAt = now;
    this.downloadedHash = addressHash(address);
    this.touch(now);
  }

  /** The parcel is on its way; the address it went to is kept, whatever the profile says later. */
  send(dispatch: Dispatch, profile: ShipmentAddress | null, now: Date): void {
    this.move('send');
    const address = this.effectiveAddress(profile);
    this.address = address ? addressOf(address) : null;
    Object.assign(this, dispatch);
    this.touch(now);
  }

  /** SHP-4 and SHP-7: it arrived, or is taken to have arrived. */
  receive(at: Date, assumed: boolean, now: Date): void {
    this.move(assumed ? 'assume' : 'receive');
    this.receivedAt = at;
    this.touch(now);
  }

  /** SHP-7: the creator gets the code or access; a later text corrects it, the first instant stays. Answers whether anything changed. */
  give(text: string, by: string | null, now: Date): boolean {
    if (this.handOverText === text) return false;
    this.handOverText = text;
    this.handedOverAt ??= now;
    this.handedOverBy = by;
    this.touch(now);
    return true;
  }

  /** The collaboration ended before anything was shipped. Changes nothing when a parcel is on its way. */
  callOff(now: Date): boolean {
    if (this.state !== 'waiting') return false;
    this.move('collaboration-ended');
    this.touch(now);
    return true;
  }

  /** CAM-11: another hand-over was agreed before the dispatch. Answers whether that changes the parcel. */
  follow(handOver: string, remindAt: Date | null, now: Date): boolean {
    const ships = handOver === 'ship';
    if (this.state !== (ships ? 'not_needed' : 'waiting')) return false;
    this.move(ships ? 'ship-instead' : 'other-hand-over');
    this.remindAt = ships ? remindAt : null;
    this.touch(now);
    return true;
  }

  /** SHP-4: the brand was told that this parcel waits; no change that callers see. */
  reminded(now: Date): void {
    this.remindedAt = now;
  }

  /** SHP-1: after 90 days. */
  wipeAddress(now: Date): void {
    this.address = null;
    this.downloadedHash = null;
    this.addressWipedAt = now;
    this.touch(now);
  }

  private move(event: ShipmentEvent): void {
    const result = transition(SHIPMENT_STATES, this.state, event);
    if (!result.ok) {
      throw new StateConflictError(
        'shipping.not-possible-now',
        `A shipment in state ${this.state} does not allow this.`,
        this.state,
        possibleEvents(SHIPMENT_STATES, this.state),
      );
    }
    this.state = result.to;
  }

  private touch(now: Date): void {
    this.version += 1;
    this.updatedAt = now;
  }
}

type Method =
  | 'effectiveAddress'
  | 'changedSinceDownload'
  | 'confirmAddress'
  | 'downloaded'
  | 'send'
  | 'receive'
  | 'give'
  | 'callOff'
  | 'follow'
  | 'reminded'
  | 'wipeAddress';
