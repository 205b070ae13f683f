import { invalidParameter } from './graph-error.js';

/** One wanted field; `children` holds the wanted fields of an edge or object. */
export interface FieldRequest {
  name: string;
  children: FieldRequest[];
}

/** Reads `fields=id,caption,children{id,media_type}`. Unbalanced braces or empty names are error 100. */
export function parseFields(text: string): FieldRequest[] {
  if (text.length > 4000) throw invalidParameter('Syntax error: fields is too long');
  const reader = { text: text.replaceAll(/\s/g, ''), position: 0 };
  const fields = readList(reader, 0);
  if (reader.position !== reader.text.length) throw syntaxError(reader.position);
  return fields;
}

/** Refuses fields that the vendor's page does not name, as the vendor would. */
export function checkFields(fields: readonly FieldRequest[], allowed: readonly string[], node: string): void {
  for (const { name } of fields) {
    if (!allowed.includes(name)) throw invalidParameter(`Tried accessing nonexistent field (${name.slice(0, 80)}) on node type (${node})`);
  }
}

function readList(reader: { text: string; position: number }, depth: number): FieldRequest[] {
  if (depth > 3) throw syntaxError(reader.position);
  const fields: FieldRequest[] = [];
  while (true) {
    const name = /^[a-z_]+(\.[a-z_]+)?/i.exec(reader.text.slice(reader.position, reader.position + 100))?.[0];
    if (!name) throw syntaxError(reader.position);
    reader.position += name.length;
    let children: FieldRequest[] = [];
    if (reader.text[reader.position] === '{') {
      reader.position += 1;
      children = readList(reader, depth + 1);
      if (reader.text[reader.position] !== '}') throw syntaxError(reader.position);
      reader.position += 1;
    }
    if (!fields.some((field) => field.name === name)) fields.push({ name, children });
    if (reader.text[reader.position] !== ',') return fields;
    reader.position += 1;
  }
}

function syntaxError(position: number): Error {
  return invalidParameter(`Syntax error: unexpected input at character ${position}`);
}
