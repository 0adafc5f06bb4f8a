import { readFileSync } from 'node:fs';
import { Router } from 'express';
import type { About } from '#contract/session';
import { CONTRACT_VERSION } from '#contract/command';
import { DEMO_PEOPLE, type DemoPerson } from '#server/demo/people';
import { nameHolder } from '#server/roles/holder';
import type { Services } from '#server/services';

const PACKAGE = new URL('../../../package.json', import.meta.url);

/** What a device needs before anybody signs in. */
export function aboutRoutes({ config, keys }: Services): Router {
  const { version } = JSON.parse(readFileSync(PACKAGE, 'utf8')) as { version: string };
  const about: About = {
    version,
    contractVersion: CONTRACT_VERSION,
    vapidPublicKey: keys.vapid.publicKey,
    demoPeople: config.isDemo ? DEMO_PEOPLE.map(introduce) : [],
    supportEmail: config.supportEmail,
    identityProvider: config.identityProvider?.name ?? null,
  };
  return Router().get('/about', (_request, response) => {
    response.json(about);
  });
}

function introduce(person: DemoPerson): About['demoPeople'][number] {
  const { accountId, firstName, lastName, role, company, country = null, officeCode = null } = person;
  const holder = nameHolder({ role, companyName: company?.name ?? null, country, officeCode, authorityName: null });
  return { accountId, name: `${firstName} ${lastName}`.trim(), role, holder };
}
