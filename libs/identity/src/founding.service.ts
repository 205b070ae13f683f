import { Injectable } from '@nestjs/common';
import { Clock, Database, Events, newId } from '@app/platform';
import { POLICY } from '@app/rules';
import { Brand } from './brand.entity.js';
import type { Industry } from './contract/vocabulary.js';
import { creatorSignedUp } from './contract/identity.events.js';
import { IdentityChanges } from './identity-changes.js';
import { Membership } from './membership.entity.js';
import { Organisation, type OrganisationKind } from './organisation.entity.js';
import type { User } from './user.entity.js';

/** The code somebody signed up with, and whose it was then. */
export interface Referrer {
  code: string;
  brandId: string;
}

const DAY = 86_400_000;

/** Makes organisations and creators of users. All methods need a transaction. */
@Injectable()
export class FoundingService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly events: Events,
    private readonly changes: IdentityChanges,
  ) {}

  /** A new organisation in its 14-day trial (ACC-1), owned by the user, with its first brand. */
  async organisation(userId: string, input: { kind: OrganisationKind; name: string; brandName: string }): Promise<Organisation> {
    const now = this.clock.now();
    const stamps = { version: 1, createdAt: now, updatedAt: now };
    const manager = this.database.writer;
    const organisation = await manager.save(
      manager.create(Organisation, {
        id: newId(),
        kind: input.kind,
        name: input.name,
        trialEndsAt: new Date(now.getTime() + POLICY.accounts.trialDays * DAY),
        ...stamps,
      }),
    );
    const organisationId = organisation.id;
    await manager.save(
      manager.create(Membership, { id: newId(), userId, organisationId, role: 'owner', brandIds: null, campaignIds: null, ...stamps }),
    );
    await this.brand(organisationId, { name: input.brandName });
    await this.changes.tell(userId);
    return organisation;
  }

  async brand(
    organisationId: string,
    input: { name: string; industry?: Industry | null; description?: string | null; website?: string | null; links?: string[] },
  ): Promise<Brand> {
    const now = this.clock.now();
    const manager = this.database.writer;
    return manager.save(
      manager.create(Brand, {
        id: newId(),
        organisationId,
        name: input.name,
        industry: input.industry ?? null,
        description: input.description ?? null,
        website: input.website ?? null,
        links: [...new Set(input.links)],
        logoKey: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      }),
    );
  }

  /** Makes the user a creator, referred by this brand; one who is one already stays as they are (CRE-10). */
  async creator(user: User, referral: Referrer | null): Promise<void> {
    if (user.creatorId) return;
    user.creatorId = newId();
    user.version += 1;
    user.updatedAt = this.clock.now();
    await this.database.writer.save(user);
    await this.events.publish(creatorSignedUp, {
      userId: user.id,
      creatorId: user.creatorId,
      name: user.name,
      locale: user.locale,
      referralCode: referral?.code ?? null,
      referredBy: referral?.brandId ?? null,
    });
    await this.changes.tell(user.id);
  }
}
