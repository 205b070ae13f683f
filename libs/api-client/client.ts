import createFetchClient, { type Client, type ClientOptions } from 'openapi-fetch';
import type { paths } from './schema.js';

export type { components, paths } from './schema.js';

/** The REST API, typed from openapi.json. */
export type ApiClient = Client<paths>;

/**
 * A typed client: `client.GET('/api/v1/campaigns/{id}', { params: { path: { id } } })`.
 * Options are those of openapi-fetch: `baseUrl` of the instance, `headers` (`Authorization: Bearer …`), `fetch`.
 * Answers that are not 2xx do not throw: they come as `error` (RFC 9457 problem), with `response` beside it.
 */
export function createClient(options: ClientOptions = {}): ApiClient {
  return createFetchClient<paths>(options);
}
