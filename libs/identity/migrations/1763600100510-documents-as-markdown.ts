import type { MigrationInterface, QueryRunner } from 'typeorm';
import { MARKDOWN_TEXTS } from './document-markdown.js';
import { DOCUMENT_TEXTS } from './document-texts.js';

/**
 * The first versions get headings and lists (TER-1), where nobody has accepted them yet: what somebody accepted stays as it was, to the letter,
 * and so does what an operator wrote.
 */
export class DocumentsAsMarkdown1763600100510 implements MigrationInterface {
  readonly name = 'DocumentsAsMarkdown1763600100510';

  async up(runner: QueryRunner): Promise<void> {
    for (const { id, bodyEn, bodyDe } of MARKDOWN_TEXTS) {
      const former = DOCUMENT_TEXTS.find((each) => each.id === id);
      await replace(runner, id, former, { bodyEn, bodyDe });
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { id, bodyEn, bodyDe } of DOCUMENT_TEXTS) {
      const former = MARKDOWN_TEXTS.find((each) => each.id === id);
      await replace(runner, id, former, { bodyEn, bodyDe });
    }
  }
}

interface Bodies {
  bodyEn: string;
  bodyDe: string;
}

async function replace(runner: QueryRunner, id: string, from: Bodies | undefined, to: Bodies): Promise<void> {
  await runner.query(
    `update identity.documents d set body_en = $2, body_de = $3
     where id = $1 and body_en = $4 and body_de = $5 and not exists (select from identity.acceptances a where a.document_id = d.id)`,
    [id, to.bodyEn, to.bodyDe, from?.bodyEn, from?.bodyDe],
  );
}
