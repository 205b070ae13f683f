import { BlockedCreator } from './blocked-creator.entity.js';
import { BlockedCreatorsController } from './blocked-creators.controller.js';
import { BlockedCreatorsService } from './blocked-creators.service.js';
import { BrandAccess } from './brand-access.js';
import { NetworkBrandMove } from './brand-move.js';
import { CreatorPageService } from './creator-page.service.js';
import { HiddenOrganisation } from './hidden-organisation.entity.js';
import { HiddenOrganisationsService } from './hidden-organisations.service.js';
import { NetworkAccessRepository } from './network-access.repository.js';
import { NetworkCards } from './network-cards.js';
import { NetworkFiguresRepository } from './network-figures.repository.js';
import { NetworkSearchRepository } from './network-search.repository.js';
import { NetworkSearchService } from './network-search.service.js';
import { NetworkStatistics } from './network-statistics.js';
import { NetworkText } from './network-text.js';
import { NetworkController } from './network.controller.js';
import { NetworkPersonalData } from './personal-data.js';
import { SavedSearch } from './saved-search.entity.js';
import { SavedSearchesController } from './saved-searches.controller.js';
import { SavedSearchesService } from './saved-searches.service.js';
import { Visibility } from './visibility.entity.js';
import { VisibilityController } from './visibility.controller.js';
import { VisibilityService } from './visibility.service.js';

export { NetworkAccessRepository, NetworkFiguresRepository, NetworkSearchService };
export type { NetworkFilter } from './network-filter.dto.js';

export const NETWORK_ENTITIES = [Visibility, HiddenOrganisation, BlockedCreator, SavedSearch];

export const NETWORK_CONTROLLERS = [VisibilityController, BlockedCreatorsController, SavedSearchesController, NetworkController];

export const NETWORK_PROVIDERS = [
  BrandAccess,
  NetworkAccessRepository,
  VisibilityService,
  HiddenOrganisationsService,
  BlockedCreatorsService,
  SavedSearchesService,
  NetworkStatistics,
  NetworkText,
  NetworkSearchRepository,
  NetworkFiguresRepository,
  NetworkCards,
  NetworkSearchService,
  CreatorPageService,
  NetworkBrandMove,
  NetworkPersonalData,
];
