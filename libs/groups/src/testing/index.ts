import type { TestApp } from '@app/harness';

/** The id of an automatic group of the brand, made when it is missing. */
export async function automaticGroup(t: TestApp, owner: { accessToken: string; brandId: string }, kind: string): Promise<string> {
  const { status, body } = await t.call<{ items: Array<{ id: string; kind: string }> }>('GET', `/brands/${owner.brandId}/groups`, {
    token: owner.accessToken,
  });
  const group = body.items?.find((each) => each.kind === kind);
  if (!group) throw new Error(`${status} ${JSON.stringify(body)}`);
  return group.id;
}
