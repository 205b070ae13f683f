/** Who may ask whom (architecture.md 4). A module always knows itself, platform and rules; nobody knows a module above. */
export const mayAsk = {
  identity: [],
  creators: ['identity'],
  groups: ['identity', 'creators'],
  campaigns: ['identity', 'creators', 'groups'],
  applications: ['identity', 'creators', 'groups', 'campaigns'],
  collaborations: ['identity', 'creators', 'groups', 'campaigns', 'applications'],
  shipping: ['identity', 'creators', 'campaigns', 'collaborations'],
  chat: ['identity', 'creators', 'groups', 'campaigns', 'collaborations'],
  'content-sync': ['identity', 'creators', 'campaigns', 'collaborations'],
  billing: ['identity', 'creators', 'groups', 'campaigns', 'applications', 'collaborations', 'shipping', 'chat', 'content-sync'],
  reporting: [
    'identity',
    'creators',
    'groups',
    'campaigns',
    'applications',
    'collaborations',
    'shipping',
    'chat',
    'content-sync',
    'billing',
  ],
  notifications: [
    'identity',
    'creators',
    'groups',
    'campaigns',
    'applications',
    'collaborations',
    'shipping',
    'chat',
    'content-sync',
    'billing',
  ],
  integrations: [
    'identity',
    'creators',
    'groups',
    'campaigns',
    'applications',
    'collaborations',
    'shipping',
    'chat',
    'content-sync',
    'billing',
  ],
  staff: ['identity', 'creators', 'groups', 'campaigns', 'applications', 'collaborations', 'shipping', 'chat', 'content-sync', 'billing'],
} as const satisfies Record<string, readonly string[]>;

export type ModuleName = keyof typeof mayAsk;

export const moduleNames = Object.keys(mayAsk) as ModuleName[];
