import { Inject, Injectable } from '@nestjs/common';
import {
  Audit,
  Clock,
  Database,
  ENV,
  keysetByTime,
  letter,
  Live,
  Mail,
  newId,
  rooms,
  toPage,
  type Env,
  type MailMessage,
  type Page,
  type Scope,
  withTotal,
} from '@app/platform';
import type { UserFacts } from '@app/identity';
import { CATALOGUE, KINDS, wordsOf, type NotificationData, type NotificationKind } from './catalogue.js';
import type { NotificationDto, NotificationSettingDto } from './notifications.dto.js';

interface Row {
  id: string;
  kind: string;
  data: NotificationData;
  link: string;
  at: string;
  read_at: Date | null;
}

/** A session of an organisation's single sign-on sees what concerns this organisation (ACC-11); all others see everything. */
const CONCERNS = `($2::uuid is null or organisation_id = $2)`;

function onlyOf({ actor }: Scope): string | null {
  return actor.kind === 'user' ? actor.ssoOrganisationId : null;
}

/** Kinds of which several come at one moment. */
const BURSTS: ReadonlySet<NotificationKind> = new Set(['content-offered', 'content-incomplete', 'rate-creators']);

/** Notifications in the app and by e-mail (NOT-1). */
@Injectable()
export class NotificationsService {
  constructor(
    @Inject(ENV) private readonly env: Env,
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly clock: Clock,
    private readonly mail: Mail,
    private readonly live: Live,
  ) {}

  /**
   * Tells each reader, in their language; e-mails follow the kind's default and the reader's setting. Kinds that come in bursts (three stories
   * at once) are told once until they are read, at most every 12 h. Needs a transaction.
   */
  async tell(
    everybody: readonly UserFacts[],
    kind: NotificationKind,
    link: string,
    dataFor: (locale: 'en' | 'de') => NotificationData,
  ): Promise<void> {
    const living = everybody.filter(({ deleted }) => !deleted);
    const readers = BURSTS.has(kind) ? await this.notToldYet(living, kind, link) : living;
    if (readers.length === 0) return;
    const now = this.clock.now();
    const silenced = new Set(
      (
        await this.database.query<{ user_id: string }>(
          `select user_id from notifications.settings where kind = $1 and not email and user_id = any($2::uuid[])`,
          [kind, readers.map((reader) => reader.id)],
        )
      ).map((row) => row.user_id),
    );
    const told = readers.map((reader) => ({ reader, data: dataFor(reader.locale) }));
    await this.database.execute(
      `insert into notifications.notifications (id, user_id, organisation_id, kind, data, link, created_at)
       select id, user_id, organisation_id, $5, data, $6, $7
       from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::jsonb[]) as told (id, user_id, organisation_id, data)`,
      [
        told.map(() => newId()),
        told.map(({ reader }) => reader.id),
        told.map(({ reader }) => reader.organisationId ?? null),
        told.map(({ data }) => JSON.stringify(data)),
        kind,
        link,
        now,
      ],
    );
    const written = CATALOGUE[kind].email ? told.filter(({ reader }) => !silenced.has(reader.id)) : [];
    await this.mail.sendAll(written.map(({ reader, data }) => this.letterOf(reader, kind, link, data)));
    this.live.tell(
      readers.map((reader) => rooms.user(reader.id)),
      'notification:new',
      { entity: 'notification', id: kind },
    );
  }

