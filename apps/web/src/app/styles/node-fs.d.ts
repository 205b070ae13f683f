// Tests read global.css (vitest empties imported styles) and the server's sources themselves; all of @types/node would change timers for the browser code.
declare module 'node:fs' {
  export function readFileSync(path: URL | string, encoding: 'utf8'): string;
  export function globSync(pattern: string): string[];
}
