/** A text column whose values `SecretBox` sealed. */
export interface SealedColumn {
  /** With its schema. */
  table: string;
  /** The primary key's column, by which the rotation goes through the rows. */
  key: string;
  column: string;
}
