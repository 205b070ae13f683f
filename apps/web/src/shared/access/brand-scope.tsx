import { createContext, use, type ReactNode } from 'react';
import type { BrandRef, OrganisationAccess } from './me.queries.js';

export interface BrandScope {
  organisation: OrganisationAccess;
  brand: BrandRef;
}

const Context = createContext<BrandScope | null>(null);

/** Tells everything inside the brand workspace which brand and organisation it works for. */
export function BrandScopeProvider({ value, children }: { value: BrandScope; children: ReactNode }) {
  return <Context value={value}>{children}</Context>;
}

/** The brand and organisation of the workspace. Throws outside of `/b/…`. */
export function useBrandScope(): BrandScope {
  const scope = use(Context);
  if (scope === null) throw new Error('useBrandScope is only for the brand workspace');
  return scope;
}
