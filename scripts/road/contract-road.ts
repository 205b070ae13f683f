import { readPdf } from '../../libs/platform/src/testing/read-pdf.ts';
import type { Api } from './api.ts';
import type { Checks } from './checks.ts';
import type { Creator, Owner } from './people.ts';

interface Agreed {
  terms: { title: string; hash: string };
}

interface Parties {
  id: string;
  owner: Owner;
  creator: Creator;
}

/** Both sides download the contract of a collaboration (COL-6). */
export async function contractRoad(api: Api, checks: Checks, { id, owner, creator }: Parties): Promise<void> {
  checks.step('The contract as a PDF (COL-6)');
  const { terms } = await api.get<Agreed>(`/collaborations/${id}`, creator.token);
  const download = (token: string, language: string): Promise<{ body: Buffer }> =>
    api.call<Buffer>('GET', `/collaborations/${id}/contract.pdf`, { token, headers: { 'accept-language': language } });
  const [theirs, own, german] = [
    await download(owner.token, 'en'),
    await download(creator.token, 'en'),
    await download(creator.token, 'de'),
  ];
  checks.equal('both sides have the same contract', own.body.equals(theirs.body), true);
  const text = readPdf(german.body).join(' ').replaceAll(/\s+/g, ' ');
  checks.equal(
    'it has title, rights, record of acceptance and hash',
    [terms.title, 'Rechte und Werbung', 'Nachweis der Zustimmung', terms.hash].filter((part) => !text.includes(part)),
    [],
  );
}
