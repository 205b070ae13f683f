import type { FastifyPluginAsync } from 'fastify';
import { paintAvatar, paintLogo, paintProduct } from '../seed-pictures/index.js';

interface Painting {
  Params: { kind: string; seed: string };
}

/** Pictures drawn by ourselves, for demo data and scripts: `/product/SEED`, `/avatar/NAME`, `/logo/NAME`. */
export const paintings: FastifyPluginAsync = async (fastify) => {
  fastify.get<Painting>('/:kind/:seed', async (request, reply) => {
    const { kind, seed } = request.params;
    const paint: Record<string, () => Promise<Buffer>> = {
      product: () => paintProduct(seed, { width: 1440, height: 1440 }),
      avatar: () => paintAvatar(seed, seed),
      logo: () => paintLogo(seed, seed),
    };
    const make = paint[kind];
    if (!make || seed.length > 60) return reply.callNotFound();
    return reply.type('image/jpeg').send(await make());
  });
  await Promise.resolve();
};
