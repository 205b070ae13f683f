import { Global, Module } from '@nestjs/common';
import { JwtModule } from '@nestjs/jwt';
import { ENV, Principals, type Env } from '@app/platform';
import { AccessTokenStrategy } from './access-token.strategy.js';
import { ApiKeyPrincipals } from './api-key-principals.js';
import { ApiKeysController } from './api-keys/api-keys.controller.js';
import { ApiKeysRepository } from './api-keys/api-keys.repository.js';
import { ApiKeysService } from './api-keys/api-keys.service.js';
import { AuditLogController } from './audit-log/audit-log.controller.js';
import { AuditLogRepository } from './audit-log/audit-log.repository.js';
import { AuditLogService } from './audit-log/audit-log.service.js';
import { AuditNames } from './audit-log/audit-names.js';
import { BrandRatings } from './contract/brand-ratings.js';
import { AccessTokens } from './access-tokens.js';
import { BrandFiguresService } from './brand-figures.service.js';
import { BrandFigures } from './contract/brand-figures.js';
import { ReferralCodes } from './contract/referral-codes.js';
import { ReferralPreviewsController } from './referrals/referral-previews.controller.js';
import { ReferralsService } from './referrals/referrals.service.js';
import { BrandLogoLinks } from './brand-logo.links.js';
import { BrandMoves } from './contract/brand-moves.js';
import { InternalCommentsService } from './comments/internal-comments.service.js';
import { InternalComments } from './contract/internal-comments.js';
import { Entitlements } from './contract/entitlements.js';
import { IdentityApi } from './contract/identity.api.js';
import { StaffCommands } from './contract/staff-commands.js';
import { EntitlementsService } from './entitlements.service.js';
import { IdentityChanges } from './identity-changes.js';
import { IdentityPrincipals } from './identity-principals.js';
import { IdentityService } from './identity.service.js';
import { AccountMails } from './account-mails.js';
import { AuthController } from './auth.controller.js';
import { BrandsController } from './brands.controller.js';
import { BrandsService } from './brands.service.js';
import { DocumentPublishingController } from './legal-documents/publishing.controller.js';
import { DocumentPublishing } from './legal-documents/publishing.service.js';
import { DocumentsController } from './documents.controller.js';
import { DocumentsService } from './documents.service.js';
import { EmailConfirmationService } from './email-confirmation.service.js';
import { EmailTokens } from './email-tokens.js';
import { FoundingService } from './founding.service.js';
import { IdentityCleaning } from './identity.cleaning.js';
import { InvitationAcceptance } from './members/invitation-acceptance.service.js';
import { InvitationLinksController } from './members/invitation-links.controller.js';
import { MemberInvitationsController } from './members/invitations.controller.js';
import { InvitationsRepository } from './members/invitations.repository.js';
import { InvitationsService } from './members/invitations.service.js';
import { MemberMails } from './members/member-mails.js';
import { MembersController } from './members/members.controller.js';
import { MembersRepository } from './members/members.repository.js';
import { MembersService } from './members/members.service.js';
import { RoleChoices } from './members/role-choices.js';
import { MeController } from './me.controller.js';
import { MeService } from './me.service.js';
import { OrganisationsController } from './organisations.controller.js';
import { OrganisationsRepository } from './organisations.repository.js';
import { OrganisationsService } from './organisations.service.js';
import { PasswordHashing } from './password-hashing.js';
import { PasswordService } from './password.service.js';
import { RefreshCookie } from './refresh-cookie.js';
import { RolesController } from './roles/roles.controller.js';
import { RolesGate } from './roles/roles.gate.js';
import { RolesRepository } from './roles/roles.repository.js';
import { RolesService } from './roles/roles.service.js';
import { SessionsService } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';
import { SignUpService } from './sign-up.service.js';
import { OidcAttempts } from './single-sign-on/oidc-attempts.js';
import { OidcController } from './single-sign-on/oidc.controller.js';
import { OidcExchange } from './single-sign-on/oidc-exchange.js';
import { OidcMembers } from './single-sign-on/oidc-members.js';
import { OidcSignInService } from './single-sign-on/oidc-sign-in.service.js';
import { SingleSignOnController } from './single-sign-on/single-sign-on.controller.js';
import { SingleSignOnService } from './single-sign-on/single-sign-on.service.js';
import { EmailChangeService } from './email-change.service.js';
import { OwnPassword } from './own-password.js';
import { SecurityMails } from './security-mails.js';
import { StaffAccountsController } from './staff-accounts/staff-accounts.controller.js';
import { StaffAccountsRepository } from './staff-accounts/staff-accounts.repository.js';
import { StaffAccountsService } from './staff-accounts/staff-accounts.service.js';
import { StaffWelcomeService } from './staff-accounts/staff-welcome.service.js';
import { BrandAcceptance } from './transfers/brand-acceptance.service.js';
import { BrandMovesService } from './transfers/brand-moves.service.js';
import { BrandTransfersController } from './transfers/brand-transfers.controller.js';
import { BrandTransfersRepository } from './transfers/brand-transfers.repository.js';
import { BrandTransfersService } from './transfers/brand-transfers.service.js';
import { OwnershipTransfersController } from './transfers/ownership-transfers.controller.js';
import { OwnershipTransfersService } from './transfers/ownership-transfers.service.js';
import { RecoveryCodes } from './two-factor/recovery-codes.js';
import { SecondFactorService } from './two-factor/second-factor.service.js';
import { SessionFactors } from './two-factor/session-factors.js';
import { SessionOpening } from './two-factor/session-opening.js';
import { SignInChallenges } from './two-factor/sign-in-challenges.js';
import { TotpController } from './two-factor/totp.controller.js';
import { TotpService } from './two-factor/totp.service.js';
import { PersonalData } from './contract/personal-data.js';
import { AccountDeletionController } from './personal-data/account-deletion.controller.js';
import { AccountDeletionService } from './personal-data/account-deletion.service.js';
import { DataExportJobs } from './personal-data/data-export.jobs.js';
import { DataExportsController } from './personal-data/data-exports.controller.js';
import { DataExportsService } from './personal-data/data-exports.service.js';
import { IdentityPersonalData } from './personal-data/identity.personal-data.js';
import { OrganisationClosing } from './personal-data/organisation-closing.js';
import { PersonalDataMails } from './personal-data/personal-data-mails.js';
import { PersonalDataRegistry } from './personal-data/personal-data.registry.js';
import { StaffDirectory } from './contract/staff-directory.js';
import { StaffDirectoryService } from './directory/staff-directory.service.js';
import { Throttle } from './throttle.js';

