// The contrast test reads global.css itself (vitest empties imported styles); all of @types/node would change timers for the browser code.
declare module 'node:fs' {
  export function readFileSync(path: URL, encoding: 'utf8'): string;
}
