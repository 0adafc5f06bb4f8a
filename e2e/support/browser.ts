import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { unpackNpmChromium, type BrowserProgram } from '#e2e/support/npm-chromium';

const COMMANDS = ['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chrome'];
const MAC_PATHS = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const WINDOWS_PATHS = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].map((name) =>
  join(process.env[name] ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe'),
);

/** Quiet on a network without internet. */
const FLAGS = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-quic',
];

/** What stands in front of the camera; a test picture where nothing is said. */
export interface CameraSettings {
  /** Path of a film (YUV4MPEG2, `.y4m`), shown again and again. */
  readonly film?: string;
  /** The person does not allow it. */
  readonly isRefused?: boolean;
}

/** There is no browser on this machine; the message says what to install. */
export class NoBrowser extends Error {}

/** A running browser and what it can do. */
export interface StartedBrowser {
  readonly browser: Browser;
  /** Whether it can be given the permission to notify; the browser that comes with npm cannot. */
  readonly canNotify: boolean;
}

/** How a browser is started, whether it forgets everything at its end or keeps it in a folder. */
export interface FoundBrowser {
  readonly launch: Readonly<{ executablePath: string; args: string[]; env: Record<string, string> }>;
  readonly canNotify: boolean;
}

/**
 * The browser of `CHROME_BIN`, else an installed Chrome or Chromium, else the one that came with npm.
 * @throws NoBrowser
 */
export async function findBrowser(camera: CameraSettings = {}): Promise<FoundBrowser> {
  const installed = findInstalled();
  const program: BrowserProgram | undefined = installed ? { path: installed, env: {} } : await unpackNpmChromium();
  if (!program)
    throw new NoBrowser('No browser was found: install Chrome or Chromium, or set CHROME_BIN to the path of one.');
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const env = { ...getEnvironment(), ...program.env };
  return {
    launch: { executablePath: program.path, args: [...FLAGS, ...cameraFlags(camera), ...asRoot], env },
    canNotify: installed !== undefined,
  };
}

/** @throws NoBrowser */
export async function startBrowser(camera?: CameraSettings): Promise<StartedBrowser> {
  const { canNotify, launch } = await findBrowser(camera);
  return { browser: await chromium.launch(launch), canNotify };
}

function cameraFlags({ film, isRefused }: CameraSettings): string[] {
  const asked = `--use-fake-ui-for-media-stream${isRefused ? '=deny' : ''}`;
  return [asked, '--use-fake-device-for-media-stream', ...(film ? [`--use-file-for-fake-video-capture=${film}`] : [])];
}

function findInstalled(): string | undefined {
  const named = process.env['CHROME_BIN'];
  if (named) return named;
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const fixed = { darwin: MAC_PATHS, win32: WINDOWS_PATHS }[process.platform as string] ?? [];
  const onPath = COMMANDS.flatMap((command) => folders.map((folder) => join(folder, command)));
  return [...fixed, ...onPath].find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function getEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => !!entry[1]));
}
