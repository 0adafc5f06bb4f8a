import { BROWSER_MAP, OS_MAP, parse } from 'bowser';
import type { HistoryDevice } from '#contract/history';

const BROWSERS = new Set(Object.values(BROWSER_MAP));
const SYSTEMS = new Set(Object.values(OS_MAP));
const KINDS: Readonly<Record<string, HistoryDevice['kind']>> = {
  mobile: 'phone',
  tablet: 'tablet',
  desktop: 'computer',
};
/** What a header may have of use; longer ones are made up. */
const READ = 500;

/**
 * Browser and system as the browser says of itself, "Chrome, Android"; empty when it says nothing one knows. Nothing of the
 * header is kept but names on the list.
 */
export function nameDevice(userAgent: string | undefined): string {
  return describeDevice(userAgent).name;
}

/** The name with the kind of device; each empty where the browser does not say. */
export function describeDevice(userAgent: string | undefined): HistoryDevice {
  if (!userAgent) return { name: '', kind: '' };
  const { browser, os, platform } = parse(userAgent.slice(0, READ));
  const names = [known(browser.name, BROWSERS), known(os.name, SYSTEMS)];
  return { name: names.filter(Boolean).join(', ').slice(0, 60), kind: KINDS[platform.type ?? ''] ?? '' };
}

const known = (name: string | undefined, names: ReadonlySet<string>): string => (name && names.has(name) ? name : '');
