import { Injectable } from '@nestjs/common';
import { IdentityApi } from '@app/identity';
import { Clock, Database, Live, newId, rooms } from '@app/platform';
import { RELATION_STAGES, type RelationFact, type RelationStage } from '../contract/relations.js';
import { further, leads, stageAfter } from './relationships.policy.js';

interface Move {
  creatorId: string;
  from: RelationStage;
  to: RelationStage;
}

const ORDER = `'{${RELATION_STAGES.join(',')}}'::text[]`;

/** Writes down what happened between brands and creators, and moves their stages (GRP-4). */
@Injectable()
export class RelationFactsService {
  constructor(
    private readonly database: Database,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
    private readonly live: Live,
  ) {}

  /** Needs the transaction of what happened. */
  async note(brandId: string, facts: readonly RelationFact[]): Promise<void> {
    if (facts.length === 0) return;
    // rows are locked in one order, whoever comes: two campaigns of a brand may confirm the same creators at once
    const sorted = facts.toSorted((a, b) => (a.creatorId < b.creatorId ? -1 : 1));
    const leading = sorted.filter(({ kind }) => leads(kind)).map(({ creatorId }) => creatorId);
    const stages = leading.length > 0 ? await this.stages(brandId, leading) : new Map<string, RelationStage>();
    const moves = new Map<string, Move>();
    for (const { kind, creatorId } of sorted) {
      const from = stages.get(creatorId) ?? 'none';
      const to = stageAfter(kind, from);
      if (to) moves.set(creatorId, { creatorId, from, to: further(to, moves.get(creatorId)?.to ?? 'none') });
    }
    const moved = await this.move(brandId, [...moves.values()]);
    await this.write(brandId, sorted, moved);
  }

  /** A stage set by hand. Needs a transaction. */
  async stageSet(brandId: string, creatorId: string, from: RelationStage, to: RelationStage, actorId: string | null): Promise<void> {
    await this.database.execute(
      `insert into groups.relation_facts (id, brand_id, creator_id, kind, at, from_stage, stage, actor_id)
       values ($1, $2, $3, 'stage', $4, $5, $6, $7)`,
      [newId(), brandId, creatorId, this.clock.now(), from, to, actorId],
    );
  }

  tell(brand: { id: string; organisationId: string }): void {
    const { id, organisationId } = brand;
    this.live.tell(rooms.members({ organisationId, brandId: id }), 'campaign:changed', { entity: 'relationship', id });
  }

  private async stages(brandId: string, creatorIds: readonly string[]): Promise<Map<string, RelationStage>> {
    const rows = await this.database.query<{ id: string; stage: RelationStage }>(
      `select creator_id as id, stage from groups.relationships where brand_id = $1 and creator_id = any($2::uuid[])`,
      [brandId, [...creatorIds]],
    );
    return new Map(rows.map(({ id, stage }) => [id, stage]));
  }

  /** Forward only, also against somebody who moved the card meanwhile. Answers those who moved. */
  private async move(brandId: string, moves: readonly Move[]): Promise<Map<string, Move>> {
    if (moves.length === 0) return new Map();
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) return new Map();
    const rows = await this.database.execute<{ id: string }>(
      `insert into groups.relationships as r (id, organisation_id, brand_id, creator_id, stage, stage_at, tags, created_at, updated_at)
       select given.id, $1, $2, given.creator_id, given.stage, $3, '{}', $3, $3
       from unnest($4::uuid[], $5::uuid[], $6::text[]) with ordinality given(id, creator_id, stage, place) order by given.place
       on conflict (brand_id, creator_id) do update set stage = excluded.stage, stage_at = excluded.stage_at,
         version = r.version + 1, updated_at = excluded.updated_at
       where array_position(${ORDER}, excluded.stage) > array_position(${ORDER}, r.stage)
       returning r.creator_id as id`,
      [
        brand.organisationId,
        brandId,
        this.clock.now(),
        moves.map(() => newId()),
        moves.map(({ creatorId }) => creatorId),
        moves.map(({ to }) => to),
      ],
    );
    const moved = new Set(rows.map(({ id }) => id));
    if (moved.size > 0) this.tell(brand);
    return new Map(moves.filter(({ creatorId }) => moved.has(creatorId)).map((move) => [move.creatorId, move]));
  }

  /** Messages of a thread and day are one row that counts. */
  private async write(brandId: string, facts: readonly RelationFact[], moved: ReadonlyMap<string, Move>): Promise<void> {
    const now = this.clock.now();
    const ats = facts.map(({ at }) => (at ?? now).toISOString());
    await this.database.execute(
      `insert into groups.relation_facts as f
         (id, brand_id, creator_id, kind, at, campaign_id, ref, from_stage, stage, stars, day)
       select given.id, $1, given.creator_id, given.kind, given.at, given.campaign_id, given.ref, given.from_stage, given.stage, given.stars,
         case when given.kind = 'messages' then (given.at at time zone 'UTC')::date end
       from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::uuid[], $7::uuid[], $8::text[], $9::text[], $10::smallint[])
         with ordinality given(id, creator_id, kind, at, campaign_id, ref, from_stage, stage, stars, place) order by given.place
       on conflict (brand_id, creator_id, ref, day) where kind = 'messages' do update set times = f.times + 1`,
      [
        brandId,
        facts.map(() => newId()),
        facts.map(({ creatorId }) => creatorId),
        facts.map(({ kind }) => kind),
        ats,
        facts.map(({ campaignId }) => campaignId),
        facts.map(({ ref }) => ref),
        facts.map(({ creatorId }) => moved.get(creatorId)?.from ?? null),
        facts.map(({ creatorId }) => moved.get(creatorId)?.to ?? null),
        facts.map(({ stars }) => stars ?? null),
      ],
    );
  }
}
