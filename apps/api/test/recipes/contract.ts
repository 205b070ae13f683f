import { owned, type Recipe } from './recipe.js';

export const contract: Recipe[] = [
  owned('Contract_download', 'owner', (_, { collaborations }) => ({ params: { id: collaborations.active } })),
];
