import { AccountClaim } from './account-claim.entity.js';
import { AccountClaimsController, StaffAccountClaimsController } from './account-claims.controller.js';
import { AccountClaimsRepository } from './account-claims.repository.js';
import { AccountClaimsService } from './account-claims.service.js';
import { ClaimDecisionsService } from './claim-decisions.service.js';
import { ClaimProof } from './claim-proof.entity.js';
import { ClaimProofs } from './claim-proofs.js';
import { ClaimSettlement } from './claim-settlement.js';
import { ClaimsPersonalData } from './personal-data.js';

export const CLAIM_ENTITIES = [AccountClaim, ClaimProof];

export const CLAIM_CONTROLLERS = [AccountClaimsController, StaffAccountClaimsController];

export const CLAIM_PROVIDERS = [
  AccountClaimsRepository,
  ClaimProofs,
  ClaimSettlement,
  AccountClaimsService,
  ClaimDecisionsService,
  ClaimsPersonalData,
];
