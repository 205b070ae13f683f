import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import type { AccessRule } from '@app/platform';

type Operation = NonNullable<OpenAPIObject['paths'][string]['get']> & { 'x-access'?: AccessRule };

/** The OpenAPI 3.1 document of all routes. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Openfluence')
    .setDescription(
      'The REST API of Openfluence. The web application uses nothing else. Errors are RFC 9457 problems. Requests are counted by API key, ' +
        'person or address: `RateLimit` and `RateLimit-Policy` say how many are left, 429 with `Retry-After` that none are.',
    )
    .setVersion('1')
    .addBearerAuth({ type: 'http', scheme: 'bearer', bearerFormat: 'JWT', description: 'Access token of a signed-in person' }, 'session')
    .addBearerAuth(
      { type: 'http', scheme: 'bearer', description: 'API key of an organisation: `of_live_…`, in the sandbox `of_test_…`' },
      'apiKey',
    )
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  document.components = { ...document.components, headers: HEADERS, responses: { RateLimited: RATE_LIMITED } };
  document.components.schemas = { ...document.components.schemas, Problem: PROBLEM };
  for (const path of Object.values(document.paths)) {
    for (const operation of Object.values(path) as Operation[]) complete(operation);
  }
  return document;
}

/** What every operation has: who may call it, in words and as security, and the limits of requests. */
function complete(operation: Operation): void {
  const access = operation['x-access'] ?? {};
  operation.description = [operation.description, needs(access)].filter(Boolean).join('\n\n');
  operation.security = securityOf(access);
  for (const [status, response] of Object.entries(operation.responses)) {
    if (response && !('$ref' in response) && status.startsWith('2')) response.headers = { ...response.headers, ...COUNTED };
  }
  operation.responses['429'] = { $ref: '#/components/responses/RateLimited' };
}

/** The access rule in a sentence. */
function needs({ permission, creator, staff, signedIn }: AccessRule): string {
  if (permission) return `Needs \`${permission}\`, as a member or an API key${creator ? '; also for the creator whose object it is' : ''}.`;
  if (creator) return 'For signed-in creators, about themselves.';
  if (staff) return `Needs \`${staff}\`, as the operator's staff with a second factor.`;
  return signedIn ? 'For any signed-in person; not for API keys.' : 'For everybody.';
}

function securityOf({ permission, creator, staff, signedIn }: AccessRule): Array<Record<string, string[]>> {
  const needed = [permission ?? staff].filter((name) => name !== undefined);
  if (permission) return [{ session: needed }, { apiKey: needed }];
  return creator || staff || signedIn ? [{ session: needed }] : [];
}

const HEADERS = {
  RateLimit: {
    description: 'Whose requests are counted, how many are left (`r`) and in how many seconds they come back (`t`)',
    schema: { type: 'string', example: '"key";r=599;t=60' },
  },
  RateLimitPolicy: {
    description: 'Whose requests are counted (`key`, `user` or `address`), how many (`q`) in how many seconds (`w`)',
    schema: { type: 'string', example: '"key";q=600;w=60' },
  },
  RetryAfter: { description: 'Seconds to wait', schema: { type: 'integer', minimum: 1 } },
};

const COUNTED = {
  RateLimit: { $ref: '#/components/headers/RateLimit' },
  'RateLimit-Policy': { $ref: '#/components/headers/RateLimitPolicy' },
};

const RATE_LIMITED = {
  description: 'Too many requests: `platform.rate-limited`. Sign-in and mails have limits of their own with codes of their own.',
  headers: { ...COUNTED, 'Retry-After': { $ref: '#/components/headers/RetryAfter' } },
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};

const PROBLEM = {
  type: 'object',
  description: 'RFC 9457; `code` is stable, further members depend on it',
  required: ['type', 'title', 'status', 'detail', 'instance', 'requestId', 'code'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer' },
    detail: { type: 'string' },
    instance: { type: 'string' },
    requestId: { type: 'string' },
    code: { type: 'string', example: 'platform.rate-limited' },
    retryAfterSeconds: { type: 'integer' },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code', 'message'],
        properties: { pointer: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } },
      },
    },
  },
  additionalProperties: true,
};

/** Serves the document at /api/v1/openapi.json and readable pages at /api/docs; built at the first request, not at start. */
export function documentApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), {
    jsonDocumentUrl: 'api/v1/openapi.json',
    yamlDocumentUrl: 'api/v1/openapi.yaml',
  });
}
