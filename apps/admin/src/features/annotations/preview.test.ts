import { expect, it } from 'vitest';
import { previewOf } from './preview.ts';

it('tells a file that is no JSON from one that is no annotations', () => {
  expect(previewOf('{')).toBeNull();
  expect(previewOf('{"type": "AnnotationCollection"}')).toMatchObject({
    issues: expect.arrayContaining([expect.objectContaining({ path: ['chancery:article'] })]),
  });
});
