import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TestApp } from '@app/harness';

const MEDIA = fileURLToPath(new URL('./media/', import.meta.url));

/** One of the files that creators and attackers send: see the folder `media`. */
export function media(name: string): Promise<Buffer> {
  return readFile(`${MEDIA}${name}`);
}

/** A finished upload of this person, in one part; answers its id. */
export async function upload(t: TestApp, token: string, data: Buffer, purpose = 'ugc-application', type = 'video/mp4'): Promise<string> {
  const base64 = (text: string) => Buffer.from(text).toString('base64');
  const begun = await t.call('POST', '/uploads', {
    token,
    headers: {
      'tus-resumable': '1.0.0',
      'upload-length': String(data.length),
      'upload-metadata': `purpose ${base64(purpose)},filetype ${base64(type)}`,
    },
  });
  const id = begun.headers.get('location')?.split('/').at(-1);
  if (begun.status !== 201 || !id) throw new Error(`upload: ${begun.status} ${JSON.stringify(begun.body)}`);
  const written = await t.call('PATCH', `/uploads/${id}`, {
    token,
    headers: { 'tus-resumable': '1.0.0', 'upload-offset': '0' },
    raw: { data, type: 'application/offset+octet-stream' },
  });
  if (written.status !== 204) throw new Error(`upload: ${written.status} ${JSON.stringify(written.body)}`);
  return id;
}
