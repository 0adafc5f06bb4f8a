import { TestBed } from '@angular/core/testing';
import { TimeField } from './time-field';

describe('a time of the day', () => {
  const build = async () => {
    const fixture = TestBed.createComponent(TimeField);
    fixture.componentRef.setInput('value', '22:00');
    fixture.componentRef.setInput('label', 'From');
    const chosen: string[] = [];
    fixture.componentInstance.chosen.subscribe((time) => chosen.push(time));
    await fixture.whenStable();
    const box = (fixture.nativeElement as HTMLElement).querySelector('input') as HTMLInputElement;
    const type = (time: string): void => {
      box.value = time;
      box.dispatchEvent(new Event('change'));
    };
    return { box, chosen, type, leave: () => box.dispatchEvent(new Event('blur')) };
  };

  it('counts once, when the field is left', async () => {
    const { chosen, type, leave } = await build();
    for (const part of ['02:00', '21:00', '21:30']) type(part);
    expect(chosen).toEqual([]);
    leave();
    expect(chosen).toEqual(['21:30']);
  });

  it('counts after a moment also when the field is not left', async () => {
    const { chosen, type } = await build();
    type('21:30');
    while (!chosen.length) await new Promise((done) => setTimeout(done, 20));
    expect(chosen).toEqual(['21:30']);
  });

  it('stays as it was when it is not complete, and is none when it is the same', async () => {
    const { box, chosen, type, leave } = await build();
    type('');
    leave();
    type('22:00');
    leave();
    expect([box.value, chosen]).toEqual(['22:00', []]);
  });
});
