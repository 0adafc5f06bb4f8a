import { addMark, takeMarkBack } from './marks-text';

describe('marks out of a barcode', () => {
  it('stand on a line of their own, and are taken back alone', () => {
    const marks = addMark('INV 275/X\n', 'MSKU4300784');
    expect(marks).toBe('INV 275/X\nMSKU4300784');
    expect(takeMarkBack('INV 275/X\nMSKU4300784 and more', 'MSKU4300784')).toBe('INV 275/X and more');
    expect(takeMarkBack('typed over', 'MSKU4300784')).toBe('typed over');
    expect(takeMarkBack(addMark('', 'A1') ?? '', 'A1')).toBe('');
  });

  it('are not added when the box cannot hold them whole', () => {
    expect(addMark('a', 'b'.repeat(3998))?.length).toBe(4000);
    expect(addMark('a', 'b'.repeat(3999))).toBeNull();
  });
});
