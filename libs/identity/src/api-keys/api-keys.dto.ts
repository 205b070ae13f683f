import { AnyOf, Bool, Id, Ids, Instant, Int, Nested, OneOf, PageQuery, Text, Texts } from '@app/platform';
import { PERMISSIONS, type Permission } from '@app/rules';
import { API_KEY_STATES, type ApiKeyState } from './api-key.entity.js';
import { KEY_PERMISSIONS } from './api-keys.policy.js';

const NAME = { min: 1, max: 80 } as const;
const SCOPES = {
  minItems: 1,
  maxItems: PERMISSIONS.length,
  max: 60,
  pattern: new RegExp(`^(${KEY_PERMISSIONS.join('|').replaceAll('.', '\\.')})$`),
};
const BRANDS = { minItems: 1, maxItems: 500, nullable: true, optional: true, description: 'null: every brand' };
const EXPIRY = { nullable: true, optional: true, description: 'in the future, at most ten years ahead; null: never' };

export class NewApiKeyDto {
  @Text(NAME)
  name!: string;

  @Texts({ ...SCOPES, description: 'at most what the caller holds', example: ['campaigns.read'] })
  permissions!: Permission[];

  @Ids(BRANDS)
  brandIds?: string[] | null;

  @Instant(EXPIRY)
  expiresAt?: string | null;
}

export class ChangeApiKeyDto {
  @Text({ ...NAME, optional: true })
  name?: string;

  @Texts({ ...SCOPES, optional: true })
  permissions?: Permission[];

  @Ids(BRANDS)
  brandIds?: string[] | null;

  @Instant(EXPIRY)
  expiresAt?: string | null;
}

export class RotateApiKeyDto {
  @Int({ min: 0, max: 72, optional: true, description: 'hours for which the old secret works on; default 24' })
  graceHours?: number;
}

export class ApiKeysQuery extends PageQuery {
  @AnyOf(API_KEY_STATES)
  state?: ApiKeyState[];
}

export class ApiKeyMakerDto {
  @Id()
  userId!: string;

  @Text({ max: 120, nullable: true, description: 'null: the account was deleted' })
  name!: string | null;

  @Bool({ description: 'false: the maker left; the key goes on' })
  member!: boolean;
}

export class ApiKeyCanDto {
  @Bool()
  change!: boolean;

  @Bool()
  rotate!: boolean;

  @Bool()
  revoke!: boolean;
}

export class ApiKeyDto {
  @Id()
  id!: string;

  @Text(NAME)
  name!: string;

  @Text({ max: 12, description: 'the first characters of the secret', example: 'of_live_Zk3a' })
  start!: string;

  @OneOf(API_KEY_STATES)
  state!: ApiKeyState;

  @Texts({ maxItems: PERMISSIONS.length, max: 60 })
  permissions!: Permission[];

  @Ids({ maxItems: 500, nullable: true, description: 'null: every brand' })
  brandIds!: string[] | null;

  @Nested(() => ApiKeyMakerDto)
  createdBy!: ApiKeyMakerDto;

  @Instant()
  createdAt!: string;

  @Instant({ nullable: true, description: 'exact to a minute' })
  lastUsedAt!: string | null;

  @Instant({ nullable: true })
  expiresAt!: string | null;

  @Instant({ nullable: true })
  revokedAt!: string | null;

  @Instant({ nullable: true, description: 'until then the secret before the last rotation works, too' })
  oldSecretUntil!: string | null;

  @Int({ min: 1 })
  version!: number;

  @Nested(() => ApiKeyCanDto)
  can!: ApiKeyCanDto;
}

/** The only answer that ever carries the secret. */
export class ApiKeyWithSecretDto extends ApiKeyDto {
  @Text({ min: 51, max: 51, description: 'shown once; for `Authorization: Bearer …`', example: 'of_live_…' })
  secret!: string;
}
