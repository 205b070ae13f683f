import { FollowedBrand } from './followed-brand.entity.js';
import { FollowedBrandsController } from './followed-brands.controller.js';
import { FollowedBrandsService } from './followed-brands.service.js';
import { FollowedBrandsPersonalData } from './personal-data.js';

export { FollowedBrandsService };

export const FOLLOWED_BRANDS_ENTITIES = [FollowedBrand];

export const FOLLOWED_BRANDS_CONTROLLERS = [FollowedBrandsController];

export const FOLLOWED_BRANDS_PROVIDERS = [FollowedBrandsService, FollowedBrandsPersonalData];
