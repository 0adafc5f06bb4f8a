import { fullName } from '#server/accounts/full-name';
import { buildAccountWorld, toSignUp, type AccountWorld } from '#server/accounts/testing/account-world';
import { DEMO_COMPANIES } from '#server/demo/people';
import { readMails } from '#server/mail/testing/read-mail';

const EMAIL = 'suharto@example.org';

describe('F28: a person with one name', () => {
  let world: AccountWorld;

  beforeAll(async () => {
    world = await buildAccountWorld();
  });
  afterAll(() => world.stop());
  beforeEach(() => world.forgetLimits());

  it('signs up, is greeted by it, and asks for a role in an e-mail without an empty line', async () => {
    const agent = await world.signUp(EMAIL, { firstName: 'Suharto', lastName: '' });
    expect((await agent.get('/api/session').expect(200)).body).toEqual(
      jasmine.objectContaining({ firstName: 'Suharto', lastName: '' }),
    );
    await world.post('/lost-password', { email: EMAIL }).expect(202);
    const [mail] = await readMails(world.services.db, EMAIL, 2);
    expect(mail?.bodyText).toMatch(/^\S+ Suharto,/);
    const id = '01980000-0000-7000-8000-0000000f2800';
    const request = { id, role: 'importer', companyId: DEMO_COMPANIES[0]!.id, words: '' };
    await agent.post('/api/role-requests').send(request).expect(200);
    const { body } = await agent.get(`/api/role-requests/${id}/mail`).expect(200);
    expect(body.body).toContain('First name: Suharto\nOperator company:');
    expect(body.body).not.toContain('Last name');
  });

  it('may take the last name away and give one again; a first name everybody has', async () => {
    const agent = await world.signUp('change@example.org');
    const name = (firstName: string, lastName: string) =>
      agent.put('/api/account').send({ firstName, lastName, language: 'en' });
    expect((await name('Sukarno', '  ').expect(200)).body.lastName).toBe('');
    expect((await name('', 'Sukarno').expect(422)).body.errors[0].pointer).toBe('/firstName');
    expect((await name('Megawati', 'Sukarnoputri').expect(200)).body.lastName).toBe('Sukarnoputri');
  });

  it('has a name without a space at its end', () => {
    expect(fullName({ firstName: 'Suharto', lastName: '' })).toBe('Suharto');
  });

  it('may choose a password that does not contain that name', async () => {
    const { body } = await world
      .post(
        '/accounts',
        toSignUp('personal@example.org', { firstName: 'Suharto', lastName: '', password: 'my suharto 77' }),
      )
      .expect(422);
    expect(body.errors).toEqual([{ pointer: '/password', code: 'too-personal' }]);
  });
});
