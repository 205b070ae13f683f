/** One address a line; what people type without `https://` gets it. */
export function linksOf(text: string): string[] {
  const lines = text.split(/\s+/).filter((line) => line !== '');
  return [...new Set(lines.map(withScheme))];
}

/** `rosenrot.example` → `https://rosenrot.example`; what has a scheme stays. */
export function withScheme(address: string): string {
  const plain = address.trim();
  return plain === '' || /^[a-z][a-z0-9+.-]*:/i.test(plain) ? plain : `https://${plain}`;
}

/** What is typed as a code, as the server keeps it: capital letters, dashes for spaces. */
export function codeOf(text: string): string {
  return text.trimStart().toUpperCase().replaceAll(/\s+/g, '-').slice(0, 20);
}
