import { Injectable } from '@nestjs/common';
import { Database, DomainError } from '@app/platform';
import { Entitlements } from '../contract/entitlements.js';

/** 403: the plan has no own roles (rules.md 8). */
export class RolesPlanError extends DomainError {
  constructor(used: number) {
    super('identity.plan-required', 403, 'Roles of your own are part of the plan Expert.', { limit: 0, used, plansThatAllow: ['expert'] });
  }
}

/** Own roles are a feature of the plan (ACC-6). What was given while the plan had it stays in force. */
@Injectable()
export class RolesGate {
  constructor(
    private readonly database: Database,
    private readonly entitlements: Entitlements,
  ) {}

  /** Errors: 403 `identity.plan-required`. */
  async require(organisationId: string): Promise<void> {
    const { customRoles } = await this.entitlements.of(organisationId);
    if (customRoles) return;
    const [row] = await this.database.query<{ used: number }>(
      `select count(*)::int as used from identity.roles where organisation_id = $1`,
      [organisationId],
    );
    throw new RolesPlanError(row?.used ?? 0);
  }
}
