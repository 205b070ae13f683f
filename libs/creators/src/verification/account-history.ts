import { Controller, Get, Injectable, Param } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CreatorAccess, CurrentScope, Id, IdPipe, Instant, Int, NestedList, Scope } from '@app/platform';
import { SocialAccountsRepository } from '../social-accounts.repository.js';

export class AccountFiguresDto {
  @Instant()
  at!: string;

  @Int({ min: 0 })
  followers!: number;

  @Int({ min: 0 })
  following!: number;

  @Int({ min: 0 })
  mediaCount!: number;
}

export class AccountHistoryDto {
  @Id()
  socialAccountId!: string;

  @NestedList(() => AccountFiguresDto, { description: 'the last figures of each day with a refresh, oldest first, at most two years' })
  items!: AccountFiguresDto[];
}

/** Followers over time (CRE-2). */
@Injectable()
export class AccountHistoryService {
  constructor(private readonly accounts: SocialAccountsRepository) {}

  async history(scope: Scope, id: string): Promise<AccountHistoryDto> {
    const account = await this.accounts.get(scope, id);
    const rows = await this.accounts.figuresByDay(account.id);
    return { socialAccountId: account.id, items: rows.map(({ at, ...figures }) => ({ at: at.toISOString(), ...figures })) };
  }
}

@ApiTags('creators')
@Controller('creator/social-accounts/:id/history')
@CreatorAccess()
export class AccountHistoryController {
  constructor(private readonly accounts: AccountHistoryService) {}

  @Get()
  @ApiOkResponse({ type: AccountHistoryDto })
  history(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<AccountHistoryDto> {
    return this.accounts.history(scope, id);
  }
}
