import type { Locator } from 'playwright-core';
import { DraftScreen } from '#e2e/screens/draft-screen';
import { PicturePaneScreen } from '#e2e/screens/picture-pane-screen';
import { listBarriers } from '#e2e/support/axe';
import { DEVICES, type Person } from '#e2e/support/person';
import { takeScreenshots } from '#e2e/support/screenshots';
import { StoryWorld } from '#e2e/support/story-world';

/** What a keyboard leaves of a phone 844 px high. */
const ABOVE_KEYBOARD = { width: DEVICES.phone.viewport.width, height: 480 };

describe('Ana types with the picture of the paper beside the field', () => {
  let world: StoryWorld;
  let ana: Person;
  let draft: DraftScreen;
  let pictures: PicturePaneScreen;

  beforeAll(async () => {
    world = await StoryWorld.begin();
    ana = await world.enters('Ana Peeters', 'phone');
    draft = new DraftScreen(ana.page);
    pictures = new PicturePaneScreen(ana.page);
    await draft.begin();
  });
  afterAll(async () => {
    await ana?.goesHome();
    await world?.end();
  });

  const isTyping = (field: Locator): Promise<boolean> =>
    field.evaluate((element) => element === document.activeElement);

  /** The field and the whole of the pane are in what the keyboard leaves, and neither lies on the other. */
  async function areBothInSight(field: Locator): Promise<void> {
    const [below, above] = [await field.boundingBox(), await pictures.pane.boundingBox()];
    const height = ana.page.viewportSize()?.height ?? 0;
    expect(above?.y).toBeGreaterThanOrEqual(0);
    expect(below?.y).toBeGreaterThanOrEqual((above?.y ?? 0) + (above?.height ?? 0));
    expect((below?.y ?? height) + (below?.height ?? 0)).toBeLessThanOrEqual(height);
  }

  it('is led to "Go to image" as long as there is none, and finds them without a network', async () => {
    await ana.losesTheNetwork();
    await ana.page.getByRole('link', { name: 'Go to image', exact: true }).click();
    await draft.choose('e2e/fixtures/01-scan.jpg');
    await draft.choose('e2e/fixtures/13-good.jpg');
    await draft.waitForPictures(2);
    await draft.backToForm();
    expect(await pictures.pane.count())
      .withContext('shown without being asked on a phone')
      .toBe(0);
    await pictures.show();
    expect(await listBarriers(ana.page)).toEqual([]);
  });

  it('enlarges it and types on: each key goes to the field, the picture stays as it is', async () => {
    await draft.number.click();
    await ana.page.keyboard.type('22.');
    for (const tool of ['Enlarge', 'Enlarge', 'Enlarge']) await pictures.press(tool);
    expect(await isTyping(draft.number))
      .withContext('the cursor is still in box 3')
      .toBeTrue();
    const enlarged = await pictures.lies();
    await ana.page.keyboard.type('17423+0-r');
    expect(await draft.number.inputValue()).toBe('22.17423+0-r');
    expect(await pictures.lies()).toEqual(enlarged);
    await draft.marks.click();
    await ana.page.keyboard.type('INVOICE 2201');
    expect(await draft.marks.inputValue()).toBe('INVOICE 2201');
    expect(await pictures.lies()).toEqual(enlarged);
    await takeScreenshots(ana.page, 'picture-beside-field');
  });

  it('finds each page as she left it: after turning pages, and after hiding the picture', async () => {
    const enlarged = await pictures.lies();
    await pictures.press('Next picture');
    await pictures.press('Turn');
    const turned = await pictures.lies();
    await pictures.press('Previous picture');
    expect(await pictures.lies()).toEqual(enlarged);
    await pictures.hide();
    await pictures.show();
    expect(await pictures.lies()).toEqual(enlarged);
    await pictures.press('Next picture');
    expect(await pictures.lies()).toEqual(turned);
    await pictures.press('Previous picture');
  });

  it('moves it by key and by dragging', async () => {
    const before = await pictures.lies();
    await pictures.pane.getByRole('group', { name: /^Picture 1 of 2/ }).press('ArrowLeft');
    const moved = await pictures.lies();
    expect(moved.left).toBeGreaterThan(before.left);
    expect(moved.width).toBe(before.width);
    const pane = await pictures.pane.boundingBox();
    if (!pane) throw new Error('No picture is shown.');
    await ana.page.mouse.move(pane.x + 150, pane.y + 60);
    await ana.page.mouse.down();
    await ana.page.mouse.move(pane.x + 110, pane.y + 40, { steps: 4 });
    await ana.page.mouse.up();
    expect((await pictures.lies()).left).toBe(moved.left - 40);
  });

  it('makes it higher and lower by button, key and dragging', async () => {
    const third = await pictures.height();
    await pictures.press('Change the height of the pictures');
    const high = await pictures.height();
    expect(high).toBeGreaterThan(third);
    const edge = ana.page.getByRole('separator', { name: 'Height of the pictures' });
    await edge.press('Home');
    const low = await pictures.height();
    expect(low).toBeLessThan(third);
    const grip = await edge.boundingBox();
    if (!grip) throw new Error('There is no edge.');
    await ana.page.mouse.move(grip.x + 190, grip.y + 12);
    await ana.page.mouse.down();
    await ana.page.mouse.move(grip.x + 190, grip.y + 12 + (third - low), { steps: 5 });
    await ana.page.mouse.up();
    expect(await pictures.height()).toBe(third);
  });

  it('sees the field and the picture above an open keyboard', async () => {
    await draft.marks.click();
    await ana.page.setViewportSize(ABOVE_KEYBOARD);
    await ana.page.getByRole('link', { name: 'Submit for Validation' }).waitFor({ state: 'hidden' });
    expect(await isTyping(draft.marks)).toBeTrue();
    await areBothInSight(draft.marks);
    expect(await listBarriers(ana.page)).toEqual([]);
    await ana.page.screenshot({ path: '.tmp/screenshots/picture-beside-field-keyboard.png' });
    await pictures.hide();
    await ana.page.setViewportSize(DEVICES.phone.viewport);
    await pictures.show();
  });

  it('has it shown, as high as before, when the form is opened again', async () => {
    await pictures.press('Change the height of the pictures');
    const high = await pictures.height();
    await ana.page.reload();
    await pictures.picture();
    expect(await pictures.height()).toBe(high);
  });

  it('has it beside the form where there is room', async () => {
    await ana.page.setViewportSize(DEVICES.desktop.viewport);
    await draft.number.click();
    const [pane, field] = [await pictures.pane.boundingBox(), await draft.number.boundingBox()];
    expect(field?.x).toBeGreaterThanOrEqual((pane?.x ?? 0) + (pane?.width ?? 0));
    expect(pane?.height).toBeGreaterThan(400);
    expect(await ana.page.getByRole('separator', { name: 'Height of the pictures' }).isVisible()).toBeFalse();
    expect(await listBarriers(ana.page)).toEqual([]);
  });
});
