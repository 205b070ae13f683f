import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, Database, NotFoundError, Transactions, type Scope } from '@app/platform';
import { Entitlements } from './contract/entitlements.js';
import { DocumentsService } from './documents.service.js';
import { FoundingService } from './founding.service.js';
import { IdentityChanges } from './identity-changes.js';
import { LimitReachedError } from './identity.errors.js';
import { userOf } from './me.service.js';
import { Organisation } from './organisation.entity.js';
import type { Brand } from './brand.entity.js';
import { OwnSecondFactorNeededError } from './two-factor/two-factor.errors.js';
import type { ChangeOrganisationDto, NewBrandDto, NewOrganisationDto, OrganisationDto } from './organisations.dto.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { User } from './user.entity.js';

/** Organisations, and the brands inside. */
@Injectable()
export class OrganisationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly founding: FoundingService,
    private readonly documents: DocumentsService,
    private readonly entitlements: Entitlements,
    private readonly changes: IdentityChanges,
  ) {}

  /** ACC-4: another organisation for an existing user, who becomes its owner. Errors: 422 documents not accepted. */
  async found(scope: Scope, input: NewOrganisationDto): Promise<OrganisationDto> {
    const organisation = await this.transactions.run(async () => {
      const user = await this.database.writer.findOne(User, { where: { id: userOf(scope).userId }, lock: { mode: 'pessimistic_write' } });
      if (!user) throw new NotFoundError();
      const accepted = input.acceptedDocumentIds ?? [];
      await this.documents.requireAccepted(input.kind, accepted, user.id);
      await this.documents.accept(user.id, accepted, user.locale);
      return this.founding.organisation(user.id, { kind: input.kind, name: input.name, brandName: input.brandName ?? input.name });
    });
    // the caller's scope is older than the membership
    return { ...present(organisation), can: { edit: true, createBrands: true, seeMembers: true } };
  }

  async get(scope: Scope, id: string): Promise<OrganisationDto> {
    const organisation = await this.organisations.get(scope, id);
    return { ...present(organisation), can: abilities(scope, organisation) };
  }

  /** Errors: 409 `identity.own-second-factor-needed` when the requirement would lock the caller out. */
  change(scope: Scope, id: string, input: ChangeOrganisationDto, expected: number | null): Promise<OrganisationDto> {
    return this.transactions.run(async () => {
      const organisation = await this.organisations.get(scope, id, true);
      checkVersion(expected, organisation.version);
      organisation.name = input.name ?? organisation.name;
      await this.requireSecondFactor(scope, organisation, input.secondFactorRequired);
      organisation.version += 1;
      organisation.updatedAt = this.clock.now();
      await this.database.writer.save(organisation);
      return { ...present(organisation), can: abilities(scope, organisation) };
    });
  }

  /** ACC-3: in force for everybody with their next request, so whoever switches it on must have proven a second factor. */
  private async requireSecondFactor(scope: Scope, organisation: Organisation, required: boolean | undefined): Promise<void> {
    if (required === undefined || required === organisation.secondFactorRequired) return;
    if (required && !(await this.hasSecondFactor(scope, organisation.id))) throw new OwnSecondFactorNeededError();
    organisation.secondFactorRequired = required;
    const members = await this.database.query<{ id: string }>(
      `select user_id as id from identity.memberships where organisation_id = $1 order by user_id`,
      [organisation.id],
    );
    for (const { id } of members) await this.changes.tell(id);
  }

  /** True when the requirement would not stop this very caller; keys have no second factor to show. */
  private async hasSecondFactor({ actor }: Scope, organisationId: string): Promise<boolean> {
    if (actor.kind !== 'user') return false;
    if (actor.ssoOrganisationId === organisationId) return true;
    const rows = await this.database.query(`select 1 from identity.sessions where id = $1 and second_factor_at is not null`, [
      actor.sessionId,
    ]);
    return rows.length > 0;
  }

  /** Errors: 403 `identity.limit-reached` when the plan has no further brand. */
  createBrand(scope: Scope, organisationId: string, input: NewBrandDto): Promise<Brand> {
    return this.transactions.run(async () => {
      // the lock makes two creations at once count each other
      await this.organisations.get(scope, organisationId, true);
      const { brands: limit } = await this.entitlements.of(organisationId);
      const used = await this.organisations.countBrands(scope, organisationId);
      if (limit !== null && used >= limit) throw new LimitReachedError('brands', limit, used);
      return this.founding.brand(organisationId, input);
    });
  }
}

function present(organisation: Organisation): Omit<OrganisationDto, 'can'> {
  const { id, kind, name, secondFactorRequired, version, trialEndsAt, createdAt } = organisation;
  return { id, kind, name, secondFactorRequired, version, trialEndsAt: trialEndsAt.toISOString(), createdAt: createdAt.toISOString() };
}

function abilities(scope: Scope, { id: organisationId }: Organisation): OrganisationDto['can'] {
  return {
    edit: scope.may('identity.manage-organisation', { organisationId }),
    createBrands: scope.may('identity.manage-organisation', { organisationId }),
    seeMembers: scope.may('identity.manage-members', { organisationId }),
  };
}
