import { writeFileSync } from 'node:fs';

/** How a run of specs or stories ended. */
export interface Results {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** A Jasmine reporter that writes the numbers to `file` when all is done. */
export function createResultReporter(file: string): jasmine.CustomReporter {
  const count = { passed: 0, failed: 0, skipped: 0 };
  return {
    specDone: ({ status }) => {
      if (status === 'passed') count.passed += 1;
      else if (status === 'failed') count.failed += 1;
      else count.skipped += 1;
    },
    // Errors in beforeAll and afterAll belong to a suite; its specs may look well all the same.
    suiteDone: ({ failedExpectations }) => {
      count.failed += failedExpectations.length;
    },
    jasmineDone: ({ failedExpectations }) => {
      count.failed += failedExpectations.length;
      writeFileSync(file, JSON.stringify(count satisfies Results));
    },
  };
}

const file = process.env['SPEC_RESULTS'];
if (file && typeof jasmine !== 'undefined') jasmine.getEnv().addReporter(createResultReporter(file));
