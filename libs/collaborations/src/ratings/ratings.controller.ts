import { Body, Controller, Get, HttpCode, Param, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Paged, PageQuery, type Page, type Scope } from '@app/platform';
import { CreatorRatingDto, RateBody, RatingsDto, ReplyBody } from './ratings.dto.js';
import { RatingsService } from './ratings.service.js';

/** Ratings both ways after a collaboration (CRE-8). */
@ApiTags('collaborations')
@Controller()
export class RatingsController {
  constructor(private readonly ratings: RatingsService) {}

  @Get('collaborations/:id/ratings')
  @Access('collaborations.read', { creator: true })
  @ApiOkResponse({ type: RatingsDto })
  read(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string): Promise<RatingsDto> {
    return this.ratings.read(scope, id);
  }

  @Post('collaborations/:id/ratings')
  @HttpCode(201)
  @Access('collaborations.write', { creator: true })
  @ApiCreatedResponse({ type: RatingsDto })
  rate(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Body() body: RateBody): Promise<RatingsDto> {
    return this.ratings.rate(scope, id, body);
  }

  @Post('collaborations/:id/ratings/:ratingId/reply')
  @HttpCode(200)
  @Access('collaborations.write', { creator: true })
  @ApiOkResponse({ type: RatingsDto })
  reply(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('ratingId', IdPipe) ratingId: string,
    @Body() body: ReplyBody,
  ): Promise<RatingsDto> {
    return this.ratings.reply(scope, id, ratingId, body.text);
  }

  @Get('brands/:id/creators/:creatorId/ratings')
  @Access('creators.read')
  @Paged(CreatorRatingDto)
  ofCreator(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) brandId: string,
    @Param('creatorId', IdPipe) creatorId: string,
    @Query() query: PageQuery,
  ): Promise<Page<CreatorRatingDto>> {
    return this.ratings.ofCreator(scope, brandId, creatorId, query);
  }
}
