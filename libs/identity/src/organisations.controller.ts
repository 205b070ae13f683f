import { Body, Controller, Get, HttpCode, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Access, CurrentScope, ExpectedVersion, IdPipe, Paged, PageQuery, Scope, SignedIn, withVersion, type Page } from '@app/platform';
import type { FastifyReply } from 'fastify';
import { BrandsService } from './brands.service.js';
import { BrandDto, ChangeOrganisationDto, NewBrandDto, NewOrganisationDto, OrganisationDto } from './organisations.dto.js';
import { OrganisationsService } from './organisations.service.js';

/** Accounts of brands and agencies. */
@ApiTags('identity')
@Controller('organisations')
export class OrganisationsController {
  constructor(
    private readonly organisations: OrganisationsService,
    private readonly brands: BrandsService,
  ) {}

  @Post()
  @HttpCode(201)
  @SignedIn()
  @ApiCreatedResponse({ type: OrganisationDto })
  async create(
    @CurrentScope() scope: Scope,
    @Body() body: NewOrganisationDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    return withVersion(reply, await this.organisations.found(scope, body));
  }

  @Get(':id')
  @Access('campaigns.read')
  @ApiOkResponse({ type: OrganisationDto })
  async get(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    return withVersion(reply, await this.organisations.get(scope, id));
  }

  @Patch(':id')
  @Access('identity.manage-organisation')
  @ApiOkResponse({ type: OrganisationDto })
  async change(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: ChangeOrganisationDto,
    @ExpectedVersion() expected: number | null,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OrganisationDto> {
    return withVersion(reply, await this.organisations.change(scope, id, body, expected));
  }

  @Get(':id/brands')
  @Access('campaigns.read')
  @Paged(BrandDto)
  listBrands(@CurrentScope() scope: Scope, @Param('id', IdPipe) id: string, @Query() query: PageQuery): Promise<Page<BrandDto>> {
    return this.brands.list(scope, id, query);
  }

  @Post(':id/brands')
  @HttpCode(201)
  @Access('identity.manage-organisation')
  @ApiCreatedResponse({ type: BrandDto })
  async createBrand(
    @CurrentScope() scope: Scope,
    @Param('id', IdPipe) id: string,
    @Body() body: NewBrandDto,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BrandDto> {
    return withVersion(reply, this.brands.present(scope, await this.organisations.createBrand(scope, id, body)));
  }
}
