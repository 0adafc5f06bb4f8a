import { endTestDatabases } from '#server/database/testing/test-database';

afterAll(endTestDatabases, 30_000);
