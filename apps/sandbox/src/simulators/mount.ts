import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Pool } from 'pg';
import type { Clock, Env, SystemClock } from '@app/platform';
import { instagramSimulator } from './instagram/plugin.js';
import { paintings } from './paintings.js';
import { tiktokSimulator } from './tiktok/plugin.js';

/** Mounts the simulated platforms under `/simulators` of the product's own server, sharing its business clock. */
export async function mountSimulators(fastify: FastifyInstance, env: Env, clock: Clock, systemClock: SystemClock): Promise<void> {
  const pool = new Pool({ connectionString: env.databaseUrl, max: 5, application_name: 'openfluence-simulators' });
  pool.on('error', () => undefined);
  fastify.addHook('onClose', () => pool.end());
  await fastify.register(paintings, { prefix: '/simulators/paintings' });
  await fastify.register(instagramSimulator, {
    prefix: '/simulators',
    pool,
    now: () => clock.now(),
    systemNow: () => systemClock.now(),
    baseUrl: () => `${env.publicUrl}/simulators`,
    appId: env.instagram.appId,
    appSecret: env.instagram.appSecret,
    redirectUris: [`${env.publicUrl}/api/v1/creator/social-accounts/instagram/callback`],
    mediaDir: join(env.dataDir, 'simulated-media'),
    ...(env.sampleInsights ? { sampleInsights: env.sampleInsights } : {}),
  });
  await fastify.register(tiktokSimulator, {
    prefix: '/simulators',
    pool,
    now: () => clock.now(),
    systemNow: () => systemClock.now(),
    baseUrl: () => `${env.publicUrl}/simulators`,
    clientKey: env.tiktok.clientKey,
    clientSecret: env.tiktok.clientSecret,
    redirectUris: [`${env.publicUrl}/api/v1/creator/social-accounts/tiktok/callback`],
    mediaDir: join(env.dataDir, 'simulated-media'),
  });
}
