import { Inject, Injectable } from '@nestjs/common';
import { ENV, Mail, type Env } from '@app/platform';
import { accountMail, type MailText, type Recipient, type Voice } from '../account-mails.js';
import { Throttle } from '../throttle.js';
import { TEXTS, type InvitationText } from './member-mails.texts.js';

interface Named {
  id: string;
  name: string;
}

/**
 * E-mails about memberships and transfers. They must name organisations and brands, so those names are kept short and cannot turn into
 * links (`plainName`). All methods need a transaction. Mails to addresses that somebody typed are limited per recipient.
 */
@Injectable()
export class MemberMails {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly mail: Mail,
    private readonly throttle: Throttle,
  ) {}

  /** ACC-5; the link is the same for people with and without an account. */
  invited(to: Recipient & { known: boolean }, what: InvitationText, token: string): Promise<void> {
    return this.limited(to, to.known ? TEXTS.invitedKnown(what) : TEXTS.invitedNew(what), `/join?token=${token}`);
  }

  removed(to: Recipient, organisation: string): Promise<void> {
    return this.send(to, TEXTS.removed(organisation), '/');
  }

  ownershipOffered(to: Recipient, organisation: Named): Promise<void> {
    return this.send(to, TEXTS.ownershipOffered(organisation.name), `/o/${organisation.id}/team`);
  }

  ownershipTaken(to: Recipient, organisation: Named): Promise<void> {
    return this.send(to, TEXTS.ownershipTaken(organisation.name), `/o/${organisation.id}/team`);
  }

  /** ACC-7: to whoever has this address, with or without an account. */
  brandOffered(to: Recipient, brand: string, organisation: string): Promise<void> {
    return this.limited(to, TEXTS.brandOffered(brand, organisation), '/');
  }

  brandMoved(to: Recipient, brand: string): Promise<void> {
    return this.send(to, TEXTS.brandMoved(brand), '/');
  }

  private async limited(to: Recipient, texts: Record<Voice, MailText>, path: string): Promise<void> {
    if (await this.throttle.admitMail(to.email)) await this.send(to, texts, path);
  }

  private send(to: Recipient, texts: Record<Voice, MailText>, path: string): Promise<void> {
    return this.mail.send(accountMail(to, texts, `${this.env.publicUrl}${path}`));
  }
}
