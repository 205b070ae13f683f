import { Injectable } from '@nestjs/common';
import {
  checkVersion,
  Clock,
  FileLinks,
  NotFoundError,
  RuleError,
  SecretBox,
  Transactions,
  type FieldError,
  type Scope,
} from '@app/platform';
import { IdentityApi } from '@app/identity';
import { isCountry, isLanguage } from '@app/rules';
import { Creator } from './creator.entity.js';
import { CreatorsRepository } from './creators.repository.js';
import { NICHES } from './contract/vocabulary.js';
import { maskIban, normalIban } from './iban.js';
import { birthDateFault, splitName } from './profile.policy.js';
import { PayoutBody, ProfileDto, UpdateProfileBody } from './profile.dto.js';

const PLAIN = ['displayName', 'firstName', 'lastName', 'handle', 'bio', 'birthDate', 'legalForm', 'taxStatus'] as const;

/** The own profile (CRE-1). */
@Injectable()
export class ProfileService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CreatorsRepository,
    private readonly identity: IdentityApi,
    private readonly clock: Clock,
    private readonly secrets: SecretBox,
    private readonly links: FileLinks,
  ) {}

  async read(scope: Scope): Promise<ProfileDto> {
    return this.present(await this.ensure(scope));
  }

  /**
   * Changes what the body names. Errors: 412 stale version, 422 `creators.invalid-profile` with the fields, 409 `creators.handle-taken`.
   */
  async update(scope: Scope, body: UpdateProfileBody, expected: number | null): Promise<ProfileDto> {
    await this.ensure(scope);
    return this.transactions.run(async () => {
      const creator = await this.repository.getForUpdate(scope, scope.requireCreator());
      checkVersion(expected, creator.version);
      this.check(body);
      for (const name of PLAIN) if (body[name] !== undefined) Object.assign(creator, { [name]: body[name] });
      if (body.country !== undefined) creator.country = body.country?.toUpperCase() ?? null;
      if (body.city !== undefined) creator.city = body.city === '' ? null : body.city;
      if (body.languages) creator.languages = [...new Set(body.languages.map((code) => code.toLowerCase()))];
      if (body.niches) creator.niches = [...new Set(body.niches)];
      if (body.payout !== undefined) this.setPayout(creator, body.payout);
      creator.touch(this.clock.now());
      return this.present(await this.repository.save(scope, creator));
    });
  }

  /** Makes the row of a new creator; the name is the one of the sign-up. Needs a transaction. */
  async create(scope: Scope, input: { creatorId: string; userId: string; name: string }): Promise<void> {
    const now = this.clock.now();
    const creator = Object.assign(new Creator(), {
      id: input.creatorId,
      userId: input.userId,
      displayName: input.name.slice(0, 80),
      ...splitName(input.name.slice(0, 80)),
      handle: null,
      bio: '',
      languages: [],
      birthDate: null,
      country: null,
      city: null,
      niches: [],
      legalForm: null,
      taxStatus: null,
      avatarKey: null,
      payoutHolder: null,
      ibanSealed: null,
      ibanMasked: null,
      version: 1,
      createdAt: now,
      updatedAt: now,
    });
    await this.repository.add(scope, creator);
  }

  /** The creator's row; made at first use when the job of the sign-up has not run yet. */
  async ensure(scope: Scope): Promise<Creator> {
    const creatorId = scope.requireCreator();
    const known = await this.repository.find(scope, creatorId);
    if (known) return known;
    const userId = scope.userId;
    const [user] = userId ? await this.identity.users([userId]) : [];
    if (!user) throw new NotFoundError();
    await this.transactions.run(() => this.create(scope, { creatorId, userId: user.id, name: user.name }));
    const made = await this.repository.find(scope, creatorId);
    if (!made) throw new NotFoundError();
    return made;
  }

  present(creator: Creator): ProfileDto {
    return {
      id: creator.id,
      displayName: creator.displayName,
      firstName: creator.firstName,
      lastName: creator.lastName,
      handle: creator.handle,
      bio: creator.bio,
      languages: creator.languages,
      birthDate: creator.birthDate,
      country: creator.country,
      city: creator.city,
      niches: creator.niches,
      legalForm: creator.legalForm,
      taxStatus: creator.taxStatus,
      avatarUrl: creator.avatarKey && this.links.url(creator.avatarKey, 'image/webp', { permanent: true }),
      payout: creator.payoutHolder && creator.ibanMasked ? { holder: creator.payoutHolder, ibanMasked: creator.ibanMasked } : null,
      missing: missingOf(creator),
      version: creator.version,
    };
  }

  private check(body: UpdateProfileBody): void {
    const errors: FieldError[] = [];
    const unknownNiche = body.niches?.find((niche) => !(NICHES as readonly string[]).includes(niche));
    if (unknownNiche !== undefined)
      errors.push({ pointer: '/niches', code: 'unknown', message: `"${unknownNiche}" is not a niche of the list`, limit: NICHES });
    const unknownLanguage = body.languages?.find((code) => !isLanguage(code.toLowerCase()));
    if (unknownLanguage !== undefined)
      errors.push({ pointer: '/languages', code: 'unknown', message: `"${unknownLanguage}" is not an ISO 639-1 code` });
    if (body.country && !isCountry(body.country.toUpperCase()))
      errors.push({ pointer: '/country', code: 'unknown', message: 'is not an ISO 3166-1 code' });
    const birth = body.birthDate ? birthDateFault(body.birthDate, this.clock.now().toISOString().slice(0, 10)) : null;
    if (birth) errors.push(birth);
    if (body.payout && !normalIban(body.payout.iban)) {
      errors.push({ pointer: '/payout/iban', code: 'iban', message: 'is not a valid IBAN: country, length or checksum do not fit' });
    }
    if (errors.length > 0)
      throw new RuleError('creators.invalid-profile', errors.map((e) => `${e.pointer}: ${e.message}`).join('; '), errors);
  }

  private setPayout(creator: Creator, payout: PayoutBody | null): void {
    const iban = payout && normalIban(payout.iban);
    creator.payoutHolder = payout?.holder ?? null;
    creator.ibanSealed = iban ? this.secrets.seal(iban) : null;
    creator.ibanMasked = iban ? maskIban(iban) : null;
  }
}

/** What an application wants to know of a creator (APP-1) and is not told yet. */
function missingOf(creator: Creator): string[] {
  const fields = { firstName: creator.firstName, lastName: creator.lastName, birthDate: creator.birthDate, country: creator.country };
  return Object.entries(fields).flatMap(([name, value]) => (value ? [] : [name]));
}
