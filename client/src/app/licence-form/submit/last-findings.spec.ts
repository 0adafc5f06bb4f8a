import type { Finding } from '#domain/rules/rule';
import type { Commodity } from '#domain/licence-content';
import { hasOpenBlock, toLastFindings } from './last-findings';
import { toReview } from './review';

const destination: Finding = { rule: 'BOX3-DESTINATION', severity: 'warns', place: 3 };
const late: Finding = { rule: 'BOX4-LODGED-IN-TIME', severity: 'warns', place: 4 };
const species: Finding = { rule: 'BOX11-SCIENTIFIC-NAME', severity: 'warns', place: 11, line: 'a' };
const noOffice: Finding = { rule: 'ENTRY-REQUIRED', severity: 'blocks', place: 'pointOfEntry' };

const invoice: Finding = { rule: 'BOX17-INVOICE-NUMBER', severity: 'warns', place: 17 };
const commodities: readonly Commodity[] = [];
const last = (findings: readonly Finding[], kept: readonly string[] = []) =>
  toLastFindings(findings, toReview(findings, { commodities }, kept));

describe('the findings of the last step', () => {
  it('L16: are in words what the point of entry brought to light, and of the others how many', () => {
    expect(last([destination, species, late, noOffice, invoice])).toEqual({
      aboutEntry: [destination, late],
      otherCount: 2,
    });
    expect(last([])).toEqual({ aboutEntry: [], otherCount: 0 });
  });

  it('L16: are as many as the check before submitting says', () => {
    expect(last([species, { ...species, line: 'b' }, invoice]).otherCount).toBe(2);
    expect(last([species, invoice], ['BOX17-INVOICE-NUMBER']).otherCount).toBe(1);
  });

  it('know what must be fixed outside the dialog', () => {
    expect(hasOpenBlock([noOffice, species])).toBeFalse();
    expect(hasOpenBlock([{ rule: 'BOX3-REQUIRED', severity: 'blocks', place: 3 }])).toBeTrue();
  });
});
