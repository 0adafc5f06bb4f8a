import { loadDemoApplicants } from '#server/demo/load-demo-applicants';
import { loadDemoLicences } from '#server/demo/load-demo-licences';
import { loadDemoPeople } from '#server/demo/load-demo-people';
import type { Services } from '#server/services';

/** Loads demo people, companies and licences, once; dates are relative to today. */
export async function loadDemo(services: Services): Promise<void> {
  await loadDemoPeople(services.db);
  await loadDemoApplicants(services.db);
  await loadDemoLicences(services);
}
