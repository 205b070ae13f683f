import { readFileSync } from 'node:fs';

/** Every caller of the matrix; the legend stands at the top of access-matrix.txt. */
export const LETTERS = [...'OAMRLFNGbgCkKxscdpr12345'] as const;

/** What a line of REST or of a client event expects of one caller. */
export type Outcome = '2xx' | '403' | '404' | '409';

/** One line of access-matrix.txt, as people wrote it. */
export interface Line {
  /** `GET`, …; `WS` for what a client sends, `HEAR` for what it receives. */
  method: string;
  /** A path below /api/v1; a namespace and an event for sockets. */
  path: string;
  /** A permission, several ways in joined by `or`, or a rule: `signed in`, `creator`, `public`. */
  rule: string;
  /** What each letter must get; empty for public lines, where the caller is not looked at. */
  outcomes: ReadonlyMap<string, Outcome>;
}

const FILE = new URL('./access-matrix.txt', import.meta.url);

/** Reads the checked-in expectations. Errors: a line that is not complete, that names a caller twice or not at all, or that stands twice. */
export function readExpectations(text: string = readFileSync(FILE, 'utf8')): Line[] {
  const lines = text
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map(parse);
  const names = lines.map(nameOf);
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  if (twice.length > 0) throw new Error(`access-matrix.txt has more than one line for: ${twice.join(', ')}`);
  return lines;
}

/** How a line is found: `GET /campaigns/{id}`. */
export function nameOf({ method, path }: Pick<Line, 'method' | 'path'>): string {
  return `${method} ${path}`;
}

/** The callers of a line with this outcome, in the order of the legend. */
export function lettersOf(line: Line, ...wanted: Outcome[]): string[] {
  return LETTERS.filter((letter) => wanted.includes(line.outcomes.get(letter)!));
}

function parse(text: string): Line {
  const wrong = (what: string): Error => new Error(`access-matrix.txt: ${what} in "${text}"`);
  const [name = '', rule = '', ...groups] = text.split('|').map((part) => part.trim());
  const [method = '', ...path] = name.split(' ');
  const line = { method, path: path.join(' '), rule };
  if (!line.path || !rule || groups.length === 0) throw wrong('something is missing');
  if (rule === 'public') {
    if (groups.join() !== '2xx *') throw wrong('public lines read "2xx *"; something else');
    return { ...line, outcomes: new Map() };
  }
  const outcomes = new Map<string, Outcome>();
  for (const group of groups) {
    const [outcome, letters = ''] = group.split(/\s+/);
    if (outcome !== '2xx' && outcome !== '403' && outcome !== '404' && outcome !== '409') throw wrong(`unknown group "${group}"`);
    for (const letter of letters.replace('!', '')) {
      if (!(LETTERS as readonly string[]).includes(letter)) throw wrong(`unknown caller "${letter}"`);
      if (outcomes.has(letter)) throw wrong(`caller "${letter}" twice`);
      outcomes.set(letter, outcome);
    }
  }
  const missing = LETTERS.filter((letter) => !outcomes.has(letter));
  if (missing.length > 0) throw wrong(`callers "${missing.join('')}" forgotten`);
  return { ...line, outcomes };
}
