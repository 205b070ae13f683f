import type { FastifyInstance, FastifyPluginAsync } from 'fastify';
import { authorizeRoutes } from './authorize.routes.js';
import { cdnRoutes } from './cdn.routes.js';
import { controlRoutes } from './control.routes.js';
import { readBodies } from '../form.js';
import { graphRoutes } from './graph.routes.js';
import type { Context, InstagramSimulatorOptions } from './options.js';
import { pageRoutes } from './page.routes.js';
import { tokenRoutes } from './token.routes.js';

/**
 * The simulated Instagram (DEM-1): Instagram Login and its Graph API as platform-apis.md 1.2–1.8 and 1.11 write them down, over HTTP.
 * Everything lives in the schema `sandbox`; errors are answered in the vendor's shapes and never reach the server around it.
 * Sandbox only: the control API and the human pages ask nobody for a password.
 */
export const instagramSimulator: FastifyPluginAsync<InstagramSimulatorOptions> = async (instance, options) => {
  const context: Context = {
    ...options,
    dialect: options.dialect ?? 'docs',
    sampleInsights: options.sampleInsights,
    prefix: instance.prefix,
  };
  readBodies(instance);
  instance.addHook('onSend', async (_request, reply) => {
    void reply.header('x-sim-contract', 'instagram/2026-11');
  });
  const part = async (prefix: string, routes: (part: FastifyInstance, context: Context) => Promise<void>): Promise<void> => {
    await instance.register(async (child) => routes(child, context), { prefix });
  };
  await part('/ig-www', authorizeRoutes);
  await part('/ig-api', tokenRoutes);
  await part('/ig-graph', graphRoutes);
  await part('/cdn', cdnRoutes);
  await part('/instagram', pageRoutes);
  await part('/__sim', controlRoutes);
};
