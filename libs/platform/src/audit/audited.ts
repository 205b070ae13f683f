/** How an entity's changes are written into the audit log. */
export interface AuditOptions<E> {
  /** Word for the object, `module.thing`. */
  type: string;
  organisation?: (entity: E) => string | null | undefined;
  /** Properties never written (secrets, bulky copies). */
  omit?: readonly (keyof E & string)[];
}

const AUDITED = new Map<unknown, AuditOptions<never>>();

/** Class decorator: every insert, update and removal through the entity manager leaves an audit row in the same transaction (ACC-9). */
export function Audited<E>(options: AuditOptions<E>) {
  return (target: new () => E): void => {
    AUDITED.set(target, options as AuditOptions<never>);
  };
}

export function auditOptionsOf(target: unknown): AuditOptions<Record<string, unknown>> | undefined {
  return AUDITED.get(target) as AuditOptions<Record<string, unknown>> | undefined;
}
