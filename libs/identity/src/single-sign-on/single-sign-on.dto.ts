import { Bool, Email, Id, Instant, Int, NestedList, OneOf, Text, Texts, WebAddress } from '@app/platform';
import { DOMAIN_PATTERN } from './email-domains.js';
import { DEFAULT_ROLES, type DefaultRole } from './single-sign-on.entity.js';

const Issuer = () => WebAddress({ description: 'https address whose /.well-known/openid-configuration is read; public addresses only' });
const Domains = () => Texts({ minItems: 1, maxItems: 20, max: 253, pattern: DOMAIN_PATTERN, description: 'lower case' });

/** Sets the organisation's OpenID Connect provider (ACC-11). */
export class SetSingleSignOnDto {
  @Issuer()
  issuer!: string;

  @Text({ min: 1, max: 400 })
  clientId!: string;

  @Text({ min: 1, max: 1000, trim: false, optional: true, format: 'password', description: 'never read back; left out: stays as it is' })
  clientSecret?: string;

  @Domains()
  emailDomains!: string[];

  @OneOf(DEFAULT_ROLES, { description: 'what somebody gets at their first sign-in' })
  defaultRole!: DefaultRole;

  @Bool()
  enabled!: boolean;

  @Bool({ description: 'members other than owners must sign in this way; needs one successful sign-in before' })
  enforced!: boolean;
}

export class SingleSignOnDto {
  @Issuer()
  issuer!: string;

  @Text({ max: 400 })
  clientId!: string;

  @Domains()
  emailDomains!: string[];

  @OneOf(DEFAULT_ROLES)
  defaultRole!: DefaultRole;

  @Bool()
  enabled!: boolean;

  @Bool()
  enforced!: boolean;

  @Instant({ nullable: true, description: 'first successful sign-in with this issuer and client; until then it cannot be enforced' })
  provenAt!: string | null;

  @WebAddress({ description: 'where members begin' })
  signInUrl!: string;

  @WebAddress({ description: 'redirect URI to register at the provider' })
  callbackUrl!: string;

  @Int({ min: 1 })
  version!: number;
}

export class LookupDto {
  @Email({ description: 'only what follows the @ counts' })
  email!: string;
}

export class SignInOrganisationDto {
  @Id()
  id!: string;

  @Text({ max: 120 })
  name!: string;
}

export class SignInOrganisationsDto {
  @NestedList(() => SignInOrganisationDto, { description: 'the same for every address of the domain' })
  organisations!: SignInOrganisationDto[];
}
