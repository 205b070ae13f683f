import { IconInstagram, IconTiktok, IconVideo, type Icon } from '../../../shared/ui/icons.js';
import type { CampaignType } from '../campaigns.types.js';

/** The sign of each campaign type; its name stands beside it. */
export const TYPE_ICONS: Record<CampaignType, Icon> = { instagram: IconInstagram, tiktok: IconTiktok, ugc: IconVideo };
