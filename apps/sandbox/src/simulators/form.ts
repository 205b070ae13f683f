import type { FastifyInstance } from 'fastify';

/** Lets this part of the server read JSON, form and multipart bodies, whatever the server around it reads. */
export function readBodies(instance: FastifyInstance): void {
  instance.removeAllContentTypeParsers();
  instance.addContentTypeParser('application/json', { parseAs: 'string', bodyLimit: 1_048_576 }, (_request, body, done) => {
    try {
      done(null, body === '' ? {} : JSON.parse(String(body)));
    } catch {
      done(Object.assign(new Error('The body is not JSON'), { statusCode: 400 }));
    }
  });
  instance.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 262_144 }, (_request, body, done) => {
    done(null, new URLSearchParams(String(body)));
  });
  instance.addContentTypeParser(
    'multipart/form-data',
    { parseAs: 'buffer', bodyLimit: 262_144 },
    async (request: { headers: Record<string, unknown> }, body: Buffer) => {
      const form = new URLSearchParams();
      const parsed = await new Response(new Uint8Array(body), { headers: { 'content-type': String(request.headers['content-type']) } })
        .formData()
        .catch(() => undefined);
      parsed?.forEach((value, name) => {
        if (typeof value === 'string') form.append(name, value);
      });
      return form;
    },
  );
}

/** The form fields of a body; empty when the body is no form. */
export function formOf(body: unknown): URLSearchParams {
  return body instanceof URLSearchParams ? body : new URLSearchParams();
}
