import { legiblePicture } from '#domain/rules/legible-picture';
import { describeRule } from '#domain/testing/describe-rule';
import { buildPicture } from '#domain/testing/build-licence';

const found = (fault: 'small' | 'blurred', page = '1') =>
  ({ place: 2, params: { page, picture: 'a'.repeat(64), fault } }) as const;

describeRule(legiblePicture, {
  'a side of 999 px': { changes: { pictures: [buildPicture({ widthPx: 999 })] }, finds: [found('small')] },
  'sides of 1,000 px': { changes: { pictures: [buildPicture({ widthPx: 1000, heightPx: 1000 })] }, finds: [] },
  'a blurred page': { changes: { pictures: [buildPicture({ sharpness: 199 })] }, finds: [found('blurred')] },
  'a page just sharp enough': { changes: { pictures: [buildPicture({ sharpness: 200 })] }, finds: [] },
  'a page nobody measured': { changes: { pictures: [buildPicture({ sharpness: undefined })] }, finds: [] },
  'the number of the page': {
    changes: { pictures: [buildPicture({ id: 'b'.repeat(64) }), buildPicture({ sharpness: 3 })] },
    finds: [found('blurred', '2')],
  },
  'pictures of other boxes': { changes: { pictures: [buildPicture({ box: 17, widthPx: 10 })] }, finds: [] },
});
