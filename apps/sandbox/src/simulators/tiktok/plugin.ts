import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { readBodies } from '../form.js';
import { authorizeRoutes } from './authorize.routes.js';
import { cdnRoutes } from './cdn.routes.js';
import { controlRoutes } from './control.routes.js';
import { displayRoutes } from './display.routes.js';
import { oauthRoutes } from './oauth.routes.js';
import type { Context, TiktokSimulatorOptions } from './options.js';
import { pageRoutes } from './page.routes.js';

/**
 * The simulated TikTok (DEM-1): Login Kit and Display API as platform-apis.md 2.2–2.4 write them down, over HTTP. Everything lives in the
 * schema `sandbox`; errors are answered in the vendor's shapes and never reach the server around it.
 * Sandbox only: the control API and the human pages ask nobody for a password.
 */
export const tiktokSimulator: FastifyPluginAsync<TiktokSimulatorOptions> = async (instance, options) => {
  const context: Context = {
    ...options,
    lifetimes: options.lifetimes ?? 'new',
    callsPerMinute: options.callsPerMinute ?? 600,
    prefix: instance.prefix,
  };
  readBodies(instance);
  instance.addHook('onSend', async (_request, reply) => {
    void reply.header('x-sim-contract', 'tiktok/2026-11');
  });
  const part = async (prefix: string, routes: (part: FastifyInstance, context: Context) => Promise<void>): Promise<void> => {
    await instance.register(async (child) => routes(child, context), { prefix });
  };
  await part('/tt-www', authorizeRoutes);
  await part('/tt-open/v2/oauth', oauthRoutes);
  await part('/tt-open/v2', displayRoutes);
  await part('/tt-cdn', cdnRoutes);
  await part('/tiktok', pageRoutes);
  await part('/__tiktok', controlRoutes);
};
