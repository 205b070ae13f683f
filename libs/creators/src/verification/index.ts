import { AccountHistoryController, AccountHistoryService } from './account-history.js';
import { VerificationPersonalData } from './personal-data.js';
import { UgcApplication } from './ugc-application.entity.js';
import { UgcApplicationsController } from './ugc-applications.controller.js';
import { UgcApplicationsService } from './ugc-applications.service.js';
import { VerificationCases } from './verification-cases.js';
import { Verification } from './verification.entity.js';
import { VerificationPresenter } from './verification.presenter.js';
import { VerificationsController } from './verifications.controller.js';
import { VerificationsRepository } from './verifications.repository.js';
import { VerificationsService } from './verifications.service.js';

export { VerificationCases } from './verification-cases.js';
export { VerificationsRepository } from './verifications.repository.js';

export const VERIFICATION_ENTITIES = [UgcApplication, Verification];

export const VERIFICATION_CONTROLLERS = [VerificationsController, UgcApplicationsController, AccountHistoryController];

export const VERIFICATION_PROVIDERS = [
  VerificationCases,
  VerificationsRepository,
  VerificationPresenter,
  VerificationsService,
  UgcApplicationsService,
  AccountHistoryService,
  VerificationPersonalData,
];
