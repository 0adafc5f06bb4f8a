import { randomUUID } from 'node:crypto';
import { addApp } from '#server/accounts/second-factor/testing/factor-steps';
import { selectRows } from '#server/database/connection';
import { DEMO_PASSWORD, ANA, BRUNO } from '#server/demo/people';
import { signInAs } from '#server/http/testing/sign-in';
import { comeBackAs, forgetIdentities, link, linkedTo } from '#server/identity/testing/identity-steps';
import { IdentityWorld } from '#server/identity/testing/identity-world';

describe('the second factor of who signs in at the identity provider', () => {
  let world: IdentityWorld;

  beforeAll(async () => {
    world = await IdentityWorld.begin({ REQUIRE_SECOND_FACTOR: 'officers' });
  });
  afterAll(() => world.end());
  beforeEach(async () => {
    await forgetIdentities(world);
    await selectRows(world.services.db, 'delete from second_factors');
  });

  /** Links an identity to somebody of the demo. @returns its subject */
  async function linkTo(accountId: string, isMultiFactor: boolean): Promise<string> {
    const subject = `subject-${randomUUID()}`;
    world.knows({ subject, isMultiFactor });
    const sql = 'insert into identities (issuer, subject, account_id, email) values ($1, $2, $3, $4)';
    await selectRows(world.services.db, sql, [world.provider.issuer, subject, accountId, 'x@example.org']);
    return subject;
  }

  it('is asked for by us where the provider did not ask for one', async () => {
    await addApp(await signInAs(world.app, ANA));
    const browser = world.browser();
    expect(await world.signIn(browser, await linkTo(ANA.accountId, false), '?next=/roles')).toBe(
      '/second-step?next=%2Froles',
    );
    const { body } = await browser.ours.get('/api/session').expect(401);
    expect([body.code, body.params.step]).toEqual(['second-factor-needed', 'prove']);
  });

  it('has to be added by an officer without one, unless the provider asked for one', async () => {
    const browser = world.browser();
    const subject = await linkTo(BRUNO.accountId, false);
    expect(await world.signIn(browser, subject)).toBe('/second-step?next=%2F');
    world.provider.people.splice(0);
    world.knows({ subject, isMultiFactor: true });
    const again = world.browser();
    expect(await world.signIn(again, subject)).toBe('/');
    await again.ours.get('/api/session').expect(200);
    const { body } = await again.ours.get('/api/sessions').expect(200);
    expect(body.sessions[0]).toEqual(
      jasmine.objectContaining({ way: 'identityProvider', provedBy: 'identityProvider' }),
    );
  });

  it('is the provider’s where it asked for one: ours is not asked for as well', async () => {
    await addApp(await signInAs(world.app, ANA));
    const browser = world.browser();
    expect(await world.signIn(browser, await linkTo(ANA.accountId, true))).toBe('/');
    await browser.ours.get('/api/session').expect(200);
  });

  it('is not gone round by linking: the password alone links nothing to an account that has one', async () => {
    await addApp(await signInAs(world.app, ANA));
    const { browser } = await comeBackAs(world, ANA.email);
    expect((await link(browser, DEMO_PASSWORD).expect(409)).body.code).toBe('link-when-signed-in');
    expect(await linkedTo(world, ANA.accountId)).toEqual([]);
    await browser.ours.get('/api/session').expect(401);
  });
});
