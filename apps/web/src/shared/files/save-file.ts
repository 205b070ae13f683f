import { send, type RequestOptions } from '../api/client.js';

/** Gives the browser a file to save under this name. */
export function saveFile(content: Blob, name: string): void {
  const url = URL.createObjectURL(content);
  saveAddress(url, name);
  URL.revokeObjectURL(url);
}

/** Downloads what the address leads to. */
export function saveAddress(url: string, name: string): void {
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
}

/** Fetches a file of the API with the session's token and saves it. */
export async function saveAnswer(path: string, options: RequestOptions, name: string): Promise<void> {
  saveFile(await (await send('GET', path, options)).blob(), name);
}
