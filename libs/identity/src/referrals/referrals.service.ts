import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { checkVersion, Clock, Database, ENV, NotFoundError, Transactions, type Env, type Scope } from '@app/platform';
import { BrandLogoLinks } from '../brand-logo.links.js';
import type { Brand } from '../brand.entity.js';
import { BrandMoves } from '../contract/brand-moves.js';
import { ReferralCodes, type ReferralFacts } from '../contract/referral-codes.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { Throttle } from '../throttle.js';
import { CODE_FORM, CODES_PER_BRAND, plainCode, suggestedCode } from './referral-code.policy.js';
import { Referral } from './referral.entity.js';
import type { ReferralPreviewDto } from './referrals.dto.js';
import { OwnReferralCodeError, ReferralCodesLimitError, ReferralCodeTakenError, UnknownReferralCodeError } from './referrals.errors.js';

/** Referral codes of brands: showing, changing, and finding the brand of a code (CRE-10). */
@Injectable()
export class ReferralsService extends ReferralCodes implements OnModuleInit {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly organisations: OrganisationsRepository,
    private readonly throttle: Throttle,
    private readonly logos: BrandLogoLinks,
    private readonly moves: BrandMoves,
    private readonly clock: Clock,
    @Inject(ENV) private readonly env: Env,
  ) {
    super();
  }

  /** ACC-7: the code stays with the brand. */
  onModuleInit(): void {
    this.moves.register('identity-referrals', async ({ brandId, toOrganisationId }) => {
      await this.database.execute(`update identity.referrals set organisation_id = $2 where brand_id = $1 and organisation_id <> $2`, [
        brandId,
        toOrganisationId,
      ]);
    });
  }

  async get(scope: Scope, brandId: string): Promise<ReferralFacts> {
    const brand = await this.organisations.getBrand(scope, brandId);
    const known = await this.database.reader.findOneBy(Referral, { id: brand.id });
    if (known) return this.facts(scope, brand, known);
    return this.transactions.run(async () => {
      const locked = await this.organisations.getBrand(scope, brandId, true);
      return this.facts(scope, locked, await this.ensure(locked));
    });
  }

  change(scope: Scope, brandId: string, input: { code?: string; text?: string }, expected: number | null): Promise<ReferralFacts> {
    return this.transactions.run(async () => {
      const brand = await this.organisations.getBrand(scope, brandId, true);
      const referral = await this.ensure(brand);
      checkVersion(expected, referral.version);
      if (input.code !== undefined) {
        const code = plainCode(input.code);
        await this.take(brand.id, code);
        referral.code = code;
      }
      if (input.text !== undefined) referral.text = input.text;
      referral.version += 1;
      referral.updatedAt = this.clock.now();
      await this.database.writer.save(referral);
      return this.facts(scope, brand, referral);
    });
  }

  /** Errors: 404 unknown code, 429 after too many of them from one address. */
  async preview(code: string): Promise<ReferralPreviewDto> {
    const brandId = await this.throttle.guarded(() => this.brandOf(code));
    if (!brandId) throw new NotFoundError();
    const [row] = await this.database.query<{ code: string; brandName: string; logoKey: string | null; text: string }>(
      `select r.code, b.name as "brandName", b.logo_key as "logoKey", r.text
       from identity.referrals r join identity.brands b on b.id = r.brand_id where r.brand_id = $1`,
      [brandId],
    );
    if (!row) throw new NotFoundError();
    const { logoKey, ...preview } = row;
    return { ...preview, logoUrl: this.logos.url(logoKey) };
  }

  /**
   * The brand that invites with this code. Errors: 422 at `/referralCode` for unknown ones, and for a brand the user works for; 429 after
   * too many unknown ones from one address.
   */
  async referrer(code: string, userId: string | null): Promise<string> {
    const brandId = await this.throttle.guarded(() => this.brandOf(code));
    if (!brandId) throw new UnknownReferralCodeError();
    if (userId !== null && (await this.worksFor(userId, brandId))) throw new OwnReferralCodeError();
    return brandId;
  }

  /** True for members of the brand's organisation. */
  async worksFor(userId: string, brandId: string): Promise<boolean> {
    const rows = await this.database.query(
      `select 1 from identity.memberships m join identity.brands b on b.organisation_id = m.organisation_id where m.user_id = $1 and b.id = $2`,
      [userId, brandId],
    );
    return rows.length > 0;
  }

  private async brandOf(code: string): Promise<string | null> {
    const plain = plainCode(code);
    if (!CODE_FORM.test(plain)) return null;
    const [row] = await this.database.query<{ brandId: string }>(
      `select brand_id as "brandId" from identity.referral_codes where code = $1`,
      [plain],
    );
    return row?.brandId ?? null;
  }

  /** The brand's row with a first code. Needs the brand's lock. */
  private async ensure(brand: Brand): Promise<Referral> {
    const manager = this.database.writer;
    const known = await manager.findOneBy(Referral, { id: brand.id });
    if (known) return known;
    let code = suggestedCode(brand.name);
    while (!(await this.insert(brand.id, code))) code = suggestedCode(brand.name);
    const now = this.clock.now();
    const { id, organisationId } = brand;
    return manager.save(manager.create(Referral, { id, organisationId, code, text: '', version: 1, createdAt: now, updatedAt: now }));
  }

  /** Makes the code the brand's own, unless it is. Needs the brand's lock. */
  private async take(brandId: string, code: string): Promise<void> {
    const own = await this.database.query<{ code: string }>(`select code from identity.referral_codes where brand_id = $1`, [brandId]);
    if (own.some((each) => each.code === code)) return;
    if (own.length >= CODES_PER_BRAND) throw new ReferralCodesLimitError();
    if (!(await this.insert(brandId, code))) throw new ReferralCodeTakenError();
  }

  private async insert(brandId: string, code: string): Promise<boolean> {
    const rows = await this.database.execute(
      `insert into identity.referral_codes (code, brand_id, created_at) values ($1, $2, $3) on conflict do nothing returning code`,
      [code, brandId, this.clock.now()],
    );
    return rows.length > 0;
  }

  private facts(scope: Scope, { id, organisationId }: Brand, { code, text, version }: Referral): ReferralFacts {
    return {
      brandId: id,
      organisationId,
      code,
      text,
      link: `${this.env.publicUrl}/join/${code}`,
      version,
      canEdit: scope.may('identity.manage-brand', { organisationId, brandId: id }),
    };
  }
}
