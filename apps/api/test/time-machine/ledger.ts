import type { Stage } from './stage.js';

/** Everything that business time writes. Other tables hold secrets, real time or the job engine's own. */
const TABLES: Readonly<Record<string, string>> = {
  campaigns: 'campaigns.campaigns',
  'campaign history': 'campaigns.history',
  versions: 'campaigns.versions',
  applications: 'applications.applications',
  'application history': 'applications.application_history',
  selections: 'collaborations.selections',
  collaborations: 'collaborations.collaborations',
  deliverables: 'collaborations.deliverables',
  'collaboration history': 'collaborations.collaboration_history',
  shipments: 'shipping.shipments',
  threads: 'chat.threads',
  contents: 'content_sync.contents',
  snapshots: 'content_sync.snapshots',
  'account syncs': 'content_sync.account_syncs',
  'social accounts': `(select id, followers, media_count, state, refreshed_at, eligibility, version from creators.social_accounts where handle like 'stage_%')`,
  'account figures': 'creators.account_figures',
  deadlines: 'platform.deadlines',
  notifications: 'notifications.notifications',
  mails: '(select recipient, subject, created_at from platform.mails)',
  // Audit is security: its instants are real time
  // a tenth of the accounts that pass is looked at, chosen by their random ids (CRE-3)
  audit: `(select actor_kind, action, object_type, object_id from platform.audit_events where object_type <> 'creators.verification')`,
};

/** Signed links carry ids in their own encoding. */
const FILE_LINK = /\/api\/v1\/files\/[\w.-]+/g;
const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Rows by table, ids replaced by what they stand for, in an order that does not depend on them. */
export type Ledger = Readonly<Record<string, string[]>>;

export async function ledgerOf({ app, names }: Stage): Promise<Ledger> {
  const contents = await app.sql<{ id: string; kind: string; at: Date }>(`select id, kind, published_at as at from content_sync.contents`);
  for (const { id, kind, at } of contents) names.set(id, `${kind} of ${at.toISOString()}`);
  const ledger: Record<string, string[]> = {};
  for (const [name, table] of Object.entries(TABLES)) {
    const rows = await app.sql<{ row: string }>(`select to_jsonb(t)::text as row from ${table} t`);
    ledger[name] = rows.map(({ row }) => named(row.replaceAll(app.url, ''), names)).sort();
  }
  return ledger;
}

function named(row: string, names: ReadonlyMap<string, string>): string {
  let text = row.replaceAll(FILE_LINK, '<file>');
  for (const [id, name] of names) if (id.length !== 36) text = text.replaceAll(id, `<${name}>`);
  return text.replaceAll(UUID, (id) => `<${names.get(id) ?? 'id'}>`);
}
