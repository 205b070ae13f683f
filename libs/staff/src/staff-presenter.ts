import { Injectable } from '@nestjs/common';
import type { StaffApplication } from '@app/applications';
import { CampaignsApi } from '@app/campaigns';
import type { StaffCollaboration } from '@app/collaborations';
import { IdentityApi } from '@app/identity';
import { Clock, type Scope } from '@app/platform';
import type { StaffPermission } from '@app/rules';
import type { StaffApplicationDto } from './staff-applications.dto.js';
import type { StaffCollaborationRowDto } from './staff-collaborations.dto.js';
import type { StaffHistoryDto } from './staff-reads.dto.js';

const DAY = 86_400_000;

/** What the caller's staff role holds; rules.md 7. */
export function holds(scope: Scope, permission: StaffPermission): boolean {
  return scope.actor.kind === 'staff' && scope.actor.permissions.has(permission);
}

export const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** The module's facts as the console shows them, with names and with what this role may do. */
@Injectable()
export class StaffPresenter {
  constructor(
    private readonly identity: IdentityApi,
    private readonly campaigns: CampaignsApi,
    private readonly clock: Clock,
  ) {}

  async collaborations(scope: Scope, rows: readonly StaffCollaboration[]): Promise<StaffCollaborationRowDto[]> {
    const brands = new Map(
      (await this.identity.brands([...new Set(rows.map(({ brandId }) => brandId))])).map(({ id, name }) => [id, name]),
    );
    const now = this.clock.now().getTime();
    return rows.map(({ can, ...row }) => ({
      id: row.id,
      creator: { id: row.creatorId, name: row.creatorName },
      handle: row.handle,
      campaign: { id: row.campaignId, name: row.campaignTitle },
      brand: { id: row.brandId, name: brands.get(row.brandId) ?? '' },
      state: row.state,
      stateReason: row.stateReason,
      deliverablesTotal: row.deliverablesTotal,
      deliverablesDone: row.deliverablesDone,
      confirmedAt: row.confirmedAt.toISOString(),
      deadlineAt: iso(row.deadlineAt),
      graceEndsAt: iso(row.graceEndsAt),
      overdueDays: row.state === 'overdue' && row.deadlineAt ? Math.max(0, Math.floor((now - row.deadlineAt.getTime()) / DAY)) : null,
      fault: row.fault,
      compensation: row.compensation,
      compensationLimit: row.compensationLimit,
      can: {
        extend: can.extend && holds(scope, 'staff.extend'),
        reopen: can.reopen && holds(scope, 'staff.reopen'),
        remove: can.remove && holds(scope, 'staff.remove'),
        remind: can.remind && holds(scope, 'staff.remind'),
      },
    }));
  }

  async applications(scope: Scope, rows: readonly StaffApplication[]): Promise<StaffApplicationDto[]> {
    const found = await this.campaigns.find(rows.map(({ campaignId }) => campaignId));
    const titles = new Map(found.map(({ id, title }) => [id, title]));
    return rows.map((row) => ({
      id: row.id,
      creator: { id: row.creatorId, name: row.creatorName },
      handle: row.handle,
      campaign: { id: row.campaignId, name: titles.get(row.campaignId) ?? '' },
      state: row.state,
      stateReason: row.stateReason,
      appliedAt: row.appliedAt.toISOString(),
      can: {
        decline: row.possible.includes('decline') && holds(scope, 'staff.remove'),
        reset: row.possible.includes('reset') && holds(scope, 'staff.reopen'),
        withdraw: row.possible.includes('withdraw') && holds(scope, 'staff.remove'),
      },
    }));
  }

  /** Rows with the names of the people in them; keys, the platform and deleted accounts have none. */
  async named<T extends { by: string; byId: string | null }>(
    rows: readonly T[],
  ): Promise<Array<Omit<T, 'byId'> & Pick<StaffHistoryDto, 'name'>>> {
    const people = rows.filter(({ by }) => by === 'user' || by === 'staff').flatMap(({ byId }) => byId ?? []);
    const users = await this.identity.users([...new Set(people)]);
    const names = new Map(users.filter(({ deleted }) => !deleted).map(({ id, name }) => [id, name]));
    return rows.map(({ byId, ...row }) => ({ ...row, name: (byId && names.get(byId)) || null }));
  }
}
