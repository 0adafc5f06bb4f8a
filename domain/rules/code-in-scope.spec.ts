import { codeInScope } from '#domain/rules/code-in-scope';
import { describeRule } from '#domain/testing/describe-rule';
import { buildCommodity } from '#domain/testing/build-licence';

describeRule(codeInScope, {
  'a code outside the annexes': {
    changes: { commodities: [buildCommodity({ hsCode: '950300' })] },
    finds: [{ place: 10, line: '018f4e2a-0000-7000-8000-00000000000a', params: { hsCode: '950300', partner: 'ID' } }],
  },
  'a code of another partner country only': {
    changes: {
      commodities: [buildCommodity({ hsCode: '940360' })],
      issuingAuthority: { id: null, name: 'TIDD', address: '', country: 'GH' },
    },
    finds: [{ place: 10, line: '018f4e2a-0000-7000-8000-00000000000a', params: { hsCode: '940360', partner: 'GH' } }],
  },
  'the country of export where the authority names none': {
    changes: {
      commodities: [buildCommodity({ hsCode: '940360' })],
      issuingAuthority: { id: null, name: 'X', address: '', country: null },
    },
    finds: [],
  },
  'any code while no country is known': {
    changes: {
      commodities: [buildCommodity({ hsCode: '950300' })],
      countryOfExport: null,
      issuingAuthority: { id: null, name: 'X', address: '', country: null },
    },
    finds: [],
  },
  'a line without a code, which another rule reports': {
    changes: { commodities: [buildCommodity({ hsCode: '' })] },
    finds: [],
  },
});
