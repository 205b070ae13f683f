import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import { Access, CurrentScope, IdPipe, Scope } from '@app/platform';
import { CreatorPageService } from './creator-page.service.js';
import { NetworkQuery } from './network-filter.dto.js';
import { NetworkSearchService, type NetworkPage } from './network-search.service.js';
import { CreatorPageDto, NetworkCreatorDto } from './network.dto.js';

const PAGE = {
  type: 'object',
  required: ['items', 'nextCursor'],
  properties: {
    items: { type: 'array', items: { $ref: getSchemaPath(NetworkCreatorDto) } },
    nextCursor: { type: 'string', nullable: true },
    total: { type: 'integer', description: 'counted up to 5,000, beyond that estimated to two digits' },
    totalEstimated: { type: 'boolean' },
  },
} as const;

/** The network of a brand (CRE-5, CRE-6). */
@ApiTags('creators')
@Access('creators.read')
@Controller('brands/:id/creators')
export class NetworkController {
  constructor(
    private readonly network: NetworkSearchService,
    private readonly pages: CreatorPageService,
  ) {}

  @Get()
  @ApiExtraModels(NetworkCreatorDto)
  @ApiOkResponse({ schema: { ...PAGE, required: [...PAGE.required] } })
  search(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: NetworkQuery): Promise<NetworkPage> {
    return this.network.search(scope, id, query);
  }

  @Get(':creatorId')
  @ApiOkResponse({ type: CreatorPageDto })
  page(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Param('creatorId', IdPipe) creatorId: string,
  ): Promise<CreatorPageDto> {
    return this.pages.read(scope, id, creatorId);
  }
}
