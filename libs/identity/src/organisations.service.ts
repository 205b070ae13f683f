import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, Database, NotFoundError, Transactions, type Page, type PageQuery, type Scope } from '@app/platform';
import { Entitlements } from './contract/entitlements.js';
import { DocumentsService } from './documents.service.js';
import { FoundingService } from './founding.service.js';
import { LimitReachedError } from './identity.errors.js';
import { userOf } from './me.service.js';
import { Organisation } from './organisation.entity.js';
import type { Brand } from './brand.entity.js';
import type { ChangeOrganisationDto, MemberDto, NewBrandDto, NewOrganisationDto, OrganisationDto } from './organisations.dto.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { User } from './user.entity.js';

/** Organisations, and the brands and members inside. */
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

  change(scope: Scope, id: string, input: ChangeOrganisationDto, expected: number | null): Promise<OrganisationDto> {
    return this.transactions.run(async () => {
      const organisation = await this.organisations.get(scope, id, true);
      checkVersion(expected, organisation.version);
      organisation.name = input.name ?? organisation.name;
      organisation.version += 1;
      organisation.updatedAt = this.clock.now();
      await this.database.writer.save(organisation);
      return { ...present(organisation), can: abilities(scope, organisation) };
    });
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

  async members(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<MemberDto>> {
    const page = await this.organisations.members(scope, organisationId, query);
    return {
      ...page,
      items: page.items.map(({ id, userId, name, email, role, brandIds, joinedAt }) => ({
        id,
        userId,
        name,
        email,
        role,
        brandIds,
        joinedAt: joinedAt.toISOString(),
      })),
    };
  }
}

function present(organisation: Organisation): Omit<OrganisationDto, 'can'> {
  const { id, kind, name, version } = organisation;
  return { id, kind, name, version, trialEndsAt: organisation.trialEndsAt.toISOString(), createdAt: organisation.createdAt.toISOString() };
}

function abilities(scope: Scope, { id: organisationId }: Organisation): OrganisationDto['can'] {
  return {
    edit: scope.may('identity.manage-organisation', { organisationId }),
    createBrands: scope.may('identity.manage-organisation', { organisationId }),
    seeMembers: scope.may('identity.manage-members', { organisationId }),
  };
}
