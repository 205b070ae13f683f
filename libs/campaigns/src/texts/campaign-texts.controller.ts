import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, currentContext, CurrentScope, IdPipe, type Scope } from '@app/platform';
import { CampaignTextsDto, CampaignTextsQuery } from './campaign-texts.dto.js';
import { textsFor } from './campaign-texts.types.js';
import german from './de.js';
import english from './en.js';

/** Example sentences of the wizard, in the language of Accept-Language (CAM-2). */
@ApiTags('campaigns')
@Controller('organisations/:organisationId/campaign-texts')
export class CampaignTextsController {
  @Get()
  @Access('campaigns.write')
  @ApiOkResponse({ type: CampaignTextsDto })
  list(
    @CurrentScope() scope: Scope,
    @Param('organisationId', IdPipe) organisationId: string,
    @Query() { type, industry, field }: CampaignTextsQuery,
  ): CampaignTextsDto {
    scope.check({ organisationId });
    const texts = textsFor(currentContext()?.locale === 'de' ? german : english, type);
    return { items: texts.filter((text) => (industry?.includes(text.industry) ?? true) && (field?.includes(text.field) ?? true)) };
  }
}
