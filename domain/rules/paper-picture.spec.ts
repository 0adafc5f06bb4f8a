import { paperPicture } from '#domain/rules/paper-picture';
import { describeRule } from '#domain/testing/describe-rule';

describeRule(paperPicture, {
  'no picture': { changes: { pictures: [] }, finds: [{ place: 2 }] },
  'pictures of other boxes only': {
    changes: {
      pictures: [{ id: 'b'.repeat(64), box: 17, mediaType: 'image/jpeg', sizeBytes: 1, widthPx: 1, heightPx: 1 }],
    },
    finds: [{ place: 2 }],
  },
});
