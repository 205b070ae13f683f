import { Injectable } from '@nestjs/common';
import { Clock, Database, newId, NotFoundError, Transactions, type Page, type PageQuery, type Scope } from '@app/platform';
import { userOf } from '../me.service.js';
import { MemberMails } from '../members/member-mails.js';
import { EmailNotConfirmedError } from '../members/members.errors.js';
import { OrganisationsRepository } from '../organisations.repository.js';
import { User } from '../user.entity.js';
import { BrandTransfer } from './brand-transfer.entity.js';
import { BrandTransfersRepository, type BrandTransferRow } from './brand-transfers.repository.js';
import { OFFER_MS, stateOf, type StoredTransferState } from './transfer.js';
import type { BrandTransferDto } from './transfers.dto.js';
import { OfferNotOpenError, OfferOpenError } from './transfers.errors.js';

/** Offers of brands to owners of other organisations (ACC-7); accepting one is `BrandAcceptance`. */
@Injectable()
export class BrandTransfersService {
  constructor(
    private readonly transactions: Transactions,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly organisations: OrganisationsRepository,
    private readonly transfers: BrandTransfersRepository,
    private readonly mails: MemberMails,
  ) {}

  async ofBrand(scope: Scope, brandId: string, query: PageQuery): Promise<Page<BrandTransferDto>> {
    const brand = await this.organisations.getBrand(scope, brandId);
    const page = await this.transfers.ofBrand(scope, brand, query);
    return { ...page, items: page.items.map((row) => this.present(scope, brand.organisationId, row)) };
  }

  async ofOrganisation(scope: Scope, organisationId: string, query: PageQuery): Promise<Page<BrandTransferDto>> {
    const page = await this.transfers.ofOrganisation(scope, organisationId, query);
    return { ...page, items: page.items.map((row) => this.present(scope, organisationId, row)) };
  }

  /**
   * Answers the same whoever has the address, or nobody: the mail tells its reader, who chooses one of their organisations.
   * Errors: 403 e-mail not confirmed, 409 an offer of this brand is open.
   */
  offer(scope: Scope, brandId: string, email: string): Promise<BrandTransferDto> {
    return this.transactions.run(async () => {
      const { organisationId } = await this.organisations.getBrand(scope, brandId);
      const organisation = await this.organisations.get(scope, organisationId, true);
      const brand = await this.organisations.getBrand(scope, brandId, true);
      const { userId, emailConfirmed } = userOf(scope);
      if (!emailConfirmed) throw new EmailNotConfirmedError();
      await this.endExpired(brandId);
      const now = this.clock.now();
      const manager = this.database.writer;
      const transfer = await manager.save(
        manager.create(BrandTransfer, {
          id: newId(),
          brandId,
          fromOrganisationId: organisationId,
          toEmail: email,
          toOrganisationId: null,
          offeredBy: userId,
          answeredBy: null,
          state: 'offered',
          expiresAt: new Date(now.getTime() + OFFER_MS),
          version: 1,
          createdAt: now,
          updatedAt: now,
        }),
      );
      const known = await manager.findOneBy(User, { email });
      const giver = await manager.findOneByOrFail(User, { id: userId });
      await this.mails.brandOffered(known ?? { email, locale: giver.locale, isCreator: false }, brand.name, organisation.name);
      return this.present(scope, organisationId, await this.transfers.get(transfer.id));
    });
  }

  /** Errors: 404 not offered to the caller's address, 409 not open. */
  decline(scope: Scope, organisationId: string, id: string): Promise<BrandTransferDto> {
    return this.transactions.run(async () => {
      scope.check({ organisationId });
      await this.transfers.toCaller(scope, id);
      const transfer = await this.transfers.lock(id);
      const state = stateOf(transfer, this.clock.now());
      if (state !== 'offered') throw new OfferNotOpenError(state);
      await this.answer(transfer, 'declined', userOf(scope).userId);
      return this.present(scope, organisationId, await this.transfers.get(id));
    });
  }

  /** By the giving organisation. Errors: 409 not open any more. */
  withdraw(scope: Scope, brandId: string, id: string): Promise<void> {
    return this.transactions.run(async () => {
      const brand = await this.organisations.getBrand(scope, brandId);
      const transfer = await this.transfers.lock(id);
      if (transfer.brandId !== brandId || transfer.fromOrganisationId !== brand.organisationId) throw new NotFoundError();
      if (transfer.state !== 'offered') throw new OfferNotOpenError(transfer.state);
      await this.answer(transfer, 'withdrawn', null);
    });
  }

  /** As one of the two organisations sees it. */
  present(scope: Scope, organisationId: string, row: BrandTransferRow): BrandTransferDto {
    const { id, brand, fromOrganisationId, fromOrganisationName, toEmail, version } = row;
    const outgoing = fromOrganisationId === organisationId;
    const state = stateOf(row, this.clock.now());
    const may = scope.may('identity.transfer-ownership', { organisationId });
    const answerable = may && !outgoing && state === 'offered';
    return {
      id,
      brand,
      direction: outgoing ? 'outgoing' : 'incoming',
      fromOrganisationName,
      toEmail,
      state,
      expiresAt: row.expiresAt.toISOString(),
      createdAt: row.createdAt.toISOString(),
      version,
      can: { accept: answerable, decline: answerable, withdraw: may && outgoing && row.state === 'offered' },
    };
  }

  private async endExpired(brandId: string): Promise<void> {
    const open = await this.transfers.openOf(brandId);
    if (!open) return;
    if (open.expiresAt > this.clock.now()) throw new OfferOpenError();
    await this.answer(open, 'withdrawn', null);
  }

  private async answer(transfer: BrandTransfer, state: StoredTransferState, userId: string | null): Promise<void> {
    transfer.state = state;
    transfer.answeredBy = userId;
    transfer.version += 1;
    transfer.updatedAt = this.clock.now();
    await this.database.writer.save(transfer);
  }
}
