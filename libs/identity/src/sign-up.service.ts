import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, RuleError, Transactions } from '@app/platform';
import { QueryFailedError } from 'typeorm';
import { AccountMails } from './account-mails.js';
import { DocumentsService, type AccountKind } from './documents.service.js';
import { EmailTokens } from './email-tokens.js';
import { FoundingService, type Referrer } from './founding.service.js';
import type { Locale } from './locale.js';
import { PasswordHashing } from './password-hashing.js';
import { checkPassword } from './password.policy.js';
import { ReferralsService } from './referrals/referrals.service.js';
import { Throttle } from './throttle.js';
import { User } from './user.entity.js';

export interface SignUpInput {
  kind: AccountKind;
  email: string;
  password: string;
  name: string;
  organisationName?: string;
  brandName?: string;
  locale: Locale;
  acceptedDocumentIds: string[];
  referralCode?: string;
}

/** A checked sign-up with its password hashed; also what a confirmation link carries, sealed, when the address signed up before. */
export interface PreparedSignUp {
  kind: AccountKind;
  name: string;
  organisationName: string | null;
  brandName: string | null;
  locale: Locale;
  acceptedDocumentIds: string[];
  /** The brand's code and whose it was (CRE-10); absent in links from before there were codes. */
  referral?: Referrer | null;
  passwordHash: string;
}

/** Creates accounts (ACC-1). The answer never tells whether an address has one: the difference is in the e-mail. */
@Injectable()
export class SignUpService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly hashing: PasswordHashing,
    private readonly documents: DocumentsService,
    private readonly founding: FoundingService,
    private readonly tokens: EmailTokens,
    private readonly mails: AccountMails,
    private readonly throttle: Throttle,
    private readonly referrals: ReferralsService,
  ) {}

  /** Errors: 422 weak password, missing names or documents, unknown referral code; 429 too many from one address. */
  async signUp(input: SignUpInput): Promise<void> {
    await this.check(input);
    const referral = await this.referral(input);
    await this.throttle.admitSignUp(input.email);
    const prepared = await this.prepare(input, referral);
    try {
      await this.transactions.run(() => this.record(input.email, prepared));
    } catch (error) {
      // two sign-ups with one address at once: the second finds the first
      if (!(error instanceof QueryFailedError) || (error.driverError as { constraint?: string }).constraint !== 'users_email_unique')
        throw error;
      await this.transactions.run(() => this.record(input.email, prepared));
    }
  }

  /** Gives an existing user what a sign-up asked for: documents, organisation or creator. Needs a transaction. */
  async furnish(user: User, prepared: PreparedSignUp): Promise<void> {
    await this.documents.accept(user.id, prepared.acceptedDocumentIds, prepared.locale);
    if (prepared.kind === 'creator') return this.founding.creator(user, await this.countable(user, prepared.referral ?? null));
    const name = prepared.organisationName ?? prepared.brandName ?? user.name;
    await this.founding.organisation(user.id, { kind: prepared.kind, name, brandName: prepared.brandName ?? name });
  }

  private async check(input: SignUpInput): Promise<void> {
    checkPassword(input.password, input);
    const ofOrganisation = input.kind !== 'creator';
    if (ofOrganisation && !input.organisationName && !input.brandName) {
      throw new RuleError('identity.organisation-name-missing', 'A brand or agency needs a name.', [
        { pointer: '/organisationName', code: 'required', message: 'is required for brands and agencies' },
      ]);
    }
    if (!ofOrganisation && (input.organisationName !== undefined || input.brandName !== undefined)) {
      throw new RuleError('identity.organisation-name-unexpected', 'Creators have no organisation.', [
        { pointer: '/organisationName', code: 'unknown', message: 'is not for creators' },
      ]);
    }
    await this.documents.requireAccepted(input.kind, input.acceptedDocumentIds);
  }

  /** Only creators are referred. */
  private async referral({ kind, referralCode: code }: SignUpInput): Promise<Referrer | null> {
    if (kind !== 'creator' || code === undefined) return null;
    return { code, brandId: await this.referrals.referrer(code, null) };
  }

  /** Who works for the brand meanwhile is not referred by it; the link in the mail still works. */
  private async countable(user: User, referral: Referrer | null): Promise<Referrer | null> {
    return referral && (await this.referrals.worksFor(user.id, referral.brandId)) ? null : referral;
  }

  private async prepare(input: SignUpInput, referral: Referrer | null): Promise<PreparedSignUp> {
    return {
      kind: input.kind,
      name: input.name,
      organisationName: input.organisationName ?? null,
      brandName: input.brandName ?? null,
      locale: input.locale,
      acceptedDocumentIds: input.acceptedDocumentIds,
      referral,
      // known addresses cost the same
      passwordHash: await this.hashing.hash(input.password),
    };
  }

  private async record(email: string, prepared: PreparedSignUp): Promise<void> {
    const manager = this.database.writer;
    const known = await manager.findOne(User, { where: { email }, lock: { mode: 'pessimistic_write' } });
    if (known?.emailConfirmedAt) return this.mails.known(known);
    if (known) {
      // whoever holds the mailbox decides by the link which sign-up counts, and with which password
      const recipient = { email, locale: prepared.locale, isCreator: prepared.kind === 'creator' };
      return this.mails.confirm(recipient, await this.tokens.issue(known.id, 'confirm-email', prepared));
    }
    const now = this.clock.now();
    const user = await manager.save(
      manager.create(User, {
        id: newId(),
        email,
        name: prepared.name,
        locale: prepared.locale,
        passwordHash: prepared.passwordHash,
        emailConfirmedAt: null,
        creatorId: null,
        version: 1,
        createdAt: now,
        updatedAt: now,
      }),
    );
    await this.furnish(user, prepared);
    await this.mails.confirm(user, await this.tokens.issue(user.id, 'confirm-email'));
  }
}
