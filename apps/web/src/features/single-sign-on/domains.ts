/** Domains as typed, pasted or copied from addresses: `Acme.com, @acme.de` → `acme.com`, `acme.de`, each once. */
export function readDomains(text: string): string[] {
  const found = text
    .split(/[\s,;]+/)
    .map((part) => part.slice(part.lastIndexOf('@') + 1).toLowerCase())
    .filter((part) => part !== '');
  return [...new Set(found)];
}

/** Whether this can be a domain; the server knows more. */
export function isDomain(text: string): boolean {
  return /^([a-z0-9]([a-z0-9-]*[a-z0-9])?\.)+[a-z][a-z0-9-]*[a-z0-9]$/.test(text);
}
