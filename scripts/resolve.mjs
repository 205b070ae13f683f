import { join } from 'node:path';
import { pathsOfTsconfig } from './aliases.ts';

// The aliases of tsconfig.base.json for dependency-cruiser, whose own reading of `@app/*/migrations` cuts the name short.
// Relative to the folder it runs in, which in its spec is not this checkout.
const alias = pathsOfTsconfig().map(([pattern, target]) => [pattern.includes('*') ? pattern : `${pattern}$`, join(process.cwd(), target)]);

export default { resolve: { alias: Object.fromEntries(alias) } };
