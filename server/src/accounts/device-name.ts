import { BROWSER_MAP, OS_MAP, parse } from 'bowser';

const BROWSERS = new Set(Object.values(BROWSER_MAP));
const SYSTEMS = new Set(Object.values(OS_MAP));
/** What a header may have of use; longer ones are made up. */
const READ = 500;

/**
 * Browser and system as the browser says of itself, "Chrome, Android"; empty when it says nothing one knows. Nothing of the
 * header is kept but names on the list.
 */
export function nameDevice(userAgent: string | undefined): string {
  if (!userAgent) return '';
  const { browser, os } = parse(userAgent.slice(0, READ));
  const names = [known(browser.name, BROWSERS), known(os.name, SYSTEMS)];
  return names.filter(Boolean).join(', ').slice(0, 60);
}

const known = (name: string | undefined, names: ReadonlySet<string>): string => (name && names.has(name) ? name : '');
