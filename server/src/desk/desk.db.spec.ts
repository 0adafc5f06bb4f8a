import { randomUUID } from 'node:crypto';
import type { Background, Lease } from '#contract/desk';
import { selectRows } from '#server/database/connection';
import { ANA, BRUNO, CARLA, DAAN, JORIS, MILA } from '#server/demo/people';
import {
  buildCommand,
  buildLodged,
  buildNumber,
  buildSyncWorld,
  codeOf,
  type SyncWorld,
  type User,
} from '#server/sync/testing/sync-world';

describe("the authority's desk", () => {
  let world: SyncWorld;
  let ana: User;
  let daan: User;
  let bruno: User;
  let mila: User;

  beforeAll(async () => {
    world = await buildSyncWorld();
    ana = await world.enter(ANA);
    daan = await world.enter(DAAN);
    bruno = await world.enter(BRUNO);
    mila = await world.enter(MILA);
  }, 60_000);
  afterAll(() => world.stop());

  const lodgeBelgian = (licenceNumber = buildNumber()) => buildLodged(ana, { pointOfEntry: 'BE101000', licenceNumber });

  describe('leases', () => {
    const take = (user: User, id: string) =>
      user.agent.put(`/api/licences/${id}/lease`).send({ grantId: user.person.grantId });
    const list = async (user: User): Promise<Lease[]> =>
      (await user.agent.get('/api/leases').query({ grantId: user.person.grantId }).expect(200)).body.leases;
    const expire = (id: string) =>
      selectRows(world.services.db, `update licence_leases set until = now() - interval '1 ms' where licence_id = $1`, [
        id,
      ]);
    /** A second officer of the Belgian authority: Joris, who was given a role there. */
    const enterColleague = async (): Promise<User> => {
      const grantId = randomUUID();
      await selectRows(
        world.services.db,
        `insert into role_grants (id, account_id, role, status, country) values ($1, $2, 'fmsca', 'active', 'BE')`,
        [grantId, JORIS.accountId],
      );
      const joris = await world.enter(JORIS);
      return { ...joris, person: { ...JORIS, grantId } };
    };

    it('say who has it open, to the officers of the same authority only, and end by themselves', async () => {
      const { licenceId } = await lodgeBelgian();
      const { body } = await take(bruno, licenceId).expect(200);
      expect(body).toEqual(jasmine.objectContaining({ licenceId, by: 'Bruno Claes', isOwn: true }));
      expect((await list(bruno)).map((it) => it.licenceId)).toContain(licenceId);
      expect((await list(mila)).map((it) => it.licenceId)).not.toContain(licenceId);
      await expire(licenceId);
      expect((await list(bruno)).map((it) => it.licenceId)).not.toContain(licenceId);
    });

    it('are not taken from a colleague before they end, and hinder no decision', async () => {
      const { licenceId } = await lodgeBelgian();
      const colleague = await enterColleague();
      await take(bruno, licenceId).expect(200);
      const { body } = await take(colleague, licenceId).expect(200);
      expect(body).toEqual(jasmine.objectContaining({ by: 'Bruno Claes', isOwn: false }));
      const command = buildCommand(colleague, 'validate', { licenceId, base: 1 });
      expect(codeOf(await colleague.sendOne(command))).toBe('accepted');
      await expire(licenceId);
      expect((await take(colleague, licenceId).expect(200)).body.isOwn).toBeTrue();
      await bruno.agent.delete(`/api/licences/${licenceId}/lease`).expect(204);
      expect((await list(bruno)).map((it) => it.by)).toContain('Joris Peeters');
      await colleague.agent.delete(`/api/licences/${licenceId}/lease`).expect(204);
      expect((await list(bruno)).map((it) => it.licenceId)).not.toContain(licenceId);
      await selectRows(world.services.db, `update role_grants set status = 'ended' where id = $1`, [
        colleague.person.grantId,
      ]);
    });

    it('are 404 for a licence of another authority, a draft, another role, and nothing at all', async () => {
      const { licenceId } = await lodgeBelgian();
      const draftId = randomUUID();
      await ana.sendOne(buildCommand(ana, 'saveDraft', { licenceId: draftId }));
      await take(mila, licenceId).expect(404);
      await take(bruno, draftId).expect(404);
      await take(bruno, randomUUID()).expect(404);
      await take(ana, licenceId).expect(404);
      await take(await world.enter(CARLA), licenceId).expect(404);
      await bruno.agent.put('/api/licences/nothing/lease').send({ grantId: BRUNO.grantId }).expect(404);
      await ana.agent.get('/api/leases').query({ grantId: ANA.grantId }).expect(404);
    });
  });

  describe('what else the records say', () => {
    const load = async (user: User, id: string): Promise<Background> =>
      (await user.agent.get(`/api/licences/${id}/background`).query({ grantId: user.person.grantId }).expect(200)).body;

    it('names every other use of the number in the Union, and opens only those of the own country', async () => {
      const number = buildNumber();
      const first = await lodgeBelgian(number);
      const second = await lodgeBelgian(number.toLowerCase());
      await buildLodged(daan, { pointOfEntry: 'NL000396', licenceNumber: number }, [[mila, 'validate']]);
      const { sameNumber } = await load(bruno, first.licenceId);
      expect(
        sameNumber.map(({ licenceId, entryCountry, validation, isSameCompany }) => [
          licenceId,
          entryCountry,
          validation,
          isSameCompany,
        ]),
      ).toEqual([
        [null, 'NL', 'validated', false],
        [second.licenceId, 'BE', 'submitted', true],
      ]);
      const twice = buildCommand(bruno, 'validate', { licenceId: first.licenceId, base: 1 });
      expect(codeOf(await bruno.sendOne(twice))).toBe('number-already-validated');
    });

    it('counts how licences of the exporter and of the company ended here, without this one', async () => {
      const licensee = { name: `PT. Rimba ${randomUUID()}`, address: '', country: 'ID' };
      const lodge = (name: string, ...steps: (readonly [User, 'validate' | 'reject'])[]) =>
        buildLodged(ana, { pointOfEntry: 'BE101000', licensee: { ...licensee, name } }, steps);
      await lodge(licensee.name, [bruno, 'validate']);
      await lodge(licensee.name.toUpperCase().replace('PT. ', 'PT '), [bruno, 'reject']);
      const { licenceId } = await lodge(licensee.name);
      await buildLodged(daan, { pointOfEntry: 'NL000396', licensee });
      const background = await load(bruno, licenceId);
      expect(background.licensee?.counts).toEqual({ validated: 1, rejected: 1 });
      expect(background.licensee?.lastAt).toMatch(/^20/);
      expect(background.company?.counts['rejected']).toBeGreaterThan(0);
    });

    it('is 404 for everybody else', async () => {
      const { licenceId } = await lodgeBelgian();
      for (const user of [mila, ana, daan])
        await user.agent
          .get(`/api/licences/${licenceId}/background`)
          .query({ grantId: user.person.grantId })
          .expect(404);
    });
  });
});
