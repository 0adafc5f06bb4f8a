import { execFileSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import { startBrowser } from '#e2e/support/browser';
import { createResultReporter } from './report-results.ts';

/** Result of one spec as jasmine-core reports it. */
interface SpecResult {
  readonly status: string;
  readonly fullName: string;
  readonly failedExpectations: readonly { readonly message: string; readonly stack: string }[];
}

/** What jasmine-core reports when everything ran. */
interface DoneInfo {
  readonly overallStatus: string;
  readonly failedExpectations?: SpecResult['failedExpectations'];
}

/** What is used of jasmine-browser-runner 5, which has no types. */
interface BrowserRunner {
  readonly Server: new (options: object) => {
    start(): Promise<void>;
    stop(): Promise<void>;
    port(): number;
  };
  readonly Runner: new (options: object) => { run(options: object): Promise<DoneInfo> };
}

const ENTRY = '.tmp/specs/main.ts';
const BUILT = 'dist/specs';
const { Server, Runner }: BrowserRunner = createRequire(import.meta.url)('jasmine-browser-runner');

/** Writes the one file that imports every client spec. @returns how many there are */
function writeEntry(): number {
  const only = process.argv.slice(2);
  const specs = globSync('client/src/**/*.spec.ts').filter((file) => only.every((part) => file.includes(part)));
  const imports = specs.sort().map((file) => `import '../../${file.slice(0, -3)}';`);
  mkdirSync('.tmp/specs', { recursive: true });
  // As long as the specs in Node wait: a machine that is busy with other things decodes a picture slowly.
  const patience = 'jasmine.DEFAULT_TIMEOUT_INTERVAL = 30_000;';
  writeFileSync(ENTRY, `import '../../client/src/spec-environment';\n${imports.join('\n')}\n${patience}\n`);
  return specs.length;
}

/** What jasmine-browser-runner wants of a webdriver, over a Playwright page. */
const toWebdriver = (page: Page) => ({
  get: (url: string) => page.goto(url),
  executeScript: (script: string) => page.evaluate(`(() => { ${script} })()`),
});

function tellFailure({ fullName, failedExpectations }: SpecResult): void {
  console.log(`\nFAILED ${fullName}`);
  for (const { message, stack } of failedExpectations) console.log(`  ${message}\n${stack ?? ''}`);
}

async function runInBrowser(): Promise<boolean> {
  const counts = { passed: 0, failed: 0, pending: 0 };
  const teller = {
    specDone(result: SpecResult): void {
      if (result.status === 'failed') tellFailure(result);
      if (result.status in counts) counts[result.status as keyof typeof counts] += 1;
    },
    suiteDone(result: SpecResult): void {
      if (!result.failedExpectations.length) return;
      tellFailure(result);
      counts.failed += 1;
    },
  };
  const resultFile = process.env['SPEC_RESULTS'];
  const reporters = [teller, ...(resultFile ? [createResultReporter(resultFile)] : [])];
  const server = new Server({
    srcDir: BUILT,
    srcFiles: [],
    specDir: BUILT,
    specFiles: ['main.js'],
    esmFilenameExtension: '.js',
    hostname: '127.0.0.1',
    listenAddress: '127.0.0.1',
    port: 0,
  });
  await server.start();
  const { browser } = await startBrowser();
  try {
    const page = await browser.newPage();
    page.on('pageerror', (error) => console.error(`Error in the page: ${error.message}`));
    const runner = new Runner({
      webdriver: toWebdriver(page),
      reporters,
      host: `http://127.0.0.1:${server.port()}`,
    });
    const done = await runner.run({});
    for (const { message } of done.failedExpectations ?? []) console.error(`FAILED outside a spec: ${message}`);
    console.log(`${counts.passed} passed, ${counts.failed} failed, ${counts.pending} skipped`);
    return done.overallStatus === 'passed' && counts.passed > 0;
  } finally {
    await browser.close();
    await server.stop();
  }
}

if (!writeEntry()) throw new Error('There is no client spec.');
execFileSync(
  process.execPath,
  ['node_modules/@angular/cli/bin/ng.js', 'build', '--configuration', 'spec', '--progress', 'false'],
  {
    stdio: ['ignore', 'ignore', 'inherit'],
  },
);
if (!existsSync(`${BUILT}/main.js`)) throw new Error('The client specs were not built.');
process.exitCode = (await runInBrowser()) ? 0 : 1;
