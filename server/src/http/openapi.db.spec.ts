import type { Express } from 'express';
import { buildOpenApi } from '#contract/openapi';
import { OPERATIONS } from '#contract/testing/contract-schemas';
import { ANA } from '#server/demo/people';
import { signInAs } from '#server/http/testing/sign-in';
import { listAllRoutes } from '#server/http/testing/all-routes';
import { IdentityWorld } from '#server/identity/testing/identity-world';

const isReading = (name: string) => /^(GET|HEAD) /.test(name);

describe('the OpenAPI document', () => {
  let world: IdentityWorld;
  let app: Express;

  beforeAll(async () => {
    world = await IdentityWorld.begin();
    app = world.app;
  });
  afterAll(() => world.end());

  it('A16: names every route of the server, and no other', () => {
    const routes = listAllRoutes(app).filter((route) => !/dev\/mail|security\.txt/.test(route));
    expect(routes.map((route) => route.replace(/:(\w+)/g, '{$1}')).sort()).toEqual(
      OPERATIONS.map(([name]) => name).sort(),
    );
  });

  it('A16: says that a search for roles needs no text', () => {
    const { paths } = buildOpenApi() as {
      paths: Record<string, { get: { parameters: { name: string; required?: boolean }[] } }>;
    };
    const [text] = paths['/api/grants']?.get.parameters ?? [];
    expect([text?.name, text?.required ?? false]).toEqual(['text', false]);
  });

  it('A16: knows no 304, whatever a device says to have', async () => {
    const agent = await signInAs(app, ANA);
    const reading = OPERATIONS.map(([name]) => name).filter(
      (name) => isReading(name) && !/\{|live|identity/.test(name),
    );
    for (const path of reading.map((name) => name.split(' ')[1] as string)) {
      const answers = await Promise.all(
        ['*', '"x"', 'W/"x", *'].map((tag) =>
          agent.get(path).set('If-None-Match', tag).set('If-Modified-Since', new Date().toUTCString()),
        ),
      );
      expect(answers.map(({ status }) => status))
        .withContext(path)
        .not.toContain(304);
    }
  });
});
