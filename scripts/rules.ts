import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesUnder, root } from './paths.ts';

// npm run rules: the rules of the specification (ids like CAM-9) with and without a test that names them.
//   --without   only those without

const id = /\b[A-Z]{2,4}-\d+[a-z]?\b/g;
const product = join(root, '../shared/spec/product.md');

/** Rule id → first words of the rule: from the specification, or where it is not at hand, from the modules' READMEs. */
function knownRules(): Map<string, string> {
  const rules = new Map<string, string>();
  const add = (name: string, text: string): void => {
    if (!rules.has(name)) rules.set(name, text.length > 90 ? `${text.slice(0, 89)}…` : text);
  };
  if (existsSync(product)) {
    for (const [, name, text] of readFileSync(product, 'utf8').matchAll(/^- ([A-Z]{2,4}-\d+[a-z]?) (.*)$/gm)) add(name!, text!);
    return rules;
  }
  const readmes = filesUnder(['README.md', 'libs', 'apps'], (path) => path.endsWith('README.md'));
  for (const file of readmes) {
    for (const line of readFileSync(join(root, file), 'utf8').split('\n')) for (const [name] of line.matchAll(id)) add(name, line.trim());
  }
  return rules;
}

/** Rule id → test files that name it in the title of a test. */
function testedRules(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const file of filesUnder(['libs', 'apps', 'scripts'], (path) => /\.(spec\.tsx?|e2e\.ts)$/.test(path))) {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [title] of text.matchAll(/\b(?:it|test|describe)\b[^\n]*?\(\s*(['"`])(?:(?!\1)[^\\]|\\.)*\1/g)) {
      for (const [name] of title.matchAll(id)) found.set(name, (found.get(name) ?? new Set()).add(file));
    }
  }
  return found;
}

const rules = knownRules();
const tested = testedRules();
const withTest = [...rules.keys()].filter((name) => tested.has(name));
for (const [name, text] of rules) {
  const files = tested.get(name);
  if (files && process.argv.includes('--without')) continue;
  console.log(`${files ? '✓' : '·'} ${name.padEnd(8)} ${text}${files ? `\n             ${[...files].join(', ')}` : ''}`);
}
const unknown = [...tested.keys()].filter((name) => !rules.has(name));
if (rules.size > 0 && unknown.length > 0) console.log(`\nnamed by tests but not in the specification: ${unknown.sort().join(', ')}`);
console.log(`\n${withTest.length} of ${rules.size} rules are named by a test`);
