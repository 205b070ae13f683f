import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request, send } from '../../shared/api/client.js';

export const DOCUMENT_KINDS = ['terms', 'privacy', 'creator-agreement'] as const;

export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** A new version that waits for one's word (TER-1). */
export interface OutstandingDocument {
  id: string;
  kind: DocumentKind;
  version: number;
  title: string;
  body: string;
  validFrom: string;
  /** The version accepted last. */
  former: { version: number; body: string } | null;
}

export interface StaffDocument {
  id: string;
  kind: DocumentKind;
  version: number;
  titleEn: string;
  titleDe: string;
  bodyEn: string;
  bodyDe: string;
  validFrom: string;
  state: 'planned' | 'in_force' | 'former';
  acceptances: number;
}

export interface NewVersion {
  kind: DocumentKind;
  titleEn: string;
  titleDe: string;
  bodyEn: string;
  bodyDe: string;
  validFrom?: string;
  eighteenMonthClause: boolean;
}

/** A version as everybody reads it. */
export interface ReadableDocument {
  id: string;
  kind: DocumentKind;
  version: number;
  title: string;
  /** Markdown. */
  body: string;
}

const keys = { outstanding: ['legal-documents', 'outstanding'] as const, all: ['legal-documents', 'all'] as const };

/** Asked once per visit, in the language of the screen. */
export const outstandingQuery = (language: string) =>
  queryOptions({
    queryKey: [...keys.outstanding, language],
    queryFn: ({ signal }) => request<{ items: OutstandingDocument[] }>('GET', '/me/outstanding-documents', { signal }),
    select: ({ items }) => items,
    staleTime: Infinity,
  });

export const acceptMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: async (documentIds: string[]) => {
      await send('POST', '/me/acceptances', { body: { documentIds } });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: keys.outstanding }),
  });

/** One version, in the language of the screen; nobody needs to be signed in. */
export const documentQuery = (id: string, language: string) =>
  queryOptions({
    queryKey: ['legal-documents', 'one', id, language],
    queryFn: ({ signal }) => request<ReadableDocument>('GET', '/documents/{id}', { params: { path: { id } }, signal, anonymous: true }),
    staleTime: Infinity,
  });

export const documentsQuery = () =>
  queryOptions({
    queryKey: keys.all,
    queryFn: ({ signal }) => request<{ items: StaffDocument[] }>('GET', '/staff/documents', { signal }),
    select: ({ items }) => items,
  });

export const publishMutation = (client: QueryClient) =>
  mutationOptions({
    mutationFn: (body: NewVersion) => request<StaffDocument>('POST', '/staff/documents', { body }),
    onSuccess: () => client.invalidateQueries({ queryKey: keys.all }),
  });
