import { join } from 'node:path';

const at = (path) => join(process.cwd(), path);

// The aliases of tsconfig.base.json for dependency-cruiser, whose own reading of `@app/*/migrations` cuts the name short
export default {
  resolve: {
    alias: {
      '@app/sandbox$': at('apps/sandbox/src/index.ts'),
      '@app/sandbox/testing$': at('apps/sandbox/src/testing/index.ts'),
      '@app/sandbox/migrations$': at('apps/sandbox/migrations/index.ts'),
      '@app/api-client$': at('libs/api-client/client.ts'),
      '@app/*/testing': at('libs/*/src/testing/index.ts'),
      '@app/*/migrations': at('libs/*/migrations/index.ts'),
      '@app/*': at('libs/*/src/index.ts'),
    },
  },
};
