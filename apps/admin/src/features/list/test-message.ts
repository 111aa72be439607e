import type { ListField, ViewTest } from '@chancery/domain';
import type { MessageId } from '../../messages/catalogue.ts';

/** What a test of a condition is called. A moment is before another or not, where a vague date may be. */
export const testMessage = (field: ListField | undefined, test: ViewTest): MessageId => {
  if (field?.type.name === 'moment' && test === 'AFTER') return 'list.isAfter';
  if (field?.type.name === 'moment' && test === 'BEFORE') return 'list.isBefore';
  return `list.test.${test}`;
};
