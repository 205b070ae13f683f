import type { MigrationInterface, QueryRunner } from 'typeorm';
import { DOCUMENT_TEXTS } from './document-texts.js';

/** Version 1 of terms, privacy notice and creator agreement. */
export class Documents1763600100100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const { id, kind, titleEn, titleDe, bodyEn, bodyDe } of DOCUMENT_TEXTS) {
      await runner.query(
        `insert into identity.documents (id, kind, version, title_en, title_de, body_en, body_de, valid_from)
         values ($1, $2, 1, $3, $4, $5, $6, '2025-01-01T00:00:00Z')`,
        [id, kind, titleEn, titleDe, bodyEn, bodyDe],
      );
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`delete from identity.documents where version = 1`);
  }
}
