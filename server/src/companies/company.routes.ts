import { Router } from 'express';
import { CompaniesQuery, CorrectCompany, CreateCompany, SimilarQuery } from '#contract/company';
import { Uuid } from '#contract/values';
import { loadCompanyDetails } from '#server/companies/company-details';
import { correctCompany } from '#server/companies/correct-company';
import { createCompany } from '#server/companies/create-company';
import { searchCompanies } from '#server/companies/search-companies';
import { findSimilarCompanies } from '#server/companies/similar-companies';
import { parse } from '#server/http/parse';
import { notFound } from '#server/http/problem';
import { createRateLimit } from '#server/http/rate-limit';
import { getAccountId } from '#server/http/session';
import type { Services } from '#server/services';

/** Companies that import: found, created, shown to their own people. */
export function companyRoutes(services: Services): Router {
  const { db } = services;
  const creations = createRateLimit(db, 'create-company', 30, 60);
  const corrections = createRateLimit(db, 'correct-company', 60, 60);
  return Router()
    .get('/companies', async (request, response) => {
      getAccountId(request);
      response.json(await searchCompanies(db, parse(CompaniesQuery, request.query)));
    })
    .get('/companies/similar', async (request, response) => {
      getAccountId(request);
      const { name, country } = parse(SimilarQuery, request.query);
      response.json({ companies: await findSimilarCompanies(db, name, country), isMore: false });
    })
    .get('/companies/:id', async (request, response) => {
      const accountId = getAccountId(request);
      const id = Uuid.safeParse(request.params['id']);
      if (!id.success) throw notFound();
      response.json(await loadCompanyDetails(services, accountId, id.data.toLowerCase()));
    })
    .put('/companies/:id', async (request, response) => {
      const accountId = getAccountId(request);
      const id = Uuid.safeParse(request.params['id']);
      if (!id.success) throw notFound();
      const input = parse(CorrectCompany, request.body);
      await corrections.count(accountId);
      response.json(await correctCompany(services, accountId, id.data.toLowerCase(), input));
    })
    .post('/companies', async (request, response) => {
      const accountId = getAccountId(request);
      const input = parse(CreateCompany, request.body);
      await creations.count(accountId);
      response.json(await createCompany(services, accountId, input));
    });
}
