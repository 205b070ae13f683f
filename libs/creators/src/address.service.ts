import { Injectable } from '@nestjs/common';
import { checkVersion, Clock, RuleError, Transactions, type Scope } from '@app/platform';
import { isCountry } from '@app/rules';
import { Address } from './address.entity.js';
import { CreatorsRepository } from './creators.repository.js';
import { AddressBody, AddressDto } from './profile.dto.js';
import { ProfileService } from './profile.service.js';

const EMPTY: AddressDto = { name: '', line1: '', line2: null, postalCode: '', city: '', country: '', phone: null, version: 0 };

/** The creator's own shipping address (CRE-1); campaigns keep their own confirmed copy (SHP-1). */
@Injectable()
export class AddressService {
  constructor(
    private readonly transactions: Transactions,
    private readonly repository: CreatorsRepository,
    private readonly profiles: ProfileService,
    private readonly clock: Clock,
  ) {}

  async read(scope: Scope): Promise<AddressDto> {
    const address = await this.repository.address(scope, scope.requireCreator());
    return address ? present(address) : EMPTY;
  }

  /** Replaces the address. Errors: 412 stale version, 422 unknown country. */
  async replace(scope: Scope, body: AddressBody, expected: number | null): Promise<AddressDto> {
    const country = body.country.toUpperCase();
    if (!isCountry(country)) {
      throw new RuleError('creators.invalid-address', 'The country is not known.', [
        { pointer: '/country', code: 'unknown', message: 'is not an ISO 3166-1 code', value: body.country },
      ]);
    }
    await this.profiles.ensure(scope);
    return this.transactions.run(async () => {
      const creator = await this.repository.getForUpdate(scope, scope.requireCreator());
      const known = await this.repository.address(scope, creator.id);
      checkVersion(expected, known?.version ?? 0);
      const address = Object.assign(known ?? new Address(), {
        id: creator.id,
        name: body.name,
        line1: body.line1,
        line2: body.line2 || null,
        postalCode: body.postalCode,
        city: body.city,
        country,
        phone: body.phone || null,
        version: (known?.version ?? 0) + 1,
        updatedAt: this.clock.now(),
      });
      return present(await this.repository.saveAddress(scope, address));
    });
  }
}

function present(address: Address): AddressDto {
  const { name, line1, line2, postalCode, city, country, phone, version } = address;
  return { name, line1, line2, postalCode, city, country, phone, version };
}
