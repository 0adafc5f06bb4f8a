import { Router } from 'express';
import * as z from 'zod/mini';
import { CreateCompany } from '#contract/company';
import { text } from '#contract/values';
import { parse } from '#server/http/parse';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import { searchCompanies } from '#server/roles/company-repository';
import { createCompany } from '#server/roles/create-company';
import type { Services } from '#server/services';

const SHOWN = 50;
const CompaniesQuery = z.object({ text: z._default(text(200), '') });

export function companyRoutes(services: Services): Router {
  const creations = createRateLimit(services.db, 'create-company', 30, 60);
  return Router()
    .get('/companies', async (request, response) => {
      getAccountId(request);
      const query = parse(CompaniesQuery, request.query);
      response.json({ companies: await searchCompanies(services.db, query.text, SHOWN) });
    })
    .post('/companies', async (request, response) => {
      const accountId = getAccountId(request);
      const input = parse(CreateCompany, request.body);
      await creations.count(accountId);
      response.json(await createCompany(services, accountId, input));
    });
}
