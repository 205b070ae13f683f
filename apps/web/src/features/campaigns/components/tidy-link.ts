/** `acme.de/serum` → `https://acme.de/serum`; what is complete or empty stays. */
export function tidyLink(text: string): string {
  const link = text.trim();
  if (link === '' || /^[a-z][a-z0-9+.-]*:/i.test(link)) return link;
  return /^[^\s/]+\.[^\s/]+/.test(link) ? `https://${link}` : link;
}
