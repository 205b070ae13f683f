import { Inject, Injectable } from '@nestjs/common';
import { createTransport } from 'nodemailer';
import { Clock } from '../clock/clock.js';
import { ENV, type Env } from '../config/env.js';
import { Database } from '../database/database.js';
import { newId } from '../database/ids.js';
import { Job, Jobs } from '../jobs/jobs.js';

export interface MailMessage {
  to: string;
  subject: string;
  text: string;
  html: string;
}

/**
 * E-mails are rows in platform.mails, written in the caller's transaction. Without SMTP_URL that is the local outbox;
 * with it a job delivers each (at least once, with the row's id as Message-ID so that servers can tell repeats).
 */
@Injectable()
export class Mail {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly database: Database,
    private readonly jobs: Jobs,
    private readonly clock: Clock,
  ) {}

  /** Queues a message; needs a transaction. */
  send(message: MailMessage): Promise<void> {
    return this.sendAll([message]);
  }

  /** Queues messages, in one statement; needs a transaction. */
  async sendAll(messages: readonly MailMessage[]): Promise<void> {
    if (messages.length === 0) return;
    const ids = messages.map(() => newId());
    const each = (field: keyof MailMessage): string[] => messages.map((message) => message[field]);
    await this.database.execute(
      `insert into platform.mails (id, recipient, subject, text, html, created_at)
       select *, $6::timestamptz from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[])`,
      [ids, each('to'), each('subject'), each('text'), each('html'), this.clock.now()],
    );
    if (this.env.smtpUrl)
      await this.jobs.addAll(
        ['platform.deliver-mail'],
        ids.map((id) => ({ id })),
      );
  }

  @Job<{ id: string }>('platform.deliver-mail')
  async deliver({ id }: { id: string }): Promise<void> {
    const [mail] = await this.database.query<{ recipient: string; subject: string; text: string; html: string; sent_at: Date | null }>(
      `select recipient, subject, text, html, sent_at from platform.mails where id = $1`,
      [id],
    );
    if (!mail || mail.sent_at || !this.env.smtpUrl) return;
    const transport = createTransport(this.env.smtpUrl);
    await transport.sendMail({
      from: this.env.mailFrom,
      to: mail.recipient,
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      messageId: `<${id}@openfluence>`,
    });
    await this.database.query(`update platform.mails set sent_at = now() where id = $1`, [id]);
  }
}
