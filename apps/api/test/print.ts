/** Prints a line of the report also when the test passes; vitest keeps the console of passed tests to itself. */
export function print(text: string): void {
  process.stdout.write(`${text}\n`);
}
