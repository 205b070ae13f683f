import { Body, Controller, Get, HttpCode, Post, Put, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { currentContext, CurrentScope, DEFAULT_LIMIT, Paged, SignedIn, Transactions, type Page, type Scope } from '@app/platform';
import {
  ChooseSettingsDto,
  MarkReadDto,
  NotificationDto,
  NotificationQuery,
  NotificationSettingsDto,
  UnreadCountDto,
} from './notifications.dto.js';
import { NotificationsService } from './notifications.service.js';

/** One's own notifications and what comes by e-mail (NOT-1). */
@ApiTags('notifications')
@SignedIn()
@Controller('me')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationsService,
    private readonly transactions: Transactions,
  ) {}

  @Get('notifications')
  @SignedIn({ singleSignOn: true })
  @Paged(NotificationDto)
  list(@CurrentScope() scope: Scope, @Query() query: NotificationQuery): Promise<Page<NotificationDto>> {
    return this.notifications.list(scope, { ...query, limit: query.limit ?? DEFAULT_LIMIT }, currentContext()?.locale ?? 'en');
  }

  @Get('notifications/unread')
  @SignedIn({ singleSignOn: true })
  @ApiOkResponse({ type: UnreadCountDto })
  async unread(@CurrentScope() scope: Scope): Promise<UnreadCountDto> {
    return { unread: await this.notifications.unread(scope) };
  }

  @Post('notifications/read')
  @SignedIn({ singleSignOn: true })
  @HttpCode(200)
  @ApiOkResponse({ type: UnreadCountDto })
  async read(@CurrentScope() scope: Scope, @Body() body: MarkReadDto): Promise<UnreadCountDto> {
    await this.transactions.run(() => this.notifications.markRead(scope, body.ids ?? null));
    return { unread: await this.notifications.unread(scope) };
  }

  @Get('notification-settings')
  @ApiOkResponse({ type: NotificationSettingsDto })
  async settings(@CurrentScope() scope: Scope): Promise<NotificationSettingsDto> {
    return { items: await this.notifications.settings(scope) };
  }

  @Put('notification-settings')
  @ApiOkResponse({ type: NotificationSettingsDto })
  async choose(@CurrentScope() scope: Scope, @Body() body: ChooseSettingsDto): Promise<NotificationSettingsDto> {
    await this.transactions.run(() => this.notifications.choose(scope, body.items));
    return { items: await this.notifications.settings(scope) };
  }
}
