import { Injectable, Module, type DynamicModule } from '@nestjs/common';
import { applyAccepted, expectStatus, launchCampaign, makeApplicant, type Applicant } from '@app/applications/testing';
import type { TestApp } from '@app/harness';
import { newId, OnEvent, Scope, Transactions, type EventType } from '@app/platform';
import { CollaborationsApi } from '../contract/collaborations.api.js';
import {
  collaborationChanged,
  collaborationConfirmed,
  collaborationFrozen,
  contentReminded,
  deadlineMoved,
  handOverMissing,
  leavingOpened,
  selectionConfirmed,
} from '../contract/collaborations.events.js';

export { ok, preparedCampaign, type Participant, type PreparedCampaign } from './prepared-campaign.js';

export interface Told {
  event: string;
  at: string;
  data: Record<string, unknown>;
}

const told: Told[] = [];

type Data<E> = E extends EventType<infer D> ? D : never;

/** Hears every event of collaborations. */
@Injectable()
class Witness {
  @OnEvent(selectionConfirmed, 'test-collaborations.selection-confirmed')
  async selectionConfirmed(data: Data<typeof selectionConfirmed>, meta: { at: Date }): Promise<void> {
    hear('selection-confirmed', data, meta.at);
  }

  @OnEvent(collaborationConfirmed, 'test-collaborations.confirmed')
  async confirmed(data: Data<typeof collaborationConfirmed>, meta: { at: Date }): Promise<void> {
    hear('confirmed', data, meta.at);
  }

  @OnEvent(collaborationChanged, 'test-collaborations.changed')
  async changed(data: Data<typeof collaborationChanged>, meta: { at: Date }): Promise<void> {
    hear(`changed:${data.to}`, data, meta.at);
  }

  @OnEvent(contentReminded, 'test-collaborations.reminded')
  async reminded(data: Data<typeof contentReminded>, meta: { at: Date }): Promise<void> {
    hear(`reminded:${data.daysLeft}`, data, meta.at);
  }

  @OnEvent(collaborationFrozen, 'test-collaborations.frozen')
  async frozen(data: Data<typeof collaborationFrozen>, meta: { at: Date }): Promise<void> {
    hear('frozen', data, meta.at);
  }

  @OnEvent(deadlineMoved, 'test-collaborations.moved')
  async moved(data: Data<typeof deadlineMoved>, meta: { at: Date }): Promise<void> {
    hear('moved', data, meta.at);
  }

  @OnEvent(handOverMissing, 'test-collaborations.hand-over-missing')
  async handOverMissing(data: Data<typeof handOverMissing>, meta: { at: Date }): Promise<void> {
    hear('hand-over-missing', data, meta.at);
  }

  @OnEvent(leavingOpened, 'test-collaborations.leaving-opened')
  async leavingOpened(data: Data<typeof leavingOpened>, meta: { at: Date }): Promise<void> {
    hear('leaving-opened', data, meta.at);
  }
}

function hear(event: string, data: object, at: Date): void {
  told.push({ event, at: at.toISOString(), data: { ...data } });
}

@Module({})
class WitnessModule {}

/** For `bootApp(…, [witness()])`: events are heard by `toldOf`. */
export function witness(): DynamicModule {
  return { module: WitnessModule, providers: [Witness] };
}

/** What was told of a collaboration (or campaign), in order; of one instant by name, for jobs run side by side. */
export function toldOf(id: string): Told[] {
  return told
    .filter(({ data }) => data['collaborationId'] === id || (data['collaborationId'] === undefined && data['campaignId'] === id))
    .sort((a, b) => `${a.at} ${a.event}`.localeCompare(`${b.at} ${b.event}`));
}

export interface ConfirmedCampaign {
  campaignId: string;
  creators: Applicant[];
  collaborationIds: string[];
}

/**
 * A launched campaign with this many confirmed creators; ids in the order of the creators. The accounts are cut off from the collaborations, so
 * that travelling through weeks does not poll them every hour: `matchableOf` puts them back for a look.
 */
export async function confirmCampaign(
  t: TestApp,
  owner: { accessToken: string; brandId: string },
  overrides: Record<string, unknown> = {},
  count = 1,
): Promise<ConfirmedCampaign> {
  const campaignId = await launchCampaign(t, owner, overrides);
  const creators: Applicant[] = [];
  for (let n = 0; n < count; n++) {
    const creator = await makeApplicant(t);
    await applyAccepted(t, owner, creator, campaignId);
    creators.push(creator);
  }
  const answer = await t.call<{ collaborations: Array<{ id: string; creatorId: string }> }>(
    'POST',
    `/campaigns/${campaignId}/selection/confirm`,
    {
      token: owner.accessToken,
      body: {},
    },
  );
  expectStatus(answer, 200, 'confirm the selection');
  const byCreator = new Map(answer.body.collaborations.map(({ id, creatorId }) => [creatorId, id]));
  await t.sql(`update collaborations.collaborations set social_account_id = null where campaign_id = $1`, [campaignId]);
  return { campaignId, creators, collaborationIds: creators.map(({ id }) => byCreator.get(id) ?? '') };
}

/** Collaborations new content of this creator's account may count for now. */
export async function matchableOf(t: TestApp, creator: Applicant, collaborationId: string): Promise<string[]> {
  const update = `update collaborations.collaborations set social_account_id = $2 where id = $1`;
  await t.sql(update, [collaborationId, creator.socialAccountId]);
  const found = await t.app.get(CollaborationsApi, { strict: false }).matchable(creator.socialAccountId);
  await t.sql(update, [collaborationId, null]);
  return found.map(({ id }) => id);
}

/** Meets everything owed, as content-sync reports it. */
export async function fulfil(t: TestApp, collaborationId: string): Promise<void> {
  const collaborations = t.app.get(CollaborationsApi, { strict: false });
  for (const piece of await collaborations.deliverables([collaborationId]))
    await t.app.get(Transactions).run(() => collaborations.deliverableMet(piece.id, newId(), t.now()));
}

/** The creator is lost, as when staff removes somebody (COL-5). */
export async function lose(t: TestApp, collaborationId: string): Promise<void> {
  await t.app.get(CollaborationsApi, { strict: false }).remove(Scope.system(), collaborationId, 'left the platform');
}
