import type { Api } from './api.ts';

const TUS = { 'tus-resumable': '1.0.0' };

/** Uploads a file over tus in one piece; answers its id. */
export async function uploadFile(api: Api, token: string, purpose: string, data: Uint8Array<ArrayBuffer>, type: string): Promise<string> {
  const begun = await api.call('POST', '/uploads', {
    token,
    headers: { ...TUS, 'upload-length': String(data.length), 'upload-metadata': `purpose ${btoa(purpose)},filetype ${btoa(type)}` },
  });
  const id = begun.headers.get('location')?.split('/').at(-1) ?? '';
  await api.call('PATCH', `/uploads/${id}`, {
    token,
    headers: { ...TUS, 'upload-offset': '0' },
    raw: { data, type: 'application/offset+octet-stream' },
  });
  return id;
}
