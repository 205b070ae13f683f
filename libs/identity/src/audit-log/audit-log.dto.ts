import { AnyOf, Bool, Id, Instant, Int, MapOf, Nested, OneOf, Text } from '@app/platform';

export const ACTOR_KINDS = ['user', 'key', 'staff', 'system'] as const;

export type ActorKind = (typeof ACTOR_KINDS)[number];

const WORDS = /^[\w.-]+(,[\w.-]+)*$/;

/** Which events of the audit log: every condition given must hold. */
export class AuditEventsFilter {
  @Id({ optional: true, description: 'a user or an API key' })
  actor?: string;

  @AnyOf(ACTOR_KINDS)
  actorKind?: ActorKind[];

  @Text({ min: 1, max: 300, pattern: WORDS, optional: true, description: 'any of these, comma-separated', example: 'created,removed' })
  action?: string;

  @Text({ min: 1, max: 300, pattern: WORDS, optional: true, description: 'any of these, comma-separated', example: 'campaigns.campaign' })
  objectType?: string;

  @Text({ min: 1, max: 100, optional: true })
  objectId?: string;

  @Instant({ optional: true })
  'at[gte]'?: string;

  @Instant({ optional: true })
  'at[lt]'?: string;
}

export class AuditEventsQuery extends AuditEventsFilter {
  @Int({ min: 1, max: 200, optional: true, query: true, description: 'default 50' })
  limit?: number;

  @Text({ max: 500, optional: true })
  cursor?: string;

  @AnyOf(['total'])
  include?: string[];
}

export class AuditActorDto {
  @OneOf(ACTOR_KINDS)
  kind!: ActorKind;

  @Id({ nullable: true, description: 'user or API key; null: the platform itself' })
  id!: string | null;

  @Text({ max: 120, nullable: true, description: 'null: the platform itself, a deleted account, or a creator' })
  name!: string | null;

  @Id({ nullable: true, description: 'set when a creator acted, whose page tells the name they go by' })
  creatorId!: string | null;

  @Bool({ description: 'the account was deleted' })
  deleted!: boolean;
}

export class AuditObjectDto {
  @Text({ max: 100, example: 'campaigns.campaign' })
  type!: string;

  @Text({ max: 100 })
  id!: string;

  @Text({ max: 300, nullable: true, description: 'as it is called now; null when it has no name or is gone' })
  name!: string | null;
}

export class AuditEventDto {
  @Id()
  id!: string;

  @Instant()
  at!: string;

  @Nested(() => AuditActorDto)
  actor!: AuditActorDto;

  @Text({ max: 100, example: 'updated' })
  action!: string;

  @Nested(() => AuditObjectDto)
  object!: AuditObjectDto;

  @MapOf('any', { description: 'by field `{ from, to }`; `{}` for secrets; other facts for what is no change of fields' })
  changes!: Record<string, unknown>;

  @Text({ max: 100, description: 'X-Request-Id of the call' })
  requestId!: string;
}