  async list(
    scope: Scope,
    query: { limit: number; cursor?: string | undefined; unread?: boolean | undefined; include?: string[] | undefined },
    locale: 'en' | 'de',
  ): Promise<Page<NotificationDto>> {
    const parameters: unknown[] = [scope.userId, onlyOf(scope)];
    const keyset = keysetByTime({ at: 'created_at', id: 'id' }, query.cursor, parameters);
    const where = `user_id = $1 and ${CONCERNS} ${query.unread ? 'and read_at is null' : ''}`;
    const rows = await this.database.query<Row>(
      `select id, kind, data, link, read_at, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from notifications.notifications where ${where} and ${keyset.where} ${keyset.orderBy} limit ${query.limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      query.limit,
      (row) => [row.at, row.id],
      (row) => ({
        id: row.id,
        kind: row.kind,
        ...(row.kind in CATALOGUE ? wordsOf(row.kind as NotificationKind, row.data, locale) : { title: row.kind, body: '' }),
        link: row.link,
        createdAt: row.at,
        readAt: row.read_at?.toISOString() ?? null,
      }),
    );
    return withTotal(page, query, () => this.database.count(`notifications.notifications where ${where}`, parameters.slice(0, 2)));
  }

  async unread(scope: Scope): Promise<number> {
    const [row] = await this.database.query<{ n: string }>(
      `select count(*) as n from notifications.notifications where user_id = $1 and ${CONCERNS} and read_at is null`,
      [scope.userId, onlyOf(scope)],
    );
    return Number(row?.n ?? 0);
  }

  /** Marks these, or all, as read; ids of others change nothing. Needs a transaction. */
  async markRead(scope: Scope, ids: readonly string[] | null): Promise<void> {
    const read = await this.database.execute<{ id: string }>(
      `update notifications.notifications set read_at = $3
       where user_id = $1 and ${CONCERNS} and read_at is null and ($4::uuid[] is null or id = any($4::uuid[])) returning id`,
      [scope.userId, onlyOf(scope), this.clock.now(), ids ? [...ids] : null],
    );
    if (read.length > 0) await this.log(scope, 'read', { count: read.length });
  }

  async settings(scope: Scope): Promise<NotificationSettingDto[]> {
    const rows = await this.database.query<{ kind: string; email: boolean }>(
      `select kind, email from notifications.settings where user_id = $1`,
      [scope.userId],
    );
    const chosen = new Map(rows.map((row) => [row.kind, row.email]));
    return KINDS.map((kind) => ({
      kind,
      audience: CATALOGUE[kind].audience,
      email: chosen.get(kind) ?? CATALOGUE[kind].email,
      emailPossible: CATALOGUE[kind].email,
    }));
  }

  /** Needs a transaction. */
  async choose(scope: Scope, settings: ReadonlyArray<{ kind: string; email: boolean }>): Promise<void> {
    for (const { kind, email } of settings) {
      await this.database.execute(
        `insert into notifications.settings (user_id, kind, email) values ($1, $2, $3) on conflict (user_id, kind) do update set email = excluded.email`,
        [scope.userId, kind, email],
      );
    }
    await this.log(scope, 'settings-chosen', { settings });
  }

  /** ACC-9: about oneself, so in nobody's organisation. */
  private log(scope: Scope, action: string, details: Record<string, unknown>): Promise<void> {
    return this.audit.record({ action, objectType: 'notifications.notifications', objectId: scope.userId ?? '', details });
  }

  private async notToldYet(readers: readonly UserFacts[], kind: NotificationKind, link: string): Promise<UserFacts[]> {
    await this.database.execute(`select pg_advisory_xact_lock(hashtextextended($1, 9))`, [`${kind}|${link}`]);
    const told = await this.database.query<{ user_id: string }>(
      `select user_id from notifications.notifications
       where kind = $1 and link = $2 and user_id = any($3::uuid[]) and read_at is null and created_at > $4::timestamptz - interval '12 hours'`,
      [kind, link, readers.map((reader) => reader.id), this.clock.now()],
    );
    const ids = new Set(told.map((row) => row.user_id));
    return readers.filter((reader) => !ids.has(reader.id));
  }

  private letterOf(reader: UserFacts, kind: NotificationKind, link: string, data: NotificationData): MailMessage {
    const { title, body } = wordsOf(kind, data, reader.locale);
    return letter({
      to: reader.email,
      locale: reader.locale,
      subject: title,
      greeting: reader.locale === 'de' ? `Hallo ${reader.name},` : `Hello ${reader.name},`,
      paragraphs: [body],
      action: { label: reader.locale === 'de' ? 'In Openfluence öffnen' : 'Open in Openfluence', url: `${this.env.publicUrl}${link}` },
      settingsUrl: `${this.env.publicUrl}/account/notifications`,
    });
  }
}
