import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { toBoxNumbers } from './box-numbers';
import { BoxWalk } from './box-walk';

describe('box by box', () => {
  let walk: BoxWalk;
  let focused: number[];
  const draw = (box: number | string) => {
    const numbers = toBoxNumbers(box);
    return walk.add({
      numbers: signal(numbers),
      title: signal(''),
      focus: () => focused.push(numbers[0] ?? 0),
    });
  };
  const at = () => walk.current()?.numbers();

  beforeEach(() => {
    TestBed.configureTestingModule({ providers: [BoxWalk] });
    walk = TestBed.inject(BoxWalk);
    focused = [];
    walk.begin('a');
    ['9–16', 1, '5–6', 17].forEach(draw);
  });

  it('goes through the boxes in their order, no further than the ends', () => {
    expect(at()).toBeUndefined();
    for (const by of [-1, 1, 1, 1, 1, -1] as const) walk.go(by);
    expect(focused).toEqual([1, 5, 9, 17, 17, 9]);
    expect(at()).toEqual([9, 10, 11, 12, 13, 14, 15, 16]);
  });

  it('counts each box that was compared, and goes on', () => {
    walk.go(1);
    walk.tickAndGo();
    walk.tickAndGo();
    expect(walk.comparedCount()).toBe(3);
    expect(at()?.[0]).toBe(9);
    walk.go(-1);
    walk.tickAndGo();
    expect(walk.comparedCount()).toBe(1);
    expect(at()?.[0]).toBe(5);
  });

  it('keeps what was compared by the record, and begins anew with another', () => {
    walk.tickAndGo();
    walk.tickAndGo();
    walk.begin('b');
    expect([at(), walk.comparedCount()]).toEqual([undefined, 0]);
    walk.begin('a');
    expect(walk.comparedCount()).toBe(1);
  });

  it('stays at its box when the boxes are drawn otherwise', () => {
    walk.go(1);
    walk.go(1);
    const draft = draw(5);
    draft();
    expect(at()).toEqual([5, 6]);
  });

  it('knows the numbers of what is drawn as one', () => {
    expect(toBoxNumbers(3)).toEqual([3]);
    expect(toBoxNumbers('5–6')).toEqual([5, 6]);
    expect(toBoxNumbers('x')).toEqual([]);
  });
});
