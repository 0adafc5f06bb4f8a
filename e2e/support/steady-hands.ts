import type { BrowserContext, Keyboard, Locator, Page } from 'playwright-core';
import { waitForDrawn } from '#e2e/support/settled';

const OF_LOCATOR = [
  'check',
  'clear',
  'click',
  'fill',
  'press',
  'pressSequentially',
  'selectOption',
  'setChecked',
  'setInputFiles',
  'tap',
  'uncheck',
] as const satisfies readonly (keyof Locator)[];
const OF_KEYBOARD = ['press', 'type', 'insertText'] as const satisfies readonly (keyof Keyboard)[];

type Act = (...values: unknown[]) => Promise<unknown>;
const steadied = new WeakSet<object>();

/**
 * Nobody's hand is faster than the screen: after each act of a person in `context`, the next waits until the page has
 * drawn what came of it. Without this a story types into the box of a page that is just going.
 */
export function steadyHands(context: BrowserContext): void {
  for (const page of context.pages()) steadyPage(page);
  context.on('page', steadyPage);
}

function steadyPage(page: Page): void {
  steady(page.keyboard, OF_KEYBOARD, () => page);
  // Every locator has the same prototype, which Playwright does not export.
  const locators = Object.getPrototypeOf(page.locator('html')) as Locator;
  steady(locators, OF_LOCATOR, (locator) => locator.page());
}

function steady<Actor extends object>(actor: Actor, acts: readonly (keyof Actor)[], pageOf: (it: Actor) => Page): void {
  if (steadied.has(actor)) return;
  steadied.add(actor);
  for (const name of acts) {
    const act = actor[name] as Act;
    const steadyAct = async function (this: Actor, ...values: unknown[]) {
      const result = await act.apply(this, values);
      await waitForFrames(pageOf(this));
      return result;
    };
    Object.defineProperty(actor, name, { value: steadyAct });
  }
}

async function waitForFrames(page: Page): Promise<void> {
  try {
    await waitForDrawn(page);
  } catch {
    // The act led to another page, or closed this one: there is nothing to wait for here.
  }
}
