import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { ENV, Principals, type Env } from '@app/platform';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { AccessTokens } from './access-tokens.js';
import { BrandLogoLinks } from './brand-logo.links.js';
import { Entitlements } from './contract/entitlements.js';
import { IdentityApi } from './contract/identity.api.js';
import { EntitlementsService } from './entitlements.service.js';
import { IdentityChanges } from './identity-changes.js';
import { IdentityPrincipals } from './identity-principals.js';
import { IdentityService } from './identity.service.js';

/** Users, organisations, brands, sessions and what each may do. Global: the access guard and the gateways ask it for principals. */
@Global()
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ENV],
      useFactory: (env: Env) => ({ secret: env.authSecret, signOptions: { algorithm: 'HS256' } }),
    }),
  ],
  providers: [
    AccessTokenStrategy,
    AccessTokens,
    IdentityChanges,
    IdentityPrincipals,
    BrandLogoLinks,
    IdentityService,
    EntitlementsService,
    { provide: Principals, useExisting: IdentityPrincipals },
    { provide: IdentityApi, useExisting: IdentityService },
    { provide: Entitlements, useExisting: EntitlementsService },
  ],
  exports: [Principals, IdentityApi, Entitlements],
})
export class IdentityModule {}
