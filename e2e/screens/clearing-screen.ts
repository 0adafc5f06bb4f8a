import type { Locator, Page } from 'playwright-core';

/** The page where customs compare the goods of one licence and decide. */
export class ClearingScreen {
  readonly #page: Page;
  constructor(page: Page) {
    this.#page = page;
  }

  async waitFor(number: string): Promise<void> {
    await this.#page.getByRole('heading', { name: 'Compare and clear', level: 1 }).waitFor();
    await this.state(number).waitFor({ timeout: 60_000 });
  }

  get number(): Locator {
    return this.#page.getByRole('textbox', { name: /Declaration number \(MRN\)/ });
  }

  /** The group of a commodity line, by its place from 1, or of all goods. */
  group(place: number | 'all'): Locator {
    return this.#page.getByRole('group', { name: place === 'all' ? 'All goods' : new RegExp(`^Commodity ${place}:`) });
  }

  volume(place: number | 'all'): Locator {
    return this.group(place).getByRole('textbox', { name: 'Declared volume (m³)' });
  }

  weight(place: number | 'all'): Locator {
    return this.group(place).getByRole('textbox', { name: 'Declared net weight (kg)' });
  }

  get decision(): Locator {
    return this.#page.getByRole('region', { name: 'Your decision' });
  }

  get words(): Locator {
    return this.decision.getByRole('textbox');
  }

  button(name: string): Locator {
    return this.#page.getByRole('button', { name, exact: true });
  }

  /** Opens a decision and takes it. */
  async decide(choose: string, confirm: string, words = '', code = ''): Promise<void> {
    await this.button(choose).click();
    if (code) await this.decision.getByRole('radio', { name: code }).check();
    if (words) await this.words.fill(words);
    await this.button(confirm).click();
  }

  state(text: string): Locator {
    return this.#page.getByRole('region', { name: 'State of the licence' }).getByText(text, { exact: true });
  }

  get provisional(): Locator {
    return this.#page.getByText('Provisional: not received by the server yet.');
  }

  /** What is tapped here and lower or narrower than `px`: too small for a glove. The tools of the pictures share one narrow row. */
  listSmallTargets(px: number): Promise<string[]> {
    return this.#page.evaluate((least) => {
      const tapped =
        'button, summary, label.check, textarea, input:not([type=checkbox], [type=radio]), ion-back-button';
      const all = [...document.querySelectorAll<HTMLElement>(`app-clearing-page :is(${tapped})`)];
      return all
        .filter((it) => it.checkVisibility() && it.getBoundingClientRect().height > 0)
        .filter((it) => {
          const { width, height } = it.getBoundingClientRect();
          return height < least || (width < least && !it.closest('app-picture-pane'));
        })
        .map((it) => `${it.tagName} ${it.getAttribute('aria-label') ?? it.textContent?.trim().slice(0, 40)}`);
    }, px);
  }
}
