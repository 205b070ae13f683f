import { Injectable } from '@nestjs/common';
import { IdentityApi, type BrandFacts } from '@app/identity';
import { NotFoundError, type Scope } from '@app/platform';

/** Whether the caller may act for the brand of a path. */
@Injectable()
export class BrandAccess {
  constructor(private readonly identity: IdentityApi) {}

  /** The brand; 404 for unknown and foreign ones, 403 without the route's permission. */
  async check(scope: Scope, brandId: string): Promise<BrandFacts> {
    const [brand] = await this.identity.brands([brandId]);
    if (!brand) {
      scope.consulted = true;
      throw new NotFoundError();
    }
    scope.check({ organisationId: brand.organisationId, brandId });
    return brand;
  }
}
