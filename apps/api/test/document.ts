import type { TestApp } from '@app/harness';
import type { AccessRule } from '@app/platform';

/** The part of JSON Schema that our document uses. */
export interface Schema {
  $ref?: string;
  allOf?: Schema[];
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  additionalProperties?: boolean | Schema;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header' | 'cookie';
  required?: boolean;
  schema: Schema;
}

/** One operation of the served OpenAPI document. */
export interface Operation {
  id: string;
  tag: string;
  method: string;
  /** Below /api/v1, with `{name}` for parameters. */
  path: string;
  access: AccessRule | undefined;
  parameters: Parameter[];
  /** Of the JSON body; null: none, or raw bytes. */
  body: Schema | null;
}

interface Served {
  paths: Record<string, Record<string, ServedOperation>>;
  components: { schemas: Record<string, Schema> };
}

interface ServedOperation {
  operationId: string;
  tags?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
  'x-access'?: AccessRule;
}

/** The document as this very product serves it, so that a new route is covered on the day it is added. */
export class ApiDocument {
  private constructor(private readonly served: Served) {}

  static async of(app: TestApp): Promise<ApiDocument> {
    return new ApiDocument((await app.call<Served>('GET', '/openapi.json')).body);
  }

  get operations(): Operation[] {
    return Object.entries(this.served.paths).flatMap(([path, methods]) =>
      Object.entries(methods).map(([method, operation]) => ({
        id: operation.operationId,
        tag: operation.tags?.[0] ?? '',
        method: method.toUpperCase(),
        path: path.replace('/api/v1', ''),
        access: operation['x-access'],
        parameters: operation.parameters ?? [],
        body: operation.requestBody?.content['application/json']?.schema ?? null,
      })),
    );
  }

  /** Follows references; `allOf` (how a nullable reference is written) is merged. */
  resolve(schema: Schema): Schema {
    if (schema.$ref) return this.resolve(this.served.components.schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
    if (!schema.allOf) return schema;
    return Object.assign({}, ...schema.allOf.map((each) => this.resolve(each)), schema.type ? { type: schema.type } : {}) as Schema;
  }
}

/** The access rule of an operation in the words of access-matrix.txt. */
export function declaredRule({ access = {} }: Operation): string {
  if (access.public) return 'public';
  if (access.staff) return access.staff;
  if (access.signedIn) return access.singleSignOn ? 'signed in, also by single sign-on' : 'signed in';
  return [access.permission, access.creator ? 'creator' : undefined].filter((each) => each !== undefined).join(' or ');
}
