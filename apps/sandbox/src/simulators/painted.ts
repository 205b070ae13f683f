import { randomUUID } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';

/** Raise when the painter changes, so that old pictures are painted anew. */
export const PAINTER = 'p1';

/** Reads a picture from the folder, or paints it once, however many ask at the same time. */
export function paintedIn(folder: string): (name: string, paint: () => Promise<Buffer>) => Promise<Buffer> {
  const painting = new Map<string, Promise<Buffer>>();
  return (name, paint) => {
    const running = painting.get(name);
    if (running) return running;
    const work = kept(folder, name, paint).finally(() => painting.delete(name));
    painting.set(name, work);
    return work;
  };
}

export function sendJpeg(reply: FastifyReply, picture: Buffer): FastifyReply {
  return reply
    .headers({ 'content-type': 'image/jpeg', 'cache-control': 'public, max-age=86400', 'x-content-type-options': 'nosniff' })
    .send(picture);
}

async function kept(folder: string, name: string, paint: () => Promise<Buffer>): Promise<Buffer> {
  const path = join(folder, name);
  const found = await readFile(path).catch(() => undefined);
  if (found && found.length > 0) return found;
  const painted = await paint();
  // Written beside and renamed: a killed process leaves no half picture.
  const draft = `${path}.${randomUUID()}`;
  await mkdir(folder, { recursive: true });
  await writeFile(draft, painted);
  await rename(draft, path);
  return painted;
}
