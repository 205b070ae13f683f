import { BrandReferralsController } from './brand-referrals.controller.js';
import { BrandReferralsService } from './brand-referrals.service.js';
import { ReferralsPersonalData } from './personal-data.js';
import { CreatorReferral } from './referral.entity.js';
import { ReferralsRepository } from './referrals.repository.js';

export { BrandReferralsService, ReferralsRepository };

export const REFERRALS_ENTITIES = [CreatorReferral];

export const REFERRALS_CONTROLLERS = [BrandReferralsController];

export const REFERRALS_PROVIDERS = [ReferralsRepository, BrandReferralsService, ReferralsPersonalData];
