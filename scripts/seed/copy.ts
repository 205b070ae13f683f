import { once } from 'node:events';
import type { Client, Connection } from 'pg';

/** pg's connection while it copies: not in its types. */
interface Copying extends Connection {
  query(text: string): void;
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(message: string): void;
}

const CHUNK = 256 * 1024;

/** A value as COPY's text format has it; arrays and objects as their own text. */
export function field(value: string | number | boolean | null): string {
  if (value === null) return '\\N';
  return typeof value === 'string'
    ? value.replace(/[\\\t\n\r]/g, (sign) => ({ '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' })[sign]!)
    : String(value);
}

/** An array of plain words or texts as PostgreSQL writes it. */
export function arrayOf(values: readonly string[]): string {
  return `{${values.map((value) => `"${value.replace(/(["\\])/g, '\\$1')}"`).join(',')}}`;
}

/** COPY table (columns) FROM STDIN of these rows, at the speed at which the server takes them. */
export async function copyIn(
  client: Client,
  table: string,
  columns: readonly string[],
  rows: Iterable<readonly (string | number | boolean | null)[]>,
): Promise<void> {
  await new Promise<void>((done, failed) => {
    const source = {
      submit: (connection: Connection): void => (connection as Copying).query(`copy ${table} (${columns.join(', ')}) from stdin`),
      handleCopyInResponse: (connection: Copying): void => {
        pump(connection, rows).catch((error: Error) => connection.sendCopyFail(error.message));
      },
      handleCommandComplete: (): void => undefined,
      handleError: (error: Error): void => failed(error),
      handleReadyForQuery: (): void => done(),
    };
    client.query(source as never);
  });
}

async function pump(connection: Copying, rows: Iterable<readonly (string | number | boolean | null)[]>): Promise<void> {
  let lines: string[] = [];
  let size = 0;
  const send = async (): Promise<void> => {
    connection.sendCopyFromChunk(Buffer.from(lines.join('')));
    lines = [];
    size = 0;
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  };
  for (const row of rows) {
    const line = `${row.map(field).join('\t')}\n`;
    lines.push(line);
    size += line.length;
    if (size > CHUNK) await send();
  }
  if (size > 0) await send();
  connection.endCopyFrom();
}
