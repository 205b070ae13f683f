import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  Database,
  DEFAULT_LIMIT,
  keysetByTime,
  Paged,
  PageQuery,
  Public,
  RuleError,
  SystemClock,
  Text,
  toPage,
  withTotal,
  Transactions,
  WithoutIdempotency,
  type Page,
} from '@app/platform';
import { ClockDto, DemoPeopleDto, MoveClockDto, NewDemoPersonDto, OutboxMailDto, DemoPersonDto } from './sandbox.dto.js';
import { demoCodes } from './demo-codes.js';
import { TimeMachine } from './time-machine.js';

export class OutboxQuery extends PageQuery {
  @Text({ max: 254, optional: true, description: 'only mails to this address' })
  to?: string;
}

interface MailRow {
  id: string;
  recipient: string;
  subject: string;
  text: string;
  html: string;
  at: string;
}

/** What only the sandbox has: its clock, its people, the outbox (api.md 3). Never part of a production instance. */
@ApiTags('sandbox')
@Public()
@Controller('sandbox')
export class SandboxController {
  constructor(
    private readonly machine: TimeMachine,
    private readonly database: Database,
    private readonly transactions: Transactions,
    private readonly systemClock: SystemClock,
  ) {}

  @Get('clock')
  @ApiOkResponse({ type: ClockDto })
  clock(): Promise<ClockDto> {
    return this.answer(0);
  }

  @Post('clock')
  @HttpCode(200)
  @WithoutIdempotency()
  @ApiOkResponse({ type: ClockDto })
  async move(@Body() body: MoveClockDto): Promise<ClockDto> {
    return this.answer(await this.machine.travelTo(await this.target(body)));
  }

  @Get('people')
  @ApiOkResponse({ type: DemoPeopleDto })
  async people(): Promise<DemoPeopleDto> {
    const rows = await this.database.query<Omit<DemoPersonDto, 'codes'>>(
      `select kind, role, name, email, password, totp_secret as "totpSecret" from sandbox.people order by position`,
    );
    return { items: rows.map((row) => ({ ...row, codes: demoCodes(row.totpSecret, this.systemClock.now()) })) };
  }

  @Post('people')
  @HttpCode(200)
  @ApiOkResponse({ type: DemoPeopleDto })
  async remember(@Body() body: NewDemoPersonDto): Promise<DemoPeopleDto> {
    await this.transactions.run(() =>
      this.database.execute(
        `insert into sandbox.people (email, position, kind, role, name, password, totp_secret)
         values ($1, (select count(*) from sandbox.people), $2, $3, $4, $5, $6)
         on conflict (email) do update
           set role = excluded.role, name = excluded.name, password = excluded.password, totp_secret = excluded.totp_secret`,
        [body.email, body.kind, body.role, body.name, body.password, body.totpSecret ?? null],
      ),
    );
    return this.people();
  }

  @Get('outbox')
  @Paged(OutboxMailDto)
  async outbox(@Query() query: OutboxQuery): Promise<Page<OutboxMailDto>> {
    const parameters: unknown[] = [query.to ?? null];
    const keyset = keysetByTime({ at: 'created_at', id: 'id' }, query.cursor, parameters);
    const limit = query.limit ?? DEFAULT_LIMIT;
    const rows = await this.database.query<MailRow>(
      `select id, recipient, subject, text, html, to_char(created_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from platform.mails where ($1::text is null or recipient = lower($1)) and ${keyset.where} ${keyset.orderBy} limit ${limit + 1}`,
      parameters,
    );
    const page = toPage(
      rows,
      limit,
      (row) => [row.at, row.id],
      (row) => ({ id: row.id, to: row.recipient, subject: row.subject, text: row.text, html: row.html, createdAt: row.at }),
    );
    return withTotal(page, query, () =>
      this.database.count(`platform.mails where ($1::text is null or recipient = lower($1))`, parameters.slice(0, 1)),
    );
  }

  private async target(body: MoveClockDto): Promise<Date> {
    const given = [body.to, body.by, body.toNextDeadline].filter((value) => value !== undefined);
    if (given.length !== 1 || body.toNextDeadline === false) {
      throw new RuleError('sandbox.one-target', 'Give exactly one of to, by and toNextDeadline: true.', [
        { pointer: '', code: 'one-of', message: 'give exactly one of to, by, toNextDeadline' },
      ]);
    }
    if (body.to) return new Date(body.to);
    if (body.by) return new Date(this.machine.now().getTime() + durationMs(body.by));
    return (await this.machine.next()) ?? this.machine.now();
  }

  private async answer(stops: number): Promise<ClockDto> {
    const next = await this.machine.next();
    return { now: this.machine.now().toISOString(), nextDeadline: next?.toISOString() ?? null, stops };
  }
}

/** Milliseconds of `P1DT2H30M`. */
function durationMs(text: string): number {
  const [, days, hours, minutes] = /^P(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?)?$/.exec(text) ?? [];
  return ((Number(days ?? 0) * 24 + Number(hours ?? 0)) * 60 + Number(minutes ?? 0)) * 60_000;
}