/** Users, organisations, brands, sessions and what each may do. Global: the access guard and the gateways ask it for principals. */
@Global()
@Module({
  imports: [
    JwtModule.registerAsync({
      inject: [ENV],
      useFactory: (env: Env) => ({ secret: env.authSecret, signOptions: { algorithm: 'HS256' } }),
    }),
  ],
  controllers: [
    AccountDeletionController,
    DataExportsController,
    ApiKeysController,
    AuditLogController,
    AuthController,
    BrandTransfersController,
    BrandsController,
    DocumentsController,
    DocumentPublishingController,
    InvitationLinksController,
    MeController,
    MemberInvitationsController,
    MembersController,
    OidcController,
    OrganisationsController,
    OwnershipTransfersController,
    ReferralPreviewsController,
    RolesController,
    SingleSignOnController,
    StaffAccountsController,
    TotpController,
  ],
  providers: [
    StaffDirectoryService,
    { provide: StaffDirectory, useExisting: StaffDirectoryService },
    AccessTokenStrategy,
    AccessTokens,
    ApiKeyPrincipals,
    ApiKeysRepository,
    ApiKeysService,
    AuditLogRepository,
    AuditLogService,
    AuditNames,
    BrandRatings,
    IdentityChanges,
    IdentityPrincipals,
    BrandLogoLinks,
    BrandFiguresService,
    { provide: BrandFigures, useExisting: BrandFiguresService },
    ReferralsService,
    { provide: ReferralCodes, useExisting: ReferralsService },
    AccountMails,
    BrandAcceptance,
    BrandMovesService,
    BrandTransfersRepository,
    BrandTransfersService,
    BrandsService,
    DocumentsService,
    DocumentPublishing,
    EmailConfirmationService,
    EmailTokens,
    FoundingService,
    IdentityCleaning,
    InvitationAcceptance,
    InvitationsRepository,
    InvitationsService,
    MeService,
    MemberMails,
    MembersRepository,
    MembersService,
    RoleChoices,
    RolesGate,
    RolesRepository,
    RolesService,
    OwnershipTransfersService,
    OrganisationsRepository,
    OrganisationsService,
    PasswordHashing,
    PasswordService,
    RefreshCookie,
    SessionsService,
    SignInService,
    SignUpService,
    OidcAttempts,
    OidcExchange,
    OidcMembers,
    OidcSignInService,
    SingleSignOnService,
    EmailChangeService,
    OwnPassword,
    RecoveryCodes,
    SecondFactorService,
    SecurityMails,
    SessionFactors,
    SessionOpening,
    SignInChallenges,
    StaffAccountsRepository,
    StaffAccountsService,
    StaffWelcomeService,
    TotpService,
    AccountDeletionService,
    DataExportJobs,
    DataExportsService,
    IdentityPersonalData,
    OrganisationClosing,
    PersonalDataMails,
    PersonalDataRegistry,
    { provide: PersonalData, useExisting: PersonalDataRegistry },
    Throttle,
    IdentityService,
    EntitlementsService,
    { provide: BrandMoves, useExisting: BrandMovesService },
    InternalCommentsService,
    { provide: InternalComments, useExisting: InternalCommentsService },
    { provide: Principals, useExisting: IdentityPrincipals },
    { provide: IdentityApi, useExisting: IdentityService },
    { provide: Entitlements, useExisting: EntitlementsService },
    { provide: StaffCommands, useExisting: StaffAccountsService },
  ],
  exports: [
    StaffDirectory,
    InternalComments,
    AuditNames,
    BrandRatings,
    BrandFigures,
    BrandMoves,
    ReferralCodes,
    Principals,
    IdentityApi,
    Entitlements,
    PersonalData,
  ],
})
export class IdentityModule {}
