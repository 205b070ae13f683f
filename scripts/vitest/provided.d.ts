import 'vitest';

declare module 'vitest' {
  interface ProvidedContext {
    /**
     * The test server, for int, whole-app and browser tests. A test file makes a database of its own:
     * connect to `adminUrl`, `CREATE DATABASE "x" TEMPLATE "<template>" STRATEGY file_copy`, and drop it afterwards.
     */
    postgres: { adminUrl: string; template: string };
    /** Folder of the pictures that the simulated platforms have drawn; a test's data folder links to it. */
    pictures: string;
    /** Folder of this run, for what one test file builds and others copy. */
    worlds: string;
    /** Path of a Chromium for browser tests; `null` where there is none (skip then; with CI=true the run fails before). */
    chromium: string | null;
  }
}
