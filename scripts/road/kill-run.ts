import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { buildStale } from '../build.ts';
import { embeddedDatabase, startInstance, type Instance } from '../instance.ts';
import { Api, type Sender } from './api.ts';
import { Checks } from './checks.ts';
import { playRoad } from './road.ts';

/** Requests during which the server is killed: which, how often, and after how many milliseconds at most (jobs and jumps run longer). */
const TARGETS: Array<{ match: RegExp; times: number; within: number }> = [
  { match: /^POST \/brands\/[^/]+\/campaigns$/, times: 1, within: 20 },
  { match: /^POST \/campaigns\/[^/]+\/images$/, times: 2, within: 250 },
  { match: /^POST \/campaigns\/[^/]+\/launch$/, times: 1, within: 30 },
  { match: /^POST \/creator\/campaigns\/[^/]+\/applications$/, times: 3, within: 25 },
  { match: /^POST \/applications\/[^/]+\/withdraw$/, times: 1, within: 20 },
  { match: /^POST \/applications\/[^/]+\/accept$/, times: 2, within: 20 },
  { match: /^POST \/collaborations\/[^/]+\/address$/, times: 1, within: 20 },
  { match: /^POST \/campaigns\/[^/]+\/shipments$/, times: 2, within: 60 },
  { match: /^POST \/collaborations\/[^/]+\/receipt$/, times: 2, within: 40 },
  { match: /^POST \/threads\/[^/]+\/messages$/, times: 1, within: 20 },
  { match: /^POST \/campaigns\/[^/]+\/broadcasts$/, times: 1, within: 60 },
  { match: /^POST \/sandbox\/clock$/, times: 3, within: 1500 },
  { match: /^POST \/contents\/[^/]+\/confirm-unreadable$/, times: 2, within: 30 },
  { match: /^POST \/campaigns\/[^/]+\/report\/exports$/, times: 1, within: 60 },
  { match: /^POST \/organisations\/[^/]+\/member-invitations$/, times: 1, within: 25 },
  { match: /^POST \/me\/data-exports$/, times: 1, within: 60 },
];

/** Things that must exist exactly once for each key: what is doubled comes back. */
const DOUBLED: Record<string, string> = {
  'applications per creator and campaign': `select count(*) from applications.applications group by campaign_id, creator_id having count(*) > 1`,
  'collaborations per application': `select count(*) from collaborations.collaborations group by application_id having count(*) > 1`,
  'threads per collaboration': `select count(*) from chat.threads group by collaboration_id having count(*) > 1`,
  'messages per client id': `select count(*) from chat.messages group by thread_id, client_id having count(*) > 1`,
  'mails with the same subject at the same moment': `select count(*), recipient, subject, created_at from platform.mails group by recipient, subject, created_at having count(*) > 1`,
  'confirmation mails per creator and campaign': `select count(*) from notifications.notifications where kind = 'collaboration-confirmed' group by user_id, data having count(*) > 1`,
  'contents per media and collaboration': `select count(*) from content_sync.contents group by collaboration_id, platform_media_id having count(*) > 1`,
  'members per person and organisation': `select count(*) from identity.memberships group by user_id, organisation_id having count(*) > 1`,
  'open invitations per address': `select count(*) from identity.member_invitations where state = 'open' group by organisation_id, email having count(*) > 1`,
  'images per picture': `select count(*) from campaigns.images group by campaign_id, position having count(*) > 1`,
};

/** What must not be missing at the end. */
const LOST: Record<string, string> = {
  'jobs that can never run again': `select count(*)::int as n from jobs._private_jobs where attempts >= max_attempts`,
  'deadlines that failed': `select count(*)::int as n from platform.deadlines where failures >= 5`,
};

/**
 * `npm run demo -- --kill`: the road on a server of its own that is killed with SIGKILL during requests and jobs, restarted, and asked again
 * with the same Idempotency-Key. Ends with `kills: N, lost L, doubled D`.
 */
export async function playWithKills(run: string): Promise<number> {
  await buildStale(['server']);
  const dataDir = mkdtempSync(join(tmpdir(), 'openfluence-kill-'));
  const database = await embeddedDatabase(dataDir);
  const start = (port: number): Promise<Instance> =>
    startInstance({ port, dataDir, databaseUrl: database.url, output: 'ignore', env: { LOG_LEVEL: 'silent' } });
  let instance = await start(0);
  const port = Number(new URL(instance.url).port);
  const left = TARGETS.map((target) => ({ ...target }));
  let kills = 0;

  const sender: Sender = async (what, send) => {
    const target = left.find((each) => each.times > 0 && each.match.test(what));
    if (!target) return send();
    target.times--;
    const first = send().then(
      (response) => response.arrayBuffer(),
      () => null,
    );
    await new Promise((resolve) => setTimeout(resolve, Math.random() * target.within));
    instance.child.kill('SIGKILL');
    await Promise.all([first, instance.exited]);
    kills++;
    console.log(`  ☠ killed during ${what}`);
    instance = await start(port);
    return send();
  };

  const checks = new Checks();
  let failed: unknown = null;
  let lost = 0;
  let doubled = 0;
  try {
    await playRoad(new Api(instance.url, sender), checks, { run, databaseUrl: database.url, samples: false });
  } catch (error) {
    failed = error;
    lost++;
    console.error(`  ✗ ${(error as Error).message}`);
  }
  const client = new Client({ connectionString: database.url });
  await client.connect();
  for (const [what, sql] of Object.entries(DOUBLED)) {
    const { rowCount, rows } = await client.query(sql);
    if (rowCount) console.error(`  ✗ doubled: ${what}: ${JSON.stringify(rows)}`);
    doubled += rowCount ?? 0;
  }
  for (const [what, sql] of Object.entries(LOST)) {
    const { n } = (await client.query<{ n: number }>(sql)).rows[0]!;
    if (n > 0) console.error(`  ✗ lost: ${what} (${n})`);
    lost += n;
  }
  await client.end();
  await instance.stop();
  await database.stop();
  rmSync(dataDir, { recursive: true, force: true });
  console.log(`\ndemo: ${checks.count} checks, ${failed ? 1 : 0} failed\nkills: ${kills}, lost ${lost}, doubled ${doubled}`);
  return failed || lost > 0 || doubled > 0 ? 1 : 0;
}
